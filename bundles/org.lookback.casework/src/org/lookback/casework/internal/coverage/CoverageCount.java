package org.lookback.casework.internal.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.lookback.casework.api.coverage.Coverage;
import org.lookback.casework.api.coverage.CoverageHousehold;
import org.lookback.casework.api.coverage.CoveragePace;
import org.lookback.casework.api.coverage.CoverageQuestion;
import org.lookback.casework.api.coverage.CoverageRow;
import org.lookback.casework.api.coverage.Goal;
import org.lookback.casework.api.coverage.PlacePace;
import org.lookback.casework.internal.Places;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.standards.api.StandardsPackage;

/** Answers one question: first by village, then put together by the regions that are asked for. */
public final class CoverageCount {

	private final FactSource facts;
	private final FactSource roster;
	private final CoverageQuestion question;
	private final Places places;
	private final int year;

	/** @throws LookbackException when the question's region is not known, or the rows stand for no county, township or village */
	public CoverageCount(FactSource facts, FactSource roster, RegionTree regions, CoverageQuestion question) throws LookbackException {
		Messages messages = Messages.in(CoverageCount.class);
		if (question.by().compareTo(RegionLevel.COUNTY) < 0) {
			throw new LookbackException(messages.get("coverage.level", question.by()));
		}
		if (!question.region().isEmpty() && !question.region().equals(CoverageRow.NO_VILLAGE) && regions.region(question.region()).isEmpty()) {
			throw new LookbackException(messages.get("coverage.region", question.region()));
		}
		this.facts = facts;
		this.roster = roster;
		this.question = question;
		places = new Places(regions);
		year = question.year().orElse(facts.currentYear());
	}

	/** Every household that the question speaks of. */
	public void forEach(Progress progress, Consumer<CoverageHousehold> reader) throws LookbackException {
		each(progress, villages(progress), surveyed -> reader.accept(surveyed.household()));
	}

	private Villages villages(Progress progress) throws LookbackException {
		progress.begin(Messages.in(CoverageCount.class).get("coverage.task"), facts.householdCount());
		return new Villages(facts, roster, year, wanted(), Progress.NONE);
	}

	private Predicate<String> wanted() {
		return village -> places.within(village, question.region());
	}

	private void each(Progress progress, Villages villages, Consumer<Surveyed> reader) throws LookbackException {
		new SurveyReader(facts, roster, villages, question, year, wanted()).forEach(progress, reader);
	}

	/** All counts. */
	public Coverage coverage(Progress progress) throws LookbackException {
		VisitCounter visits = new VisitCounter();
		SortedMap<String, Tally> byRegion = tallies(progress, visits::add);
		List<CoverageRow> rows = new ArrayList<>();
		byRegion.forEach((code, tally) -> rows.add(tally.row(code, places.name(code))));
		Tally total = total(byRegion);
		return new Coverage(question, year, rows, total.row(question.region(), totalName()), visits.visitors(), visits.days());
	}

	/**
	 * How fast it goes on.
	 *
	 * @param standards package whose deadlines are asked about
	 * @param on        the day that it is seen from; later visits do not count
	 */
	public CoveragePace pace(StandardsPackage standards, LocalDate on, WorkCalendar calendar, Progress progress) throws LookbackException {
		PaceCount count = new PaceCount(on, calendar);
		SortedMap<String, Tally> byRegion = tallies(progress, surveyed -> {
		});
		List<PlacePace> rows = new ArrayList<>();
		byRegion.forEach((code, tally) -> rows.add(count.of(tally.row(code, places.name(code)), tally.fresh())));
		Tally total = total(byRegion);
		List<Goal> goals = standards.deadlines().stream().map(deadline -> Goal.of(deadline, on, calendar))
				.sorted(Comparator.comparing((Goal goal) -> goal.last().orElse(LocalDate.MAX))).toList();
		return new CoveragePace(question, standards.id(), on, goals, rows, count.of(total.row(question.region(), totalName()), total.fresh()));
	}

	private String totalName() {
		return question.region().isEmpty() ? "" : places.name(question.region());
	}

	private static Tally total(SortedMap<String, Tally> byRegion) {
		Tally total = new Tally();
		byRegion.values().forEach(total::add);
		return total;
	}

	/** Counts of every region that is asked for, by its code. */
	private SortedMap<String, Tally> tallies(Progress progress, Consumer<Surveyed> also) throws LookbackException {
		Map<String, Tally> byVillage = new TreeMap<>();
		Villages villages = villages(progress);
		villages.known().forEach(village -> byVillage.put(village, new Tally()));
		each(progress, villages, surveyed -> {
			byVillage.computeIfAbsent(surveyed.household().village(), code -> new Tally()).add(surveyed);
			also.accept(surveyed);
		});
		SortedMap<String, Tally> byRegion = new TreeMap<>();
		byVillage.forEach((village, tally) -> {
			if (!village.isEmpty()) {
				tally.village(villages.basis(village), villages.number(village));
			}
			byRegion.computeIfAbsent(places.at(question.by(), village), code -> new Tally()).add(tally);
		});
		return byRegion;
	}
}
