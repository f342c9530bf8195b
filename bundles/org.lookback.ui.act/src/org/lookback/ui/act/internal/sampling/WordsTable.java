package org.lookback.ui.act.internal.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.RowTable;
import org.lookback.ui.api.RowTable.Column;

/** A table of rows that the façade has put into words; its headings stand in the messages under {@code KEY.columns}, its title under {@code KEY.title}. */
final class WordsTable {

	private static final Messages MESSAGES = Messages.in(WordsTable.class);

	private final RowTable<List<String>> table;

	/** @param widths in pixels, one a column; a negative one stands for a number, which sorts by size */
	WordsTable(Composite parent, Appearance appearance, String key, int... widths) {
		String[] headings = MESSAGES.get(key + ".columns").split(" *\\| *");
		List<Column<List<String>>> columns = new ArrayList<>();
		for (int i = 0; i < headings.length; i++) {
			int at = i;
			columns.add(widths[i] < 0 ? Column.number(headings[i], -widths[i], row -> cell(row, at), row -> size(cell(row, at)))
					: Column.text(headings[i], widths[i], row -> cell(row, at)));
		}
		table = new RowTable<>(parent, "sampling." + key, appearance, columns);
		table.titled(MESSAGES.get(key + ".title"));
	}

	/** The cell of a row, empty when the row is shorter. */
	static String cell(List<String> row, int at) {
		return at < row.size() ? row.get(at) : "";
	}

	/** A number with or without a percent sign, in hundredths, so that shares sort among themselves; below every number when it is none. */
	private static long size(String cell) {
		String plain = cell.replace("%", "").replace(",", "");
		return plain.matches("\\d{1,9}(\\.\\d{1,2})?") ? Math.round(Double.parseDouble(plain) * 100) : -1;
	}

	RowTable<List<String>> rows() {
		return table;
	}

	Optional<List<String>> first() {
		return table.first();
	}
}
