package org.lookback.analysis.api.contrast;

import java.util.Arrays;
import java.util.List;

import org.lookback.index.api.HouseholdRows;
import org.lookback.index.api.Searching;
import org.lookback.index.api.Wanted;
import org.lookback.model.api.text.LookbackException;

/** What the first side says of each household, by its number: eight bytes a household. */
final class Before {

	private int[] sets = new int[1024];
	private int[] persons = new int[1024];

	static Before of(Searching searching, Side side, ValueSets sets) throws LookbackException {
		Before before = new Before();
		ValueSets.Reader reader = sets.new Reader();
		try (HouseholdRows rows = searching.rows(side.query(), new Wanted(List.of(side.field()), List.of(), List.of(), List.of()))) {
			while (rows.next()) {
				before.put((int) rows.household(), reader.of(rows), (int) rows.persons());
			}
		}
		return before;
	}

	private void put(int household, int set, int counted) {
		if (household >= sets.length) {
			int more = Math.max(household + 1, sets.length + (sets.length >> 1));
			sets = Arrays.copyOf(sets, more);
			persons = Arrays.copyOf(persons, more);
		}
		sets[household] = set;
		persons[household] = counted;
	}

	/** The set of a household, taken out: what is still there at the end is on the first side alone. */
	int take(long household) {
		if (household >= sets.length) {
			return ValueSets.ABSENT;
		}
		int set = sets[(int) household];
		sets[(int) household] = ValueSets.ABSENT;
		return set;
	}

	/** One past the highest number there may be. */
	int end() {
		return sets.length;
	}

	long persons(int household) {
		return persons[household];
	}
}
