package org.lookback.casework.internal.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.lookback.casework.api.coverage.DayRow;
import org.lookback.casework.api.coverage.VisitorRow;
import org.lookback.model.api.query.HouseholdsAndPersons;

/** Visits by visitor and by day, while they are counted. */
final class VisitCounter {

	private record Who(String name, String role) {
	}

	private static final class Work {
		private HouseholdsAndPersons visited = HouseholdsAndPersons.NONE;
		private long visits;
		private final Set<LocalDate> days = new HashSet<>();
		private LocalDate first = LocalDate.MAX;
		private LocalDate last = LocalDate.MIN;
	}

	private static final class Day {
		private HouseholdsAndPersons visited = HouseholdsAndPersons.NONE;
		private HouseholdsAndPersons fresh = HouseholdsAndPersons.NONE;
	}

	private final Map<Who, Work> visitors = new HashMap<>();
	private final SortedMap<LocalDate, Day> days = new TreeMap<>();

	void add(Surveyed surveyed) {
		HouseholdsAndPersons one = new HouseholdsAndPersons(1, surveyed.household().persons());
		Set<Who> seen = new HashSet<>();
		Set<LocalDate> on = new HashSet<>();
		for (Made made : surveyed.made()) {
			boolean first = on.isEmpty();
			if (on.add(made.day())) {
				Day day = days.computeIfAbsent(made.day(), date -> new Day());
				day.visited = day.visited.plus(one);
				day.fresh = first ? day.fresh.plus(one) : day.fresh;
			}
			made.visitors().forEach(name -> work(new Who(name, made.role()), made.day(), one, seen));
		}
	}

	private void work(Who who, LocalDate day, HouseholdsAndPersons one, Set<Who> seen) {
		Work work = visitors.computeIfAbsent(who, name -> new Work());
		if (seen.add(who)) {
			work.visited = work.visited.plus(one);
		}
		work.visits++;
		work.days.add(day);
		work.first = day.isBefore(work.first) ? day : work.first;
		work.last = day.isAfter(work.last) ? day : work.last;
	}

	List<VisitorRow> visitors() {
		List<VisitorRow> rows = new ArrayList<>();
		visitors.forEach((who, work) -> rows
				.add(new VisitorRow(who.name(), who.role(), work.visited, work.visits, work.days.size(), work.first, work.last)));
		rows.sort(Comparator.comparingLong((VisitorRow row) -> -row.visited().households()).thenComparing(VisitorRow::visitor)
				.thenComparing(VisitorRow::role));
		return rows;
	}

	List<DayRow> days() {
		List<DayRow> rows = new ArrayList<>();
		HouseholdsAndPersons upTo = HouseholdsAndPersons.NONE;
		for (Map.Entry<LocalDate, Day> day : days.entrySet()) {
			upTo = upTo.plus(day.getValue().fresh);
			rows.add(new DayRow(day.getKey(), day.getValue().visited, day.getValue().fresh, upTo));
		}
		return rows;
	}
}
