package org.lookback.model.api.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A household with everything known of it.
 *
 * @param number the store's own number, stable for ever, from 1
 * @param root   the {@code household} row; {@code householdYear}, {@code income}, {@code housing}, {@code water}, {@code visit},
 *               {@code measure}, {@code loan}, {@code helper}, {@code kin} and {@code member} hang under it; {@code memberYear},
 *               {@code memberChange} and {@code registerRecord} under a member, {@code registerRecord} under kin
 */
public record Household(long number, Fact root) {

	/** The local household key (本地户标识). */
	public String key() {
		return root.text("householdKey").orElseThrow();
	}

	public List<Fact> members() {
		return root.children("member");
	}

	/**
	 * Who belongs to the household in a year: whoever has come and has not left by its end. A member without a date of coming has come
	 * in the first year with a row of his; he was always there when he has none, or no member has one up to that year; one without a date of leaving
	 * is still there. Every count of persons rests on this.
	 */
	public List<Fact> members(int year) {
		List<Fact> all = members();
		boolean rows = false;
		for (Fact member : all) {
			rows |= firstRow(member) <= year;
		}
		List<Fact> there = new ArrayList<>(all.size());
		for (Fact member : all) {
			if (came(member, year, rows) && !left(member, year)) {
				there.add(member);
			}
		}
		return there;
	}

	/** Who belonged to the household and has left by the end of a year, by death or otherwise. */
	public List<Fact> formerMembers(int year) {
		List<Fact> former = new ArrayList<>(1);
		for (Fact member : members()) {
			if (left(member, year)) {
				former.add(member);
			}
		}
		return former;
	}

	private static boolean came(Fact member, int year, boolean rows) {
		Optional<LocalDate> from = member.date("memberFrom");
		return from.isPresent() ? from.get().getYear() <= year : !rows || firstRow(member) <= year || member.children("memberYear").isEmpty();
	}

	private static boolean left(Fact member, int year) {
		Optional<LocalDate> until = member.date("memberUntil");
		return until.isPresent() && until.get().getYear() <= year;
	}

	private static int firstRow(Fact member) {
		int first = Integer.MAX_VALUE;
		for (Fact row : member.children("memberYear")) {
			first = Math.min(first, row.year().orElse(first));
		}
		return first;
	}

	/** The years that any row of a year of this household or its members speaks of, ascending; measures and registers do not count. */
	public SortedSet<Integer> years() {
		SortedSet<Integer> years = new TreeSet<>();
		for (String entity : List.of("householdYear", "income", "housing", "water")) {
			root.children(entity).forEach(row -> row.year().ifPresent(years::add));
		}
		members().forEach(m -> m.children("memberYear").forEach(row -> row.year().ifPresent(years::add)));
		return years;
	}
}
