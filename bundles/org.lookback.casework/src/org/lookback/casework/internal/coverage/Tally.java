package org.lookback.casework.internal.coverage;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

import org.lookback.casework.api.coverage.Basis;
import org.lookback.casework.api.coverage.CoverageHousehold;
import org.lookback.casework.api.coverage.CoverageList;
import org.lookback.casework.api.coverage.CoverageRow;
import org.lookback.model.api.query.HouseholdsAndPersons;

/** The counts of one place while they are made. */
final class Tally {

	private final Map<CoverageList, HouseholdsAndPersons> lists = new EnumMap<>(CoverageList.class);
	private final Map<Basis, Long> villages = new EnumMap<>(Basis.class);
	private long unnamed;
	private long visits;
	private LocalDate first;
	private LocalDate last;
	private final SortedMap<LocalDate, Long> fresh = new TreeMap<>();

	void add(Surveyed surveyed) {
		CoverageHousehold household = surveyed.household();
		HouseholdsAndPersons one = new HouseholdsAndPersons(1, household.persons());
		for (CoverageList list : CoverageList.values()) {
			if (list.holds(household)) {
				lists.merge(list, one, HouseholdsAndPersons::plus);
			}
		}
		if (CoverageList.VISITED.holds(household)) {
			fresh.merge(surveyed.made().getFirst().day(), 1L, Long::sum);
		}
		visits += surveyed.made().size();
		surveyed.made().forEach(made -> seen(made.day(), made.day()));
	}

	private void seen(LocalDate earliest, LocalDate latest) {
		first = first == null || earliest.isBefore(first) ? earliest : first;
		last = last == null || latest.isAfter(last) ? latest : last;
	}

	/** Ends the count of a village. */
	void village(Basis basis, OptionalLong number) {
		villages.merge(basis, 1L, Long::sum);
		if (basis == Basis.NUMBER) {
			unnamed = Math.max(0, number.orElse(0) - count(CoverageList.DUE).households());
		}
	}

	void add(Tally other) {
		other.lists.forEach((list, count) -> lists.merge(list, count, HouseholdsAndPersons::plus));
		other.villages.forEach((basis, count) -> villages.merge(basis, count, Long::sum));
		other.fresh.forEach((day, count) -> fresh.merge(day, count, Long::sum));
		unnamed += other.unnamed;
		visits += other.visits;
		if (other.first != null) {
			seen(other.first, other.last);
		}
	}

	/** Of those who should be visited, how many were visited for the first time on each day. */
	SortedMap<LocalDate, Long> fresh() {
		return fresh;
	}

	private HouseholdsAndPersons count(CoverageList list) {
		return lists.getOrDefault(list, HouseholdsAndPersons.NONE);
	}

	CoverageRow row(String region, String name) {
		long roster = villages.getOrDefault(Basis.ROSTER, 0L);
		long number = villages.getOrDefault(Basis.NUMBER, 0L);
		long none = villages.getOrDefault(Basis.NONE, 0L);
		return new CoverageRow(region, name, roster + number + none, roster, number, none, count(CoverageList.DUE), unnamed,
				count(CoverageList.VISITED), count(CoverageList.MISSED), count(CoverageList.REGISTERED_DUE), count(CoverageList.REGISTERED_MISSED),
				count(CoverageList.ONLY_ROSTER), count(CoverageList.ONLY_FILES), visits, Optional.ofNullable(first), Optional.ofNullable(last));
	}
}
