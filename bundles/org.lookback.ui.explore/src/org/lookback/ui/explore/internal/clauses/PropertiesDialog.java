package org.lookback.ui.explore.internal.clauses;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.PolicyDetails;
import org.lookback.store.api.PolicyText;
import org.lookback.ui.api.Failures;
import org.lookback.ui.api.FormDialog;
import org.lookback.ui.api.LookbackJob;
import org.lookback.workbench.api.Workspace;

/** What an added text is, where it comes from, and what a person knows better. */
final class PropertiesDialog extends FormDialog {

	private static final Messages MESSAGES = Messages.in(PropertiesDialog.class);
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final Workspace workspace;
	private final PolicyText text;
	private DetailsForm form;

	PropertiesDialog(Shell shell, Workspace workspace, PolicyText text) {
		super(shell, MESSAGES, "policy");
		this.workspace = workspace;
		this.text = text;
	}

	@Override
	protected String window() {
		return MESSAGES.get("properties.window");
	}

	@Override
	protected void fill(Composite body) {
		setTitle(MESSAGES.get("properties.title"));
		setMessage(MESSAGES.get("properties.message", text.fileName(), text.collection(), text.clauses(), text.who(),
				TIME.format(text.added().atZone(ZoneId.systemDefault())), text.id()));
		form = new DetailsForm(body, () -> setErrorMessage(null));
		form.show(text.details(), Map.of());
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(form.control());
	}

	@Override
	protected void okPressed() {
		PolicyDetails details = form.details();
		getButton(IDialogConstants.OK_ID).setEnabled(false);
		new LookbackJob<>(window(), progress -> {
			workspace.library().change(text.id(), details, progress);
			return details;
		}).inFront().whenDone(done -> {
			if (getShell() != null && !getShell().isDisposed()) {
				setReturnCode(OK);
				close();
			}
		}).whenFailed(failure -> {
			if (getShell() != null && !getShell().isDisposed()) {
				getButton(IDialogConstants.OK_ID).setEnabled(true);
				setErrorMessage(Failures.text(failure));
			}
		}).start();
	}
}
