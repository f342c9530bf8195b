package org.lookback.standards.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.model.api.verdict.ClauseRef;

/**
 * A day by which somebody must have done something: a date the document names, or a term counted from one.
 *
 * @param id       unique within the package, usually the row it answers ({@code SD-DL-1})
 * @param clause   the words that set it
 * @param due      the day itself, when the document names it
 * @param from     the day the term is counted from, when there is a term
 * @param unit     what the term counts
 * @param term     how many of them; 0 when {@code due} is given
 * @param who      who must keep it, in the document's words, may be empty
 * @param note     how the words were read, may be empty
 * @param answers  requirement rows it answers
 */
public record Deadline(String id, Label title, ClauseRef clause, Optional<LocalDate> due, Optional<LocalDate> from, Unit unit, int term,
		String who, String note, List<String> answers) {

	public Deadline {
		answers = List.copyOf(answers);
	}

	/** What a term counts. */
	public enum Unit {
		/** Working days after the first day, make-up days included; needs the calendar of statutory holidays. */
		WORKDAYS,
		/** Calendar days after the first day. */
		DAYS,
		/** Calendar months; the last day of a shorter month. */
		MONTHS
	}

	/**
	 * The last day.
	 *
	 * @param calendar counts working days
	 * @return empty when a term in working days runs into a year whose holidays are not announced
	 */
	public Optional<LocalDate> lastDay(WorkCalendar calendar) {
		if (due.isPresent()) {
			return due;
		}
		return switch (unit) {
		case WORKDAYS -> from.flatMap(day -> calendar.add(day, term));
		case DAYS -> from.map(day -> day.plusDays(term));
		case MONTHS -> from.map(day -> day.plusMonths(term));
		};
	}
}
