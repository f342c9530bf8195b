package org.lookback.ui.data.internal.visits;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FormDialog;

/** How comparison sheets are to be written: whether numbers stand in full, and whether a document for paper comes beside the workbook. */
final class SheetsDialog extends FormDialog {

	private static final Messages MESSAGES = Messages.in(SheetsDialog.class);

	private final int villages;
	private Button full;
	private Button document;
	private boolean reveal;
	private boolean paper;

	SheetsDialog(Shell shell, int villages) {
		super(shell, MESSAGES, "sheets");
		this.villages = villages;
	}

	/** Whether ID, telephone and account numbers stand in full. */
	boolean reveal() {
		return reveal;
	}

	/** Whether a Word document is written as well. */
	boolean paper() {
		return paper;
	}

	@Override
	protected String window() {
		return MESSAGES.get("sheets.window");
	}

	@Override
	protected void fill(Composite body) {
		setTitle(MESSAGES.get("sheets.title", villages));
		setMessage(MESSAGES.get("sheets.message"));
		choice(body, SWT.RADIO, "masked").setSelection(true);
		full = choice(body, SWT.RADIO, "full");
		document = choice(body, SWT.CHECK, "document");
	}

	private Button choice(Composite body, int style, String key) {
		Button button = new Button(body, style);
		button.setText(MESSAGES.get("sheets." + key));
		named(button, key);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
		return button;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, MESSAGES.get("sheets.ok"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		reveal = full.getSelection();
		paper = document.getSelection();
		super.okPressed();
	}
}
