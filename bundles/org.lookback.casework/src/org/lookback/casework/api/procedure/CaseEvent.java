package org.lookback.casework.api.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * Something that happened to a case. Never changed and never removed: an {@link Kind#UNDO} takes the effect of an earlier one away.
 *
 * @param id      grows with time over all cases; 0 for one that is not kept yet
 * @param step    id of the step, empty for what concerns the whole case
 * @param date    the day on which it happened, as people say
 * @param who     who entered it
 * @param at      when it was entered
 * @param details texts by the names of {@link Detail}
 */
public record CaseEvent(long id, Kind kind, String step, LocalDate date, String who, Instant at, Map<Detail, String> details) {

	public CaseEvent {
		details = Map.copyOf(details);
	}

	/** What happened. */
	public enum Kind {
		/** The case began. */
		START,
		/** A step began; its clock runs. */
		BEGIN,
		/** A step ended. */
		END,
		/** A step was left out. */
		SKIP,
		/** Somebody objected; the clock stands. */
		OBJECT,
		/** An objection was answered. */
		RESOLVE,
		/** The case was given up. */
		WITHDRAW,
		/** Households were taken out of the batch into this case; the history before is the batch's. */
		SPLIT,
		/** The case goes on by another state of its package. */
		MOVE,
		/** An earlier event does not count any more. */
		UNDO
	}

	/** What is told of an event. */
	public enum Detail {
		/** Who did the step. */
		ACTOR,
		/** How it ended. */
		RESULT,
		/** Why, in people's words. */
		REASON,
		/** {@code true} when what the step wants confirmed was confirmed. */
		CONFIRMED,
		/** How many days the step lasts, where the document does not say. */
		DAYS,
		/** By which days its end was judged: {@code calendar}, {@code working}, or empty while nobody had decided. */
		COUNT,
		/** Who objected. */
		BY,
		/** What was objected, and how it was answered. */
		WORDS,
		/** {@code true} when an objection was found justified. */
		JUSTIFIED,
		/** Id of the event that is undone. */
		UNDOES,
		/** Content hash of the package that the case moves to. */
		HASH
	}

	/** A detail, empty when it is not told. */
	public String text(Detail detail) {
		return details.getOrDefault(detail, "");
	}

	public boolean is(Detail detail) {
		return Boolean.parseBoolean(text(detail));
	}
}
