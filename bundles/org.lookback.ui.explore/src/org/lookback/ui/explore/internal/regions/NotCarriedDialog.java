package org.lookback.ui.explore.internal.regions;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.lookback.analysis.api.RegionCounts;
import org.lookback.analysis.api.RegionReport.NotCarried;
import org.lookback.model.api.text.Messages;

/** The regions of the data that have no sure place in the division of another year: what they are, why, where they are counted, how many there. */
final class NotCarriedDialog extends Dialog {

	private static final Messages MESSAGES = Messages.in(NotCarriedDialog.class);
	private static final Point SIZE = new Point(900, 520);

	private final RegionCounts counts;

	NotCarriedDialog(Shell parent, RegionCounts counts) {
		super(parent);
		this.counts = counts;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(MESSAGES.get("notCarried.title", String.valueOf(counts.division())));
	}

	@Override
	protected Point getInitialSize() {
		return SIZE;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Label says = new Label(area, SWT.WRAP);
		says.setText(MESSAGES.get("notCarried.says", String.valueOf(counts.division())));
		GridDataFactory.fillDefaults().grab(true, false).hint(SIZE.x / 2, SWT.DEFAULT).applyTo(says);
		Table table = new Table(area, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
		table.setHeaderVisible(true);
		table.setData("org.lookback.id", "notCarriedList");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		column(table, "column.region", 290, SWT.LEFT);
		column(table, "column.reason", 170, SWT.LEFT);
		column(table, "column.within", 200, SWT.LEFT);
		column(table, "column.households", 80, SWT.RIGHT);
		column(table, "column.persons", 80, SWT.RIGHT);
		List<NotCarried> rows = counts.notCarried();
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, rows.get(event.index)));
		table.setItemCount(rows.size());
		return area;
	}

	private static void column(Table table, String heading, int width, int style) {
		TableColumn column = new TableColumn(table, style);
		column.setText(MESSAGES.get(heading));
		column.setWidth(width);
	}

	private void fill(TableItem item, NotCarried row) {
		String name = row.path().isEmpty() ? row.code() : String.join(" ", row.path());
		String within = row.within().map(counts::name).orElse(MESSAGES.get("nowhere"));
		item.setText(new String[] { name, MESSAGES.get("kind." + row.kind().name().toLowerCase(Locale.ROOT)), within,
				String.format("%,d", row.number().households()), String.format("%,d", row.number().persons()) });
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
	}
}
