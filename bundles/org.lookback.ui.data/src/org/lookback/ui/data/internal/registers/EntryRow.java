package org.lookback.ui.data.internal.registers;

import java.util.List;

import org.lookback.workbench.api.Registers.Row;

/**
 * One entry of a comparison, in words.
 *
 * @param cells as the façade writes them, in the order of its headings
 */
record EntryRow(Row row, List<String> cells) {

	/** Places of the façade's headings. */
	static final int OUTCOME = 2;
	static final int WHAT = 3;
	static final int WHO = 4;
	static final int NAME = 5;
	static final int NUMBER = 6;
	static final int HOUSEHOLD = 7;
	static final int TOWNSHIP = 9;
	static final int VILLAGE = 10;
	static final int THEIR_NAME = 11;
	static final int THEIR_NUMBER = 12;
	static final int THEIR_STATE = 13;
	static final int SOURCE = 14;
	static final int SCORE = 15;
	static final int EVIDENCE = 16;
	static final int CANDIDATES = 17;
	static final int VERIFIED = 18;
	static final int BY = 19;
	static final int NOTE = 21;

	String cell(int place) {
		return place < cells.size() ? cells.get(place) : "";
	}
}
