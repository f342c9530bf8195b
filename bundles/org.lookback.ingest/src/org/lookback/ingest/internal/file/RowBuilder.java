package org.lookback.ingest.internal.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lookback.ingest.api.IssueKind;

/** Collects the cells of one row of a workbook, in whatever order they come. */
final class RowBuilder {

	private final List<String> cells;
	private Map<Integer, IssueKind> troubles = Map.of();

	RowBuilder(int width) {
		cells = new ArrayList<>(width);
	}

	/** @param column from 0; beyond {@link RowSource#MOST_COLUMNS} there is none */
	void text(int column, String text) {
		while (cells.size() <= column) {
			cells.add("");
		}
		cells.set(column, text);
	}

	/** A number; one that is too long is named. */
	void number(int column, BigDecimal number, boolean date, boolean from1904) {
		if (CellText.shortened(number)) {
			trouble(column, CellText.number(number), IssueKind.SCIENTIFIC_NOTATION);
		} else {
			text(column, date ? CellText.dateOrNumber(number, from1904) : CellText.number(number));
		}
	}

	/** A cell whose text is not what its author meant. */
	void trouble(int column, String text, IssueKind kind) {
		text(column, text);
		troubles = troubles.isEmpty() ? new HashMap<>() : troubles;
		troubles.put(column, kind);
	}

	boolean isEmpty() {
		return cells.isEmpty();
	}

	int width() {
		return cells.size();
	}

	/** @param number as a spreadsheet numbers it, from 1 */
	SheetRow row(long number) {
		return new SheetRow(number, cells, troubles);
	}
}
