package org.lookback.casework.api.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Department;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;

/**
 * Gives items to the departments that the package's documents name for their sectors.
 *
 * @param standards whose departments answer
 * @param level     of government; the lowest that the documents name when absent
 * @param due       by when, empty to leave the dates as they are
 * @param over      whether items that have a department already get another one
 */
public record Assignment(StandardsPackage standards, Optional<Department.Level> level, Optional<LocalDate> due, boolean over) {

	/**
	 * What becomes of one item.
	 *
	 * @param values what it says from now on; none when it stays as it is
	 * @param reason the words of the document that make the department answer, or why nothing changes
	 */
	public record Given(LedgerItem item, Map<LedgerField, String> values, String reason) {
		public Given {
			values = Map.copyOf(values);
		}

		/** The department that it would have. */
		public String department() {
			return values.getOrDefault(LedgerField.DEPARTMENT, item.text(LedgerField.DEPARTMENT));
		}
	}

	/** What would become of some items; nothing is entered. */
	public List<Given> plan(List<LedgerItem> items, Locale locale) {
		Messages messages = Messages.in(LedgerRules.class, locale);
		List<Given> given = new ArrayList<>();
		for (LedgerItem item : items) {
			given.add(one(item, messages));
		}
		return given;
	}

	private Given one(LedgerItem item, Messages messages) {
		if (!LedgerState.of(item).pending()) {
			return new Given(item, Map.of(), messages.get("assign.closed"));
		}
		Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
		due.map(LocalDate::toString).filter(day -> !day.equals(item.text(LedgerField.DUE))).ifPresent(day -> values.put(LedgerField.DUE, day));
		String sector = item.text(LedgerField.SECTOR);
		if (sector.isEmpty()) {
			return new Given(item, values, messages.get("assign.noSector"));
		}
		List<Department> named = standards.departments().stream().filter(one -> one.sectors().contains(sector)).toList();
		List<Department> fitting = named.stream().filter(one -> level.isEmpty() || one.level() == level.get()).toList();
		if (fitting.isEmpty()) {
			return new Given(item, values, named.isEmpty() ? messages.get("assign.noDepartment", standards.id(), sector)
					: messages.get("assign.level", sector, named.getFirst().title().in(Locale.CHINESE)));
		}
		Department department = fitting.stream().max((a, b) -> a.level().compareTo(b.level())).orElseThrow();
		String title = department.title().in(Locale.CHINESE);
		String now = item.text(LedgerField.DEPARTMENT);
		if (!title.equals(now) && (over || now.isEmpty())) {
			values.put(LedgerField.DEPARTMENT, title);
		}
		return new Given(item, values, values.isEmpty() ? messages.get("assign.same") : messages.get("assign.said", sector, department.clause().quote()));
	}
}
