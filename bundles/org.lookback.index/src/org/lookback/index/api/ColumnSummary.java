package org.lookback.index.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What one column of a list holds, all rows of it.
 *
 * @param rows     of the list
 * @param recorded rows that have at least one value; the others have none recorded
 * @param values   values in all; more than {@code recorded} where rows have several
 * @param distinct different values
 * @param numbers  of a column of numbers or dates, when there is any value
 * @param top      the most frequent values, the most frequent first; none of personal data unless revealed
 */
public record ColumnSummary(String column, long rows, long recorded, long values, long distinct, Optional<Numbers> numbers, List<Top> top) {

	/**
	 * Numbers of a column, in its field's unit. The median is the lower of the two in the middle when there is an even number of values; of dates there
	 * are least, most and median only, as yyyymmdd.
	 *
	 * @param mean rounded to four decimals, half up
	 */
	public record Numbers(BigDecimal least, BigDecimal most, BigDecimal median, Optional<BigDecimal> mean, Optional<BigDecimal> sum) {
	}

	/**
	 * A value and how many rows have it.
	 *
	 * @param value as conditions name it
	 * @param label in words
	 */
	public record Top(String value, String label, long rows) {
	}

	public ColumnSummary {
		top = List.copyOf(top);
	}

	/** Rows that have no value. */
	public long missing() {
		return rows - recorded;
	}
}
