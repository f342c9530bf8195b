package org.lookback.casework.internal.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.lookback.casework.api.coverage.CoverageQuestion;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;

/**
 * A visit that was made.
 *
 * @param visitors names as the visit gives them; one blank name when it gives none
 * @param role     code of the list {@code VisitorRole}; empty when it gives none
 */
record Made(LocalDate day, List<String> visitors, String role) {

	/** Between the names of several visitors. */
	private static final String BETWEEN = "[、,，;；/]";

	/** The visits of a household that a question asks about, oldest first. */
	static List<Made> of(Household household, CoverageQuestion question, int year) {
		List<Made> made = new ArrayList<>(2);
		for (Fact visit : household.root().children("visit")) {
			Optional<LocalDate> day = visit.date("visitedOn");
			if (day.isPresent() && asked(visit, day.get(), question, year)) {
				String role = visit.text("visitorRole").orElse("");
				made.add(new Made(day.get(), names(visit.text("visitor").orElse("")), role));
			}
		}
		made.sort(Comparator.comparing(Made::day));
		return made;
	}

	private static boolean asked(Fact visit, LocalDate day, CoverageQuestion question, int year) {
		String round = visit.text("roundId").orElse("");
		boolean ofRound = question.round().map(round::equals).orElse(day.getYear() == year || round.equals(String.valueOf(year)));
		return ofRound && question.until().map(last -> !day.isAfter(last)).orElse(true);
	}

	private static List<String> names(String text) {
		List<String> names = Arrays.stream(text.split(BETWEEN)).map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
		return names.isEmpty() ? List.of("") : names;
	}
}
