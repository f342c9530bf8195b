package org.lookback.casework.internal.coverage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.lookback.casework.api.coverage.Basis;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/** What each village's number of households rests on: the year of its roster, or what its form says. */
final class Villages {

	private final Map<String, Integer> rosters = new HashMap<>();
	private final Map<String, Long> numbers = new HashMap<>();

	/**
	 * @param year   rosters up to it count, the newest of each village
	 * @param wanted is asked for codes of villages
	 */
	Villages(FactSource facts, FactSource roster, int year, Predicate<String> wanted, Progress progress) throws LookbackException {
		for (FactSource.Range range : roster.ranges(1)) {
			roster.forEach(range, progress, household -> village(household).filter(wanted)
					.ifPresent(village -> household.root().children("householdYear").forEach(row -> row.year().filter(of -> of <= year)
							.ifPresent(of -> rosters.merge(village, of, Math::max)))));
		}
		facts.forEachOther("village", row -> {
			if (row.year().filter(of -> of == year).isPresent()) {
				row.text("villageCode").filter(wanted).ifPresent(village -> row.whole("farmHouseholds").ifPresent(number -> numbers.put(village, number)));
			}
		});
	}

	static Optional<String> village(Household household) {
		return household.root().text("villageCode");
	}

	Basis basis(String village) {
		return rosters.containsKey(village) ? Basis.ROSTER : numbers.containsKey(village) ? Basis.NUMBER : Basis.NONE;
	}

	/** How many farm households the village's form says there are. */
	OptionalLong number(String village) {
		return numbers.containsKey(village) ? OptionalLong.of(numbers.get(village)) : OptionalLong.empty();
	}

	/** The row by which a household stands on its village's roster; none when it does not. */
	Optional<Fact> entry(Household household) {
		Integer year = rosters.get(village(household).orElse(""));
		return year == null ? Optional.empty() : household.root().child("householdYear", year);
	}

	/** Villages of which there is a roster or a number. */
	Set<String> known() {
		Set<String> known = new TreeSet<>(rosters.keySet());
		known.addAll(numbers.keySet());
		return known;
	}
}
