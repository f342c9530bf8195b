package org.lookback.ui.explore.internal.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.lookback.ingest.api.RejectedRows.Row;
import org.lookback.ingest.api.RejectedRows.Trouble;

/** One row that calls for a correction, and what a person has typed for its cells. Used on the window's thread only. */
final class RejectedLine {

	private final Row row;
	private final Map<Integer, String> typed = new HashMap<>();
	private boolean sent;

	RejectedLine(Row row) {
		this.row = row;
	}

	Row row() {
		return row;
	}

	/** Headings of the cells that are wrong. */
	String columns() {
		return row.troubles().stream().map(Trouble::column).filter(column -> !column.isEmpty()).distinct().collect(Collectors.joining("、"));
	}

	String values() {
		return row.troubles().stream().map(Trouble::value).filter(value -> !value.isEmpty()).distinct().collect(Collectors.joining("、"));
	}

	String reasons() {
		return row.troubles().stream().map(Trouble::reason).distinct().collect(Collectors.joining("；"));
	}

	String remedies() {
		return row.troubles().stream().map(Trouble::remedy).distinct().collect(Collectors.joining("；"));
	}

	/** What is wrong with the cells under a heading; empty when nothing is. */
	String trouble(String heading) {
		return row.troubles().stream().filter(each -> each.column().equals(heading)).map(Trouble::reason).collect(Collectors.joining("；"));
	}

	/** Whether it has cells that can be typed anew. */
	boolean isRow() {
		return !row.cells().isEmpty();
	}

	/** Takes a new text for a cell; the text that stands there takes the change back. */
	void type(int column, String text) {
		if (text.equals(row.cells().get(column))) {
			typed.remove(column);
		} else {
			typed.put(column, text);
		}
		sent = false;
	}

	/** What stands in a cell now. */
	String cell(int column) {
		return typed.getOrDefault(column, row.cells().get(column));
	}

	boolean isTyped(int column) {
		return typed.containsKey(column);
	}

	Map<Integer, String> typed() {
		return Map.copyOf(typed);
	}

	/** Whether it was changed and waits to be sent. */
	boolean waits() {
		return !typed.isEmpty() && !sent;
	}

	boolean isSent() {
		return sent;
	}

	void sent() {
		sent = true;
	}
}
