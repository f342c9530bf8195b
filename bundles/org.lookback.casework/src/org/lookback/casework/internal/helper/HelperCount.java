package org.lookback.casework.internal.helper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.lookback.casework.api.helper.HelpTerm;
import org.lookback.casework.api.helper.HelpedHousehold;
import org.lookback.casework.api.helper.Helper;
import org.lookback.casework.api.helper.HelperBoard;
import org.lookback.casework.api.helper.HelperList;
import org.lookback.casework.api.helper.HelperLoad;
import org.lookback.casework.api.helper.HelperRow;
import org.lookback.model.api.query.HouseholdsAndPersons;

/** Counts households by status and by helper. */
public final class HelperCount {

	/** What one helper has. */
	private static final class Load {

		private String role = "";
		private HouseholdsAndPersons all = HouseholdsAndPersons.NONE;
		private HouseholdsAndPersons noLonger = HouseholdsAndPersons.NONE;
		private final Set<String> villages = new HashSet<>();
		private Optional<LocalDate> since = Optional.empty();

		HelperLoad of(Helper helper) {
			return new HelperLoad(helper, role, all, noLonger, villages.size(), since);
		}
	}

	private final LocalDate day;
	private final Map<String, Map<HelperList, HouseholdsAndPersons>> byStatus = new TreeMap<>();
	private final Map<Helper, Load> loads = new TreeMap<>();

	public HelperCount(LocalDate day) {
		this.day = day;
	}

	public void add(HelpedHousehold household) {
		HouseholdsAndPersons one = new HouseholdsAndPersons(1, household.persons());
		Map<HelperList, HouseholdsAndPersons> counts = byStatus.computeIfAbsent(household.status(), status -> new EnumMap<>(HelperList.class));
		for (HelperList list : HelperList.values()) {
			if (list.holds(household, day)) {
				counts.merge(list, one, HouseholdsAndPersons::plus);
			}
		}
		household.on(day).stream().collect(Collectors.groupingBy(HelpTerm::helper)).forEach((helper, terms) -> load(helper, terms, household, one));
	}

	private void load(Helper helper, List<HelpTerm> terms, HelpedHousehold household, HouseholdsAndPersons one) {
		Load load = loads.computeIfAbsent(helper, each -> new Load());
		load.all = load.all.plus(one);
		load.noLonger = household.noLonger() ? load.noLonger.plus(one) : load.noLonger;
		load.villages.add(household.village());
		for (HelpTerm term : terms) {
			load.role = load.role.isEmpty() ? term.role() : load.role;
			load.since = term.from().filter(from -> load.since.filter(before -> !before.isAfter(from)).isEmpty()).or(() -> load.since);
		}
	}

	/** Everything that was added. */
	public HelperBoard board(String region, int year) {
		List<HelperRow> rows = new ArrayList<>();
		byStatus.forEach((status, counts) -> rows.add(new HelperRow(status, of(counts, HelperList.ALL), of(counts, HelperList.HELPED), of(counts, HelperList.ENDED),
				of(counts, HelperList.NEVER))));
		HelperRow total = rows.stream().reduce(new HelperRow("", HouseholdsAndPersons.NONE, HouseholdsAndPersons.NONE, HouseholdsAndPersons.NONE,
				HouseholdsAndPersons.NONE), (a, b) -> new HelperRow("", a.all().plus(b.all()), a.helped().plus(b.helped()), a.ended().plus(b.ended()),
						a.never().plus(b.never())));
		List<HelperLoad> sorted = loads.entrySet().stream().map(entry -> entry.getValue().of(entry.getKey()))
				.sorted(Comparator.comparingLong((HelperLoad load) -> load.all().households()).reversed().thenComparing(HelperLoad::helper)).toList();
		return new HelperBoard(region, day, year, rows, total, sorted);
	}

	private static HouseholdsAndPersons of(Map<HelperList, HouseholdsAndPersons> counts, HelperList list) {
		return counts.getOrDefault(list, HouseholdsAndPersons.NONE);
	}
}
