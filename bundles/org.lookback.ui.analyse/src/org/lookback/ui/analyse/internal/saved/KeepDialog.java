package org.lookback.ui.analyse.internal.saved;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FormDialog;
import org.lookback.workbench.api.SavedQuery;

/** Asks for the name and the note of a question. */
public final class KeepDialog extends FormDialog {

	private static final Messages MESSAGES = Messages.in(KeepDialog.class);

	private final SavedQuery before;
	private Text name;
	private Text note;
	private Optional<Button> withView = Optional.empty();
	private SavedQuery after;

	private KeepDialog(Shell shell, SavedQuery query) {
		super(shell, MESSAGES, "keep");
		before = query;
		after = query;
	}

	/** The question with its name and note; empty when the person thought better of it. */
	public static Optional<SavedQuery> ask(Shell shell, SavedQuery query) {
		KeepDialog dialog = new KeepDialog(shell, query);
		return dialog.open() == Window.OK ? Optional.of(dialog.after) : Optional.empty();
	}

	@Override
	protected String window() {
		return MESSAGES.get(before.id().isEmpty() ? "keep.title" : "keep.rename");
	}

	@Override
	protected void fill(Composite body) {
		setTitle(window());
		setMessage(before.query().print().isEmpty() ? MESSAGES.get("keep.all") : before.query().print());
		name = text(body, "name", before.name());
		note = text(body, "note", before.note());
		if (before.id().isEmpty() && !before.view().isEmpty()) {
			label(body, "view");
			Button box = named(new Button(body, SWT.CHECK), "view");
			box.setText(MESSAGES.get("keep.view"));
			box.setSelection(true);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
			withView = Optional.of(box);
		}
		name.addListener(SWT.Modify, event -> enable());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		enable();
	}

	private void enable() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(!name.getText().isBlank());
		}
	}

	@Override
	protected void okPressed() {
		SavedQuery named = before.named(name.getText(), note.getText());
		boolean alone = withView.filter(box -> !box.getSelection()).isPresent();
		after = alone ? new SavedQuery(named.id(), named.name(), named.note(), named.query(), named.kind(), Map.of(), named.by(), named.when(), named.pinned()) : named;
		super.okPressed();
	}
}
