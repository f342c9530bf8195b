package org.lookback.workbench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.ingest.api.DepartmentRow;
import org.lookback.model.api.dictionary.DepartmentCount;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.Messages;
import org.lookback.workbench.api.Registers.Departments;

/** The numbers of departments as a list: a line for each place and count, the total first. */
final class DepartmentSheet {

	private static final int HEADINGS = 12;

	private final Departments departments;
	private final RegionTree regions;
	private final Locale locale;
	private final Messages messages;

	DepartmentSheet(Departments departments, RegionTree regions, Locale locale) {
		this.departments = departments;
		this.regions = regions;
		this.locale = locale;
		messages = Messages.in(DepartmentSheet.class, locale);
	}

	String title() {
		return messages.get("departments.title", departments.year(), departments.asOf().toString());
	}

	List<String> headings() {
		List<String> headings = new ArrayList<>(HEADINGS);
		for (int i = 1; i <= HEADINGS; i++) {
			headings.add(messages.get("departments.column." + i));
		}
		return headings;
	}

	List<List<String>> rows() {
		List<List<String>> rows = new ArrayList<>();
		departments.total().forEach(row -> rows.add(cells(messages.get("departments.total"), row)));
		departments.rows().forEach(row -> rows.add(cells(place(row.place()), row)));
		return rows;
	}

	private String place(String code) {
		StringBuilder name = new StringBuilder();
		for (Region region : regions.path(code)) {
			if (region.level().compareTo(RegionLevel.COUNTY) >= 0) {
				name.append(region.name());
			}
		}
		return name.isEmpty() ? messages.get("departments.nowhere") : name.toString();
	}

	private List<String> cells(String place, DepartmentRow row) {
		Optional<DepartmentCount> count = departments.counts().stream().filter(one -> one.id().equals(row.count())).findFirst();
		String register = count.map(DepartmentCount::register).orElse("");
		boolean known = !departments.missing().contains(register);
		List<String> cells = new ArrayList<>(HEADINGS);
		cells.add(row.place());
		cells.add(place);
		cells.add(count.map(one -> one.label().in(locale)).orElse(row.count()));
		cells.add(register);
		cells.add(String.valueOf(row.here()));
		cells.add(known ? String.valueOf(row.there()) : messages.get("departments.missing"));
		cells.add(known ? String.valueOf(row.difference()) : "");
		cells.add(known ? String.valueOf(row.onlyHere()) : "");
		cells.add(known ? String.valueOf(row.onlyThere()) : "");
		cells.add(String.valueOf(row.open()));
		cells.add(String.valueOf(row.householdsHere()));
		cells.add(known ? String.valueOf(row.householdsThere()) : "");
		return cells;
	}
}
