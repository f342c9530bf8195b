package org.lookback.casework.api.warning;

/**
 * Which households of a watchlist are asked for: the number and the list of a cell are of the same one.
 *
 * @param kind    what
 * @param level   of {@link Kind#LEVEL}: which, from 0
 */
public record WarningList(Kind kind, int level) {

	/** Sorts of lists. */
	public enum Kind {
		/** All that are watched. */
		WATCHED,
		/** Of any level. */
		WARNED,
		/** Of one level and no higher one. */
		LEVEL,
		/** Certain to reach no level yet. */
		BELOW,
		/** Would reach a higher level if what is missing were met. */
		OPEN
	}

	public static WarningList of(Kind kind) {
		return new WarningList(kind, 0);
	}

	public static WarningList level(int level) {
		return new WarningList(Kind.LEVEL, level);
	}

	/** Whether a household is on it. */
	public boolean holds(Risk risk, Thresholds thresholds) {
		int least = thresholds.level(risk.least());
		return switch (kind) {
		case WATCHED -> true;
		case WARNED -> least != Thresholds.NONE;
		case LEVEL -> least == level;
		case BELOW -> least == Thresholds.NONE;
		case OPEN -> thresholds.level(risk.most()) > least;
		};
	}
}
