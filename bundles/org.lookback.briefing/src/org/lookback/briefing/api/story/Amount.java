package org.lookback.briefing.api.story;

import org.lookback.model.api.query.Unit;

/** What a sentence names: a number with the question that it answers. */
public sealed interface Amount {

	/** Whether sentences can name a number so: letters of any script, digits and _, a letter first. */
	static boolean isName(String name) {
		return name.matches("\\p{L}[\\p{L}\\p{N}_]*");
	}

	/** How many units a query finds. */
	record Count(String query, Unit unit) implements Amount {
	}

	/**
	 * A number's part of another one, in percent.
	 *
	 * @param part  name of the number
	 * @param whole name of the denominator
	 */
	record Share(String part, String whole) implements Amount {
	}

	/**
	 * The most frequent values of a field with their numbers, as an enumeration.
	 *
	 * @param most how many, at least 1
	 */
	record Top(int most, String by, String query, Unit unit) implements Amount {
	}

	/** Households of who should have been visited and was, or was not. */
	record Visits(Which which) implements Amount {
		public enum Which {
			DUE, VISITED, MISSED
		}
	}

	/** Items of the ledger. */
	record Items(Which which) implements Amount {
		public enum Which {
			ALL, OPEN, OVERDUE, CLOSED
		}
	}
}
