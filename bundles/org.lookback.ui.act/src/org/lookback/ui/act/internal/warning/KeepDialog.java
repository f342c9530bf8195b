package org.lookback.ui.act.internal.warning;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FormDialog;

/** Asks who keeps thresholds, and why. */
final class KeepDialog extends FormDialog {

	private static final Messages MESSAGES = Messages.in(KeepDialog.class);

	private final String moves;
	private Text who;
	private Text why;
	private String[] answer = { "", "" };

	/** @param moves what is moved, in words */
	KeepDialog(Shell shell, String moves) {
		super(shell, MESSAGES, "keep");
		this.moves = moves;
	}

	@Override
	protected String window() {
		return MESSAGES.get("keep.window");
	}

	@Override
	protected void fill(Composite body) {
		setTitle(moves);
		setMessage(MESSAGES.get("keep.message"));
		who = text(body, "who", System.getProperty("user.name", ""));
		why = text(body, "why", "");
		why.setFocus();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, MESSAGES.get("keep.ok"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		if (who.getText().isBlank() || why.getText().isBlank()) {
			setErrorMessage(MESSAGES.get("keep.missing"));
			return;
		}
		answer = new String[] { who.getText().strip(), why.getText().strip() };
		super.okPressed();
	}

	String who() {
		return answer[0];
	}

	String why() {
		return answer[1];
	}
}
