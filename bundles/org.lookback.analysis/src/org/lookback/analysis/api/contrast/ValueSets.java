package org.lookback.analysis.api.contrast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lookback.index.api.HouseholdRows;
import org.lookback.model.api.text.LookbackException;

/** The sets of values that households have in a field, numbered from one as they come; the same number on both sides. */
final class ValueSets {

	/** Not on that side. */
	static final int ABSENT = 0;

	private final Map<List<String>, Integer> numbers = new HashMap<>();
	private final List<List<String>> sets = new ArrayList<>();

	/** Reads the sets of one side. */
	final class Reader {
		private final Map<Long, Integer> single = new HashMap<>();

		/** The number of the set that a household has. */
		int of(HouseholdRows row) throws LookbackException {
			if (row.cells() != 1) {
				List<String> values = new ArrayList<>();
				for (int i = 0; i < row.cells(); i++) {
					values.addAll(row.keys(row.cell(i)));
				}
				return number(values.stream().sorted().distinct().toList());
			}
			Integer known = single.get(row.cell(0));
			if (known == null) {
				known = number(row.keys(row.cell(0)));
				single.put(row.cell(0), known);
			}
			return known;
		}
	}

	private int number(List<String> values) {
		return numbers.computeIfAbsent(values, set -> {
			sets.add(set);
			return sets.size();
		});
	}

	List<String> values(int number) {
		return sets.get(number - 1);
	}
}
