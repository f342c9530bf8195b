package org.lookback.model.api.facts;

import java.util.List;
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
