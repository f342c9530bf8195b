package org.lookback.ui.act.internal.ledger;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;

/** Shows line by line what would be entered, before it is. */
final class PreviewDialog extends TitleAreaDialog {

	private static final Messages MESSAGES = Messages.in(PreviewDialog.class);
	private static final int[] SIZE = { 1120, 400 };

	private final Appearance appearance;
	private final String key;
	private final String message;
	private final List<String> headings;
	private final List<List<String>> rows;
	private final boolean anything;
	private boolean done;

	/**
	 * @param key      of the words: {@code KEY.title}, {@code KEY.ok}
	 * @param anything whether there is something to be entered
	 */
	PreviewDialog(Shell shell, Appearance appearance, String key, String message, List<String> headings, List<List<String>> rows, boolean anything) {
		super(shell);
		this.appearance = appearance;
		this.key = key;
		this.message = message;
		this.headings = headings;
		this.rows = rows;
		this.anything = anything;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** For what was done already, or was only looked at. */
	PreviewDialog ofWhatWasDone() {
		done = true;
		return this;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(done ? MESSAGES.get(key + ".title") : MESSAGES.get("preview", MESSAGES.get(key + ".title")));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(MESSAGES.get(key + ".title"));
		setMessage(message);
		Composite area = (Composite) super.createDialogArea(parent);
		List<Column<List<String>>> columns = new ArrayList<>();
		for (int i = 0; i < headings.size(); i++) {
			int at = i;
			columns.add(Column.text(headings.get(i), i == 0 ? 64 : i == headings.size() - 1 ? 430 : headings.size() > 4 && i > 2 ? 140 : 200, row -> at < row.size() ? row.get(at) : ""));
		}
		RowTable<List<String>> table = new RowTable<>(area, "ledger.preview", appearance, columns);
		table.titled(MESSAGES.get(key + ".title"));
		table.show(rows);
		GridDataFactory.fillDefaults().grab(true, true).hint(SIZE[0], SIZE[1]).indent(8, 8).applyTo(table.control());
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		if (anything) {
			createButton(parent, IDialogConstants.OK_ID, MESSAGES.get(key + ".ok"), true);
		}
		createButton(parent, IDialogConstants.CANCEL_ID, anything ? IDialogConstants.CANCEL_LABEL : IDialogConstants.CLOSE_LABEL, !anything);
	}
}
