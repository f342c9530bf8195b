package org.lookback.ingest.internal.file;

import java.util.List;
import java.util.Map;

import org.lookback.ingest.api.IssueKind;

/**
 * One row of a table as text.
 *
 * @param number   as a spreadsheet numbers it, from 1
 * @param cells    as they stand in the file; a blank cell is the empty string
 * @param troubles cells whose text is not what the person meant, by index: error cells, formulas without a result
 * @param merged   cells that are merged with one of a row above, by index: the number of the row where the text stands
 */
public record SheetRow(long number, List<String> cells, Map<Integer, IssueKind> troubles, Map<Integer, Long> merged) {

	/** A row of which every cell stands for itself. */
	public SheetRow(long number, List<String> cells, Map<Integer, IssueKind> troubles) {
		this(number, cells, troubles, Map.of());
	}

	/** The text of a cell; a row that ends earlier has blanks there. */
	public String cell(int index) {
		return index < cells.size() ? cells.get(index) : "";
	}

	/** Whether nothing stands in it. */
	public boolean blank() {
		return troubles.isEmpty() && cells.stream().allMatch(String::isBlank);
	}
}
