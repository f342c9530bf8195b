package org.lookback.casework.api.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;

/**
 * Which items are asked for; what is empty does not narrow.
 *
 * @param region      beginning of a region's code
 * @param text        stands somewhere in the item
 * @param household   key of a household
 * @param overdueOnly pending ones whose due date is past
 * @param dueWithin   pending ones that are due within so many days from today, today among them
 * @param undecided   only those of which another copy says something else
 */
public record LedgerQuestion(String region, List<LedgerState> states, List<String> sectors, List<String> sources, List<String> departments, List<String> persons,
		String packageId, String rule, String household, String text, boolean overdueOnly, OptionalInt dueWithin, boolean undecided) {

	/** All items. */
	public static final LedgerQuestion ALL = new LedgerQuestion("", List.of(), List.of(), List.of(), List.of(), List.of(), "", "", "", "", false, OptionalInt.empty(),
			false);

	private static final List<LedgerField> READ = List.of(LedgerField.PROBLEM, LedgerField.OBJECT, LedgerField.NAME, LedgerField.HOUSEHOLD, LedgerField.MEASURE,
			LedgerField.DEPARTMENT, LedgerField.PERSON, LedgerField.CLAUSE, LedgerField.NOTE, LedgerField.SECTOR, LedgerField.SOURCE, LedgerField.STATE);

	public LedgerQuestion {
		states = List.copyOf(states);
		sectors = List.copyOf(sectors);
		sources = List.copyOf(sources);
		departments = List.copyOf(departments);
		persons = List.copyOf(persons);
	}

	/** The same of a household alone. */
	public static LedgerQuestion ofHousehold(String key) {
		return new LedgerQuestion("", List.of(), List.of(), List.of(), List.of(), List.of(), "", "", key, "", false, OptionalInt.empty(), false);
	}

	/** The same with words to look for. */
	public LedgerQuestion containing(String words) {
		return new LedgerQuestion(region, states, sectors, sources, departments, persons, packageId, rule, household, words, overdueOnly, dueWithin, undecided);
	}

	/** The same in some states alone. */
	public LedgerQuestion in(List<LedgerState> wanted) {
		return new LedgerQuestion(region, wanted, sectors, sources, departments, persons, packageId, rule, household, text, overdueOnly, dueWithin, undecided);
	}

	/** The same in a region alone. */
	public LedgerQuestion in(String code) {
		return new LedgerQuestion(code, states, sectors, sources, departments, persons, packageId, rule, household, text, overdueOnly, dueWithin, undecided);
	}

	/** Whether an item is asked for. */
	public boolean fits(LedgerItem item, LocalDate today) {
		return item.text(LedgerField.GONE).isEmpty() && item.text(LedgerField.REGION).startsWith(region) && (states.isEmpty() || states.contains(LedgerState.of(item)))
				&& among(sectors, item, LedgerField.SECTOR) && among(sources, item, LedgerField.SOURCE) && among(departments, item, LedgerField.DEPARTMENT)
				&& among(persons, item, LedgerField.PERSON) && is(packageId, item, LedgerField.PACKAGE) && is(rule, item, LedgerField.RULE)
				&& is(household, item, LedgerField.HOUSEHOLD) && (!undecided || !item.text(LedgerField.CONFLICTS).isEmpty()) && (!overdueOnly || LedgerDates.overdue(item, today))
				&& (dueWithin.isEmpty() || LedgerDates.within(item, today, dueWithin.getAsInt())) && holds(item);
	}

	private static boolean among(List<String> wanted, LedgerItem item, LedgerField field) {
		return wanted.isEmpty() || wanted.contains(item.text(field));
	}

	private static boolean is(String wanted, LedgerItem item, LedgerField field) {
		return wanted.isEmpty() || wanted.equals(item.text(field));
	}

	private boolean holds(LedgerItem item) {
		if (text.isBlank()) {
			return true;
		}
		String wanted = text.strip().toLowerCase(Locale.ROOT);
		return item.key().toLowerCase(Locale.ROOT).startsWith(wanted) || READ.stream().anyMatch(field -> item.text(field).toLowerCase(Locale.ROOT).contains(wanted));
	}
}
