package org.lookback.analysis.api.measure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Who is poor: who has less than an amount, or less than a share of what the middle one has.
 *
 * @param number   yuan a year and person, or a share of the weighted median of all
 * @param ofMedian whether it is a share
 */
public record Line(BigDecimal number, boolean ofMedian) {

	private static final int PERCENT = 2;

	public Line {
		if (number.signum() <= 0) {
			throw new IllegalArgumentException(number.toPlainString());
		}
	}

	/** {@code 4000}: that many yuan; {@code 60%}: that share of the median. Empty when it is neither, or not above zero. */
	public static Optional<Line> of(String typed) {
		String text = typed.strip();
		boolean share = text.endsWith("%") || text.endsWith("％");
		try {
			BigDecimal number = new BigDecimal(share ? text.substring(0, text.length() - 1).strip() : text);
			return number.signum() <= 0 ? Optional.empty() : Optional.of(new Line(share ? number.movePointLeft(PERCENT) : number, share));
		} catch (NumberFormatException notANumber) {
			return Optional.empty();
		}
	}
}
