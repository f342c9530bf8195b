package org.lookback.casework.internal.coverage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.lookback.casework.api.coverage.CoverageHousehold;
import org.lookback.casework.api.coverage.CoverageQuestion;
import org.lookback.casework.internal.Heads;
import org.lookback.casework.internal.Windows;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.FactSource.Range;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/** Goes through the households of the facts and of the rosters side by side, by number. */
final class SurveyReader {

	private static final String REGISTERED = "建档立卡户";

	private final FactSource facts;
	private final FactSource roster;
	private final Villages villages;
	private final CoverageQuestion question;
	private final int year;
	private final Predicate<String> wanted;

	/** @param wanted is asked for codes of villages, and for the empty one of households without */
	SurveyReader(FactSource facts, FactSource roster, Villages villages, CoverageQuestion question, int year, Predicate<String> wanted) {
		this.facts = facts;
		this.roster = roster;
		this.villages = villages;
		this.question = question;
		this.year = year;
		this.wanted = wanted;
	}

	/** Hands over every household of the question's region that is of its year. */
	void forEach(Progress progress, Consumer<Surveyed> reader) throws LookbackException {
		for (Range window : Windows.of(List.of(facts, roster), wanted, progress)) {
			Map<Long, Household> listed = Windows.read(roster, window);
			listed.values().removeIf(household -> villages.entry(household).isEmpty());
			facts.forEach(window, progress, household -> surveyed(household, Optional.ofNullable(listed.remove(household.number()))).ifPresent(reader));
			listed.values().forEach(household -> surveyed(household).ifPresent(reader));
		}
	}

	/** A household that is on a roster alone. */
	private Optional<Surveyed> surveyed(Household listed) {
		Fact root = listed.root();
		String village = root.text("villageCode").orElse("");
		if (!wanted.test(village)) {
			return Optional.empty();
		}
		Fact entry = villages.entry(listed).orElseThrow();
		CoverageHousehold household = new CoverageHousehold(listed.number(), listed.key(), root.text("householdCode").orElse(""), village,
				root.text("villageGroup").orElse(""), Heads.name(listed).orElse(""), persons(listed, entry), registered(root, entry),
				villages.basis(village), true, false, 0, Optional.empty(), "");
		return Optional.of(new Surveyed(household, List.of()));
	}

	private Optional<Surveyed> surveyed(Household household, Optional<Household> listed) {
		Fact root = household.root();
		Optional<Fact> own = root.child("householdYear", year);
		List<Made> made = Made.of(household, question, year);
		boolean inFiles = own.isPresent() || root.children("householdYear").isEmpty() && root.get("villageCode").isPresent();
		if (listed.isEmpty() && !inFiles && made.isEmpty()) {
			return Optional.empty();
		}
		Fact second = listed.map(Household::root).orElse(root);
		String village = second.text("villageCode").or(() -> root.text("villageCode")).orElse("");
		if (!wanted.test(village)) {
			return Optional.empty();
		}
		long persons = household.members(year).size();
		if (persons == 0) {
			persons = own.flatMap(row -> row.whole("memberCount")).or(() -> listed.map(one -> persons(one, villages.entry(one).orElseThrow()))).orElse(0L);
		}
		boolean registered = own.map(row -> registered(root, row)).orElseGet(() -> root.get("householdCode").isPresent());
		Made last = made.isEmpty() ? null : made.getLast();
		return Optional.of(new Surveyed(new CoverageHousehold(household.number(), household.key(), root.text("householdCode").orElse(""), village,
				root.text("villageGroup").or(() -> second.text("villageGroup")).orElse(""),
				Heads.name(household).or(() -> listed.flatMap(Heads::name)).orElse(""), persons, registered, villages.basis(village), listed.isPresent(),
				inFiles, made.size(), Optional.ofNullable(last).map(Made::day), last == null ? "" : String.join("、", last.visitors())), made));
	}

	private static long persons(Household listed, Fact entry) {
		return Math.max(listed.members().size(), entry.whole("memberCount").orElse(0L));
	}

	private static boolean registered(Fact root, Fact row) {
		return row.text("registrationClass").map(REGISTERED::equals).orElse(root.get("householdCode").isPresent());
	}
}
