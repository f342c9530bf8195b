package org.lookback.analysis.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows as CSV that a spreadsheet opens by a double click: UTF-8 with a byte order mark, quoted where needed, shares as decimals. A text
 * that a spreadsheet would take for a formula gets an apostrophe before it.
 */
public final class Csv {

	private static final String MARK = "\ufeff";
	private static final String LINE = "\r\n";
	private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.,]+%?");
	private static final int SHARE_DIGITS = 4;

	private Csv() {
	}

	/** A table, its total in the last row. */
	public static String of(Table table) {
		Grid grid = Grid.of(table);
		return of(grid.headings(), grid.rows());
	}

	/** Headings and rows; the mark that tells spreadsheets the encoding stands in front. */
	public static String of(List<String> headings, Iterable<? extends List<?>> rows) {
		StringBuilder csv = new StringBuilder(MARK).append(line(headings));
		rows.forEach(row -> csv.append(line(row)));
		return csv.toString();
	}

	private static String line(List<?> cells) {
		return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + LINE;
	}

	private static String cell(Object value) {
		if (value instanceof Double share) {
			return BigDecimal.valueOf(share).setScale(SHARE_DIGITS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
		}
		String text = String.valueOf(value);
		if (value instanceof String && !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches()) {
			text = "'" + text;
		}
		return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}
}
