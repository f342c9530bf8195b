package org.lookback.ui.api;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;

/** Copies the chosen rows of a table so that a spreadsheet takes them: by Ctrl+C and from the table's menu. */
final class RowCopying {

	private final Table table;
	private final IntFunction<List<String>> cells;
	private final Supplier<List<String>> headings;

	RowCopying(Table table, IntFunction<List<String>> cells, Supplier<List<String>> headings) {
		this.table = table;
		this.cells = cells;
		this.headings = headings;
		table.addListener(SWT.KeyDown, event -> {
			if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'c') {
				copy(false);
			} else if ((event.stateMask & SWT.MOD1) != 0 && event.keyCode == 'a') {
				table.selectAll();
			}
		});
		Menu menu = new Menu(table);
		item(menu, "table.copy", () -> copy(false));
		item(menu, "table.copyHeadings", () -> copy(true));
		item(menu, "table.selectAll", table::selectAll);
		table.setMenu(menu);
	}

	private static void item(Menu menu, String key, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(UiMessages.get(key));
		item.addListener(SWT.Selection, event -> action.run());
	}

	private void copy(boolean withHeadings) {
		StringJoiner lines = new StringJoiner("\n");
		if (withHeadings) {
			lines.add(line(headings.get()));
		}
		for (int index : table.getSelectionIndices()) {
			lines.add(line(cells.apply(index)));
		}
		if (lines.length() > 0) {
			Clipboard clipboard = new Clipboard(table.getDisplay());
			clipboard.setContents(new Object[] { lines.toString() }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
		}
	}

	private static String line(List<String> row) {
		return String.join("\t", row.stream().map(cell -> cell.replace('\t', ' ').replace('\n', ' ')).toList());
	}
}
