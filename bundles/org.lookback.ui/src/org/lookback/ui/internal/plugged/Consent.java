package org.lookback.ui.internal.plugged;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.ConfigurationScope;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Failures;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/**
 * Whether a person agreed to run a bundle. Asked once for each content; the answer stays with the person's own settings, not with the
 * workspace, as whoever made the workspace must not answer for them.
 */
public final class Consent {

	/** How somebody is asked. */
	@FunctionalInterface
	public interface Question {
		/** @return whether the bundles of these descriptions may run; empty when the person gave no answer, and is to be asked again */
		Optional<Boolean> ask(String question, List<String> choices);
	}

	private static final Messages MESSAGES = Messages.in(Consent.class);
	private static final String NODE = "org.lookback.ui/views";

	private final Question question;

	Consent(Question question) {
		this.question = question;
	}

	/** Asks in a dialog; the safe answer is the one that the keyboard gives. Closing it is no answer. */
	public static Optional<Boolean> dialog(String text, List<String> choices) {
		int pressed = new MessageDialog(null, MESSAGES.get("title"), null, text, MessageDialog.WARNING, 1, choices.toArray(String[]::new)).open();
		return pressed == SWT.DEFAULT ? Optional.empty() : Optional.of(pressed == IDialogConstants.OK_ID);
	}

	/** Those that may run; asks for those that were never asked for. */
	List<ViewBundle> agreed(List<ViewBundle> bundles) {
		Preferences answers = ConfigurationScope.INSTANCE.getNode(NODE);
		List<ViewBundle> unknown = bundles.stream().filter(bundle -> answers.get(bundle.sha256(), null) == null).toList();
		if (!unknown.isEmpty()) {
			question.ask(text(unknown), List.of(MESSAGES.get("run"), MESSAGES.get("leave"))).ifPresent(agreed -> keep(answers, unknown, agreed));
		}
		return bundles.stream().filter(bundle -> answers.getBoolean(bundle.sha256(), false)).toList();
	}

	private static void keep(Preferences answers, List<ViewBundle> bundles, boolean agreed) {
		bundles.forEach(bundle -> answers.putBoolean(bundle.sha256(), agreed));
		try {
			answers.flush();
		} catch (BackingStoreException unwritable) {
			Failures.log(MESSAGES.get("title"), unwritable);
		}
	}

	private static String text(List<ViewBundle> bundles) {
		StringBuilder text = new StringBuilder(MESSAGES.get("question"));
		bundles.forEach(bundle -> text.append("\n\n").append(MESSAGES.get("bundle", bundle.name(), bundle.standards(), bundle.file(), bundle.sha256().substring(0, 16))));
		return text.toString();
	}
}
