package org.lookback.briefing.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.lookback.model.api.text.Messages;

/**
 * One sheet: title, headings, rows, notes.
 *
 * @param labelColumns columns on the left that hold words
 * @param total        whether the last row is a total
 */
public record Sheet(String title, List<String> headings, Iterable<? extends List<?>> rows, int labelColumns, boolean total, List<String> notes) {

	private static final int HEAD = 2;
	private static final int MOST_ROWS = 1_000_000;
	private static final int LONGEST_CELL = 32_000;
	private static final int WIDE_AFTER = 8;
	private static final double WIDE = 110;
	private static final double NARROWEST = 8;
	private static final double WIDEST = 48;
	private static final double LINE = 15;
	private static final double TALLEST = 400;
	/** Small print takes less room than a column's letters. */
	private static final double NOTE = 1.2;

	/** Writes this sheet into a new worksheet. */
	public void write(Worksheet sheet, Messages messages) {
		int columns = headings.size();
		double[] widths = new double[columns];
		sheet.value(0, 0, title);
		StyleSetter titleStyle = sheet.range(0, 0, 0, Math.max(0, columns - 1)).style();
		titleStyle.bold().fontSize(16).horizontalAlignment("center").verticalAlignment("center").wrapText(true).merge().set();
		sheet.rowHeight(0, 30);
		for (int column = 0; column < columns; column++) {
			sheet.value(HEAD, column, headings.get(column));
			widths[column] = width(headings.get(column));
		}
		sheet.range(HEAD, 0, HEAD, columns - 1).style().bold().fillColor("DDE7F1").horizontalAlignment("center").verticalAlignment("center")
				.wrapText(true).borderStyle(BorderStyle.THIN).set();
		int row = HEAD + 1;
		boolean cut = false;
		for (List<?> values : rows) {
			if (row >= MOST_ROWS) {
				cut = true;
				break;
			}
			row(sheet, row++, values, widths);
		}
		style(sheet, row - 1, columns);
		List<String> below = new ArrayList<>(notes);
		if (cut) {
			below.addFirst(messages.get("list.cut", MOST_ROWS - HEAD - 1));
		}
		notes(sheet, row + 1, columns, below, Arrays.stream(widths).map(each -> Math.clamp(each + 2, NARROWEST, WIDEST)).sum());
		for (int column = 0; column < columns; column++) {
			sheet.width(column, Math.clamp(widths[column] + 2, NARROWEST, WIDEST));
		}
		page(sheet, columns > WIDE_AFTER || Arrays.stream(widths).map(each -> Math.min(each, WIDEST)).sum() > WIDE, messages);
	}

	private static void row(Worksheet sheet, int row, List<?> values, double[] widths) {
		int lines = 1;
		for (int column = 0; column < values.size() && column < widths.length; column++) {
			Object value = values.get(column);
			if (value instanceof Double share) {
				sheet.value(row, column, share);
				sheet.style(row, column).format("0.0%").borderStyle(BorderStyle.THIN).set();
			} else if (value instanceof Number number) {
				sheet.value(row, column, number);
				sheet.style(row, column).format(value instanceof BigDecimal decimal && decimal.scale() > 0 ? "#,##0.00##" : "#,##0").borderStyle(BorderStyle.THIN).set();
			} else {
				String text = String.valueOf(value);
				sheet.value(row, column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
				sheet.style(row, column).wrapText(true).verticalAlignment("center").borderStyle(BorderStyle.THIN).set();
			}
			widths[column] = Math.max(widths[column], width(String.valueOf(value instanceof Double ? "100.0%" : value)));
			lines = Math.max(lines, lines(value instanceof String text ? text : "", WIDEST));
		}
		if (lines > 1) {
			sheet.rowHeight(row, Math.min(TALLEST, lines * LINE));
		}
	}

	private void style(Worksheet sheet, int last, int columns) {
		if (total && last > HEAD) {
			sheet.range(last, 0, last, columns - 1).style().bold().fillColor("F2F2F2").set();
		}
	}

	/** @param width of all columns: merged cells grow by themselves in no program */
	private static void notes(Worksheet sheet, int first, int columns, List<String> lines, double width) {
		for (int i = 0; i < lines.size(); i++) {
			sheet.value(first + i, 0, lines.get(i));
			sheet.rowHeight(first + i, Math.min(TALLEST, lines(lines.get(i), width * NOTE) * LINE));
			sheet.range(first + i, 0, first + i, Math.max(0, columns - 1)).style().fontColor("595959").fontSize(9).wrapText(true)
					.verticalAlignment("top").merge().set();
		}
	}

	private static void page(Worksheet sheet, boolean wide, Messages messages) {
		sheet.paperSize(PaperSize.A4_PAPER);
		sheet.pageOrientation(wide ? "landscape" : "portrait");
		sheet.fitToWidth((short) 1);
		sheet.fitToHeight((short) 0);
		sheet.repeatRows(0, HEAD);
		sheet.freezePane(0, HEAD + 1);
		sheet.footer(messages.get("page"), Position.CENTER);
	}

	/** Lines that a text takes in a column. */
	private static int lines(String text, double room) {
		return (int) text.lines().mapToDouble(line -> Math.max(1, Math.ceil(width(line) / room))).sum();
	}

	/** Width of a text in the columns of a spreadsheet: a Chinese character is two wide. */
	private static double width(String text) {
		return text.codePoints().mapToDouble(c -> c > 0x2E80 ? 2.1 : 1.1).sum();
	}
}
