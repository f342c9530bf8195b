package org.lookback.ui.data.internal.registers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FormDialog;

/** Asks what somebody found who looked: whether the register is right, how he knows, and a remark. */
final class VerifyDialog extends FormDialog {

	/** What was said. */
	record Answer(String outcome, String how, String note) {
	}

	private static final Messages MESSAGES = Messages.in(VerifyDialog.class);

	private final List<Code> outcomes;
	private final List<EntryRow> entries;
	private String chosen = "";
	private Combo how;
	private Text note;
	private Optional<Answer> answer = Optional.empty();

	/** @param outcomes what can be found */
	VerifyDialog(Shell shell, List<Code> outcomes, List<EntryRow> entries) {
		super(shell, MESSAGES, "verify");
		this.outcomes = outcomes;
		this.entries = entries;
	}

	Optional<Answer> answer() {
		return answer;
	}

	@Override
	protected String window() {
		return MESSAGES.get("verify.title");
	}

	@Override
	protected void fill(Composite body) {
		EntryRow first = entries.getFirst();
		setTitle(entries.size() == 1 ? MESSAGES.get("verify.one", first.cell(EntryRow.NAME).isEmpty() ? first.cell(EntryRow.THEIR_NAME) : first.cell(EntryRow.NAME))
				: MESSAGES.get("verify.many", entries.size()));
		setMessage(entries.size() == 1 ? first.cell(EntryRow.WHAT) : MESSAGES.get("verify.message"));
		label(body, "outcome");
		Composite choices = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(choices);
		for (Code code : outcomes) {
			Button radio = new Button(choices, SWT.RADIO);
			radio.setText(code.label().in(Locale.getDefault()));
			named(radio, code.id());
			radio.addListener(SWT.Selection, event -> {
				if (radio.getSelection()) {
					chosen = code.id();
					enable();
				}
			});
		}
		label(body, "how");
		how = new Combo(body, SWT.DROP_DOWN);
		how.setItems(MESSAGES.get("verify.hows").split("、"));
		named(how, "how");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(how);
		label(body, "note");
		note = new Text(body, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		named(note, "note");
		note.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 70).applyTo(note);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, MESSAGES.get("verify.save"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		enable();
	}

	private void enable() {
		if (getButton(IDialogConstants.OK_ID) != null) {
			getButton(IDialogConstants.OK_ID).setEnabled(!chosen.isEmpty());
		}
	}

	@Override
	protected void okPressed() {
		answer = Optional.of(new Answer(chosen, how.getText().strip(), note.getText().strip()));
		super.okPressed();
	}
}
