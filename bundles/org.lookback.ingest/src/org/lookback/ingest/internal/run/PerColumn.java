package org.lookback.ingest.internal.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What is remembered of the texts of each column, for texts that come again and again. */
final class PerColumn<T> {

	private Map<String, T>[] columns = columns(16);

	@SuppressWarnings("unchecked")
	private static <T> Map<String, T>[] columns(int count) {
		return new Map[count];
	}

	/** The memory of a column, which may be added to. */
	Map<String, T> of(int column) {
		if (column >= columns.length) {
			columns = Arrays.copyOf(columns, Math.max(column + 1, 2 * columns.length));
		}
		if (columns[column] == null) {
			columns[column] = new HashMap<>();
		}
		return columns[column];
	}

	void clear() {
		Arrays.fill(columns, null);
	}
}
