package org.lookback.analysis.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.lookback.index.api.Counts;
import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionChanges;
import org.lookback.model.api.region.RegionChanges.Kind;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;

/**
 * Households and persons by region of the division of a chosen year. Data of 2019 carry the codes of 2018; a report of today wants today's
 * counties. What cannot be carried over is listed with its numbers and never dropped: the rows, the list and the unrecorded add up to all.
 *
 * @param division    the year of the division
 * @param level       of the rows; a county that hangs under its province stands among the cities
 * @param rows        in the order of their codes
 * @param notCarried  regions of the data's own division that have no sure place at this level of the other, in the order of their codes
 * @param unrecorded  those of which no region is recorded
 */
public record RegionReport(int division, RegionLevel level, List<Row> rows, List<NotCarried> notCarried, HouseholdsAndPersons unrecorded) {

	public RegionReport {
		rows = List.copyOf(rows);
		notCarried = List.copyOf(notCarried);
	}

	/** @param path names of the wider regions and its own, from the province down */
	public record Row(String code, List<String> path, HouseholdsAndPersons number) {

		public Row {
			path = List.copyOf(path);
		}

		public String name() {
			return path.isEmpty() ? code : path.get(path.size() - 1);
		}
	}

	/**
	 * @param path names in the data's own division
	 * @param kind what is known of it
	 * @param within the narrowest region of the other division that surely holds it; empty when none is known
	 */
	public record NotCarried(String code, List<String> path, Kind kind, Optional<String> within, HouseholdsAndPersons number) {

		public NotCarried {
			path = List.copyOf(path);
		}
	}

	/** What the rows, the list and the unrecorded add up to. */
	public HouseholdsAndPersons total() {
		HouseholdsAndPersons total = unrecorded;
		for (Row row : rows) {
			total = total.plus(row.number());
		}
		for (NotCarried each : notCarried) {
			total = total.plus(each.number());
		}
		return total;
	}

	/**
	 * Sums up a count by village.
	 *
	 * @param field    the field that was counted by
	 * @param own      the regions of the data
	 * @param from     the year of their division
	 * @param division the year of the division that is asked for, see {@link RegionChanges#years}
	 */
	public static RegionReport of(Counts byVillage, String field, RegionTree own, int from, int division, RegionLevel level) {
		RegionChanges changes = RegionChanges.between(from, division);
		RegionTree other = from == division ? own : RegionTree.of(division);
		Map<String, HouseholdsAndPersons> sums = new TreeMap<>();
		List<NotCarried> left = new ArrayList<>();
		HouseholdsAndPersons unrecorded = HouseholdsAndPersons.NONE;
		for (Counts.Row row : byVillage.rows()) {
			String code = row.keys().getOrDefault(field, "");
			HouseholdsAndPersons number = new HouseholdsAndPersons(row.households(), row.persons());
			if (code.isEmpty()) {
				unrecorded = unrecorded.plus(number);
				continue;
			}
			Optional<String> within = from == division ? Optional.of(code) : changes.within(code);
			Optional<Region> place = within.flatMap(found -> at(level, found, other));
			if (place.isPresent()) {
				sums.merge(place.get().code(), number, HouseholdsAndPersons::plus);
			} else {
				left.add(new NotCarried(code, RegionWays.names(own, code), changes.of(code).kind(), within, number));
			}
		}
		left.sort((a, b) -> a.code().compareTo(b.code()));
		return new RegionReport(division, level, sums.entrySet().stream().map(sum -> new Row(sum.getKey(), RegionWays.names(other, sum.getKey()), sum.getValue())).toList(),
				left, unrecorded);
	}

	/** The region of a level on the way to a code; a narrower one where the way skips the level, none where it ends before. */
	private static Optional<Region> at(RegionLevel level, String code, RegionTree tree) {
		return RegionWays.of(tree, code).stream().filter(region -> region.level().compareTo(level) >= 0).findFirst();
	}
}
