package org.lookback.analysis.api.measure;

/**
 * Units that a measure could not use.
 *
 * @param valueMissing   their value is not recorded, or is no number
 * @param weightMissing  their weight is not recorded
 * @param weightNegative their weight is below zero
 * @param weightZero     their weight is zero: they would change nothing
 */
public record LeftOut(long valueMissing, long weightMissing, long weightNegative, long weightZero) {

	/** None. */
	public static final LeftOut NONE = new LeftOut(0, 0, 0, 0);

	public long total() {
		return valueMissing + weightMissing + weightNegative + weightZero;
	}
}
