package org.lookback.briefing.internal.visit;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/**
 * Neighbouring cells of a row that are one on paper.
 *
 * @param left  first column, from 0
 * @param right last column
 */
record Block(int left, int right) {

	/** How a block looks. */
	enum Look {
		/** A caption that was printed. */
		CAPTION("DDE7F1", true),
		/** Something that is known and was printed. */
		SAID("", false),
		/** Room to write. */
		ROOM("FFF8DC", false),
		/** What a reader should know; no cell of the form. */
		NOTE("", false);

		private final String fill;
		private final boolean bold;

		Look(String fill, boolean bold) {
			this.fill = fill;
			this.bold = bold;
		}
	}

	private static final int SMALL = 9;

	/** Writes it; the cell that holds the text is the first. */
	Range write(Worksheet sheet, int row, String text, Look look) {
		if (!text.isEmpty()) {
			sheet.value(row, left, text);
		}
		Range cells = sheet.range(row, left, row, right);
		var style = cells.style().wrapText(true).verticalAlignment("center").fontSize(SMALL).format("@");
		style = look == Look.NOTE ? style : style.borderStyle(BorderStyle.THIN);
		style = look.fill.isEmpty() ? style : style.fillColor(look.fill);
		style = look.bold ? style.bold() : style;
		style.set();
		if (right > left) {
			cells.merge();
		}
		return cells;
	}
}
