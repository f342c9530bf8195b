package org.lookback.casework.api.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.lookback.casework.internal.coverage.CoverageCount;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.store.api.Aside;
import org.lookback.store.api.FactView;
import org.lookback.store.api.Store;

/** One state of the data, asked about coverage; stays at that state until it is closed. */
public final class CoverageBook implements AutoCloseable {

	private static final String[] ENTITIES = { "household", "householdYear", "member", "memberYear", "visit", "village" };

	private final FactSource facts;
	private final FactSource roster;

	private CoverageBook(FactSource facts, FactSource roster) {
		this.facts = facts;
		this.roster = roster;
	}

	/** The data of a store as they are now. */
	public static CoverageBook open(Store store) throws LookbackException {
		FactSource facts = store.facts(FactView.FACTS.only(ENTITIES));
		try {
			return new CoverageBook(facts, store.facts(FactView.of(Aside.ROSTER)));
		} catch (LookbackException failed) {
			facts.close();
			throw failed;
		}
	}

	/** The last change of the data that is seen. */
	public long changeSequence() {
		return facts.changeSequence();
	}

	/** All regions, with those that files and rosters added. */
	public RegionTree regions() {
		return facts.regions().with(roster.regions().added());
	}

	/**
	 * Counts.
	 *
	 * @param progress counts households
	 */
	public Coverage count(CoverageQuestion question, Progress progress) throws LookbackException {
		return count(question).coverage(progress);
	}

	/**
	 * How fast visits go on, against the deadlines of a package.
	 *
	 * @param on       the day that it is seen from; later visits do not count
	 * @param calendar counts working days
	 * @param progress counts households
	 */
	public CoveragePace pace(CoverageQuestion question, StandardsPackage standards, LocalDate on, WorkCalendar calendar, Progress progress) throws LookbackException {
		return count(question.until(on)).pace(standards, on, calendar, progress);
	}

	/**
	 * The households of a list, by village, then by key.
	 *
	 * @param region code of a region within the question's; empty for all of it
	 */
	public List<CoverageHousehold> households(CoverageQuestion question, String region, CoverageList list, Progress progress) throws LookbackException {
		List<CoverageHousehold> found = new ArrayList<>();
		count(region.isEmpty() ? question : question.in(region)).forEach(progress, household -> {
			if (list.holds(household)) {
				found.add(household);
			}
		});
		found.sort(Comparator.comparing(CoverageHousehold::village).thenComparing(CoverageHousehold::key));
		return found;
	}

	private CoverageCount count(CoverageQuestion question) throws LookbackException {
		return new CoverageCount(facts, roster, regions(), question);
	}

	@Override
	public void close() {
		facts.close();
		roster.close();
	}
}
