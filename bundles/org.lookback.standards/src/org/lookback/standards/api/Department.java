package org.lookback.standards.api;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.verdict.ClauseRef;

/**
 * Who answers for what, as a document says it.
 *
 * @param id         unique within the package
 * @param title      the department's name in the document's words
 * @param clause     the words that make it answer
 * @param sectors    codes of the list Sector
 * @param programmes codes of the list Programme
 * @param items      codes of the list MeasureItem
 * @param from       first year it answers for, without beginning when absent
 * @param until      last year it answers for, without end when absent
 * @param answers    requirement rows it answers
 */
public record Department(String id, Label title, Level level, ClauseRef clause, List<String> sectors, List<String> programmes,
		List<String> items, Optional<Year> from, Optional<Year> until, List<String> answers) {

	public Department {
		sectors = List.copyOf(sectors);
		programmes = List.copyOf(programmes);
		items = List.copyOf(items);
		answers = List.copyOf(answers);
	}

	/** The level of government. */
	public enum Level {
		PROVINCE, CITY, COUNTY, TOWNSHIP;

		/** The spelling in YAML and JSON. */
		public String id() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/** Whether it answers for a year. */
	public boolean answersIn(Year year) {
		return from.filter(year::isBefore).isEmpty() && until.filter(year::isAfter).isEmpty();
	}
}
