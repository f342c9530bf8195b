package org.lookback.ui.explore.internal.grid;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.text.Messages;

/** Which columns the list shows, and in which order: all fields on one list, the chosen ones first, moved by buttons. */
final class ColumnDialog extends TitleAreaDialog {

	private static final Messages MESSAGES = Messages.in(ColumnDialog.class);

	private final List<Field> usual;
	private final List<Field> order;
	private final List<Field> chosen;
	private Table table;
	private Text filter;

	ColumnDialog(Shell parent, List<Field> possible, List<Field> chosen, List<Field> usual) {
		super(parent);
		this.usual = usual;
		this.chosen = new ArrayList<>(chosen);
		this.order = new ArrayList<>(chosen);
		possible.stream().filter(field -> !order.contains(field)).forEach(order::add);
	}

	/** The columns in their order. */
	List<Field> chosen() {
		return order.stream().filter(chosen::contains).toList();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(MESSAGES.get("columns.title"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(MESSAGES.get("columns.title"));
		setMessage(MESSAGES.get("columns.message"));
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayout layout = new GridLayout(2, false);
		layout.marginWidth = 12;
		layout.marginHeight = 12;
		area.setLayout(layout);
		filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage(MESSAGES.get("columns.filter"));
		filter.addListener(SWT.Modify, event -> fill());
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(filter);
		table = new Table(area, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(380, 380).applyTo(table);
		table.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) {
				check((TableItem) event.item);
			}
		});
		Composite buttons = new Composite(area, SWT.NONE);
		buttons.setLayout(new GridLayout());
		GridDataFactory.fillDefaults().applyTo(buttons);
		button(buttons, "columns.up", () -> move(-1));
		button(buttons, "columns.down", () -> move(1));
		button(buttons, "columns.usual", this::reset);
		fill();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	private void fill() {
		table.removeAll();
		String typed = filter.getText().strip();
		for (Field field : order) {
			if (typed.isEmpty() || Columns.heading(field).contains(typed) || field.id().contains(typed)) {
				TableItem item = new TableItem(table, SWT.NONE);
				item.setText(Columns.heading(field));
				item.setChecked(chosen.contains(field));
				item.setData(field);
			}
		}
	}

	private void check(TableItem item) {
		Field field = (Field) item.getData();
		if (item.getChecked()) {
			chosen.add(field);
		} else {
			chosen.remove(field);
		}
		getButton(IDialogConstants.OK_ID).setEnabled(!chosen.isEmpty());
	}

	private void move(int by) {
		TableItem[] selected = table.getSelection();
		if (selected.length == 0) {
			return;
		}
		Field field = (Field) selected[0].getData();
		int from = order.indexOf(field);
		int to = from + by;
		if (to >= 0 && to < order.size()) {
			order.remove(from);
			order.add(to, field);
			fill();
			for (TableItem item : table.getItems()) {
				if (item.getData() == field) {
					table.setSelection(item);
				}
			}
		}
	}

	private void reset() {
		chosen.clear();
		chosen.addAll(usual);
		order.removeAll(usual);
		order.addAll(0, usual);
		filter.setText("");
		fill();
		getButton(IDialogConstants.OK_ID).setEnabled(true);
	}

	private static void button(Composite parent, String key, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(MESSAGES.get(key));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		button.addListener(SWT.Selection, event -> action.run());
	}
}
