package org.lookback.ui.act.internal.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.lookback.casework.api.ledger.LedgerRules;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.LookbackJob;
import org.lookback.workbench.api.Remedying;
import org.lookback.workbench.api.Remedying.Closed;
import org.lookback.workbench.api.Remedying.Evidence;
import org.lookback.workbench.api.Remedying.Fate;
import org.lookback.workbench.api.Remedying.Open;

/** Closing with proof, and whether the proof is still what it was. */
final class ProofActions {

	private static final Messages MESSAGES = Messages.in(ProofActions.class);

	/** What was read of the proof of closed items. */
	private record Looked(int items, int files, List<List<String>> wrong) {
	}

	private final Supplier<Shell> shell;
	private final Appearance appearance;
	private final Consumer<String> said;

	/** @param said takes the word of what was done */
	ProofActions(Supplier<Shell> shell, Appearance appearance, Consumer<String> said) {
		this.shell = shell;
		this.appearance = appearance;
		this.said = said;
	}

	/** Closes items with one verifier and proof; those that may not be closed are listed with the reason. */
	void close(Remedying remedying, List<LedgerItem> items, String title) {
		List<Code> levels = Dictionary.ledger().codeList(LedgerRules.column(LedgerField.VERIFIED_LEVEL)).map(CodeList::offered).orElse(List.of());
		AskDialog dialog = new AskDialog(shell.get(), "close", title).text("verifier", "")
				.choice("level", levels.stream().map(code -> code.label().in(Locale.getDefault())).toList()).files("evidence").whoAndWhy(false).needs("verifier", "evidence");
		if (dialog.open() != Window.OK) {
			return;
		}
		String level = levels.get(dialog.chosen("level")).id();
		if (items.size() == 1) {
			new LookbackJob<>(MESSAGES.get("close.title"),
					progress -> remedying.close(items.getFirst(), dialog.said("verifier"), level, dialog.files(), dialog.said("who"), dialog.said("why"))).inFront()
					.whenDone(closed -> said.accept(MESSAGES.get("close.done", closed.text(LedgerField.PROBLEM)))).start();
		} else {
			new LookbackJob<>(MESSAGES.get("close.title"),
					progress -> remedying.close(items, dialog.said("verifier"), level, dialog.files(), dialog.said("who"), dialog.said("why"), progress)).inFront()
					.whenDone(closed -> tell(remedying, closed)).start();
		}
	}

	private void tell(Remedying remedying, Closed closed) {
		said.accept(MESSAGES.get("close.several", closed.closed().size(), closed.open().size()));
		if (closed.open().isEmpty()) {
			return;
		}
		Locale locale = Locale.getDefault();
		List<List<String>> rows = new ArrayList<>();
		for (Open one : closed.open()) {
			rows.add(List.of(String.valueOf(rows.size() + 1), one.item().text(LedgerField.OBJECT), one.item().text(LedgerField.PROBLEM), one.reason()));
		}
		List<String> headings = List.of(MESSAGES.get("close.number"), remedying.heading(LedgerField.OBJECT, locale), remedying.heading(LedgerField.PROBLEM, locale),
				MESSAGES.get("take.reason"));
		new PreviewDialog(shell.get(), appearance, "refused", MESSAGES.get("close.several", closed.closed().size(), closed.open().size()), headings, rows, false).ofWhatWasDone()
				.open();
	}

	/** Reads all proof again and lists what is no longer what it was. */
	void look(Remedying remedying, List<LedgerItem> items) {
		List<LedgerItem> closed = items.stream().filter(item -> LedgerState.of(item) == LedgerState.CLOSED).toList();
		new LookbackJob<>(MESSAGES.get("proof.title"), progress -> looked(remedying, closed, progress)).inFront().whenDone(this::show).start();
	}

	private static Looked looked(Remedying remedying, List<LedgerItem> items, Progress progress) throws LookbackException {
		List<List<String>> wrong = new ArrayList<>();
		int files = 0;
		progress.begin(MESSAGES.get("proof.title"), items.size());
		for (LedgerItem item : items) {
			progress.check();
			for (Evidence one : remedying.evidence(item)) {
				files++;
				if (one.kept() != Fate.SAME) {
					wrong.add(List.of(String.valueOf(wrong.size() + 1), item.text(LedgerField.OBJECT) + ' ' + item.text(LedgerField.PROBLEM), one.name(),
							words(one)));
				}
			}
			progress.worked(1);
		}
		return new Looked(items.size(), files, wrong);
	}

	/** What became of a file and of its copy, in words. */
	static String words(Evidence one) {
		return MESSAGES.get("proof.kept." + one.kept()) + MESSAGES.get("proof.original." + one.original(), one.file());
	}

	private void show(Looked looked) {
		String message = looked.items() == 0 ? MESSAGES.get("proof.none")
				: MESSAGES.get(looked.wrong().isEmpty() ? "proof.whole" : "proof.broken", looked.items(), looked.files(), looked.wrong().size());
		List<String> headings = List.of(MESSAGES.get("close.number"), MESSAGES.get("clash.object"), MESSAGES.get("field.evidence"), MESSAGES.get("proof.state"));
		new PreviewDialog(shell.get(), appearance, "proof", message, headings, looked.wrong(), false).ofWhatWasDone().open();
	}
}
