package org.lookback.model.api.verdict;

import java.time.LocalDate;

/**
 * When a document holds, as far as it or a person says.
 *
 * @param from     ISO date from which on, empty when nothing is said
 * @param until    ISO date of the last day, empty when nothing is said
 * @param repealed whether it has been repealed, whatever its dates are
 */
public record Validity(String from, String until, boolean repealed) {

	/** Nothing is said. */
	public static final Validity NOT_SAID = new Validity("", "", false);

	/** What a document is on a day; the ids are those of the code list {@code Validity}. */
	public enum State {
		IN_FORCE("有效"), NOT_YET("尚未施行"), EXPIRED("已过期"), REPEALED("已废止"),
		/** Nothing is said. */
		NOT_SAID("");

		private final String id;

		State(String id) {
			this.id = id;
		}

		public String id() {
			return id;
		}
	}

	/** Where the document stands on a day. */
	public State on(LocalDate day) {
		if (repealed) {
			return State.REPEALED;
		}
		if (!until.isEmpty() && until.compareTo(day.toString()) < 0) {
			return State.EXPIRED;
		}
		if (!from.isEmpty() && from.compareTo(day.toString()) > 0) {
			return State.NOT_YET;
		}
		return from.isEmpty() && until.isEmpty() ? State.NOT_SAID : State.IN_FORCE;
	}
}
