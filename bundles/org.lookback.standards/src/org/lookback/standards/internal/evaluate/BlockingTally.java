package org.lookback.standards.internal.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.lookback.standards.api.CheckSummary.Blocking;

/** Which facts and parameters keep how many decisions open. */
final class BlockingTally {

	private static final int HOUSEHOLDS = 0;
	private static final int FOLLOWING = 1;
	private static final int OPEN = 2;

	private final Map<String, long[]> facts = new HashMap<>();

	/**
	 * The open decisions of one household.
	 *
	 * @param open of each what keeps it open
	 * @param sign 1 to count it, -1 to take it back
	 */
	void household(List<List<String>> open, int sign) {
		if (open.isEmpty()) {
			return;
		}
		decisions(open, sign);
		Set<String> here = new HashSet<>();
		open.forEach(here::addAll);
		here.forEach(fact -> of(fact)[HOUSEHOLDS] += sign);
	}

	/** The open decisions of one village, facility or project. */
	void place(List<List<String>> open) {
		decisions(open, 1);
	}

	private void decisions(List<List<String>> open, int sign) {
		for (List<String> blockedBy : open) {
			for (String fact : blockedBy) {
				of(fact)[OPEN] += sign;
				of(fact)[FOLLOWING] += blockedBy.size() == 1 ? sign : 0;
			}
		}
	}

	private long[] of(String fact) {
		return facts.computeIfAbsent(fact, f -> new long[3]);
	}

	void add(BlockingTally other) {
		other.facts.forEach(this::add);
	}

	/** Adds the counts of one fact: households, decisions that would follow, decisions it keeps open. */
	void add(String fact, long[] counts) {
		Tally.add(of(fact), counts);
	}

	/** One list a fact: its name, then its counts. */
	List<Object> tree() {
		List<Object> tree = new ArrayList<>();
		new TreeMap<>(facts).forEach((fact, counts) -> {
			if (counts[OPEN] > 0) {
				tree.add(List.of(fact, counts[HOUSEHOLDS], counts[FOLLOWING], counts[OPEN]));
			}
		});
		return tree;
	}

	/** Those from which most decisions would follow first. */
	List<Blocking> ranked() {
		return facts.entrySet().stream().filter(e -> e.getValue()[OPEN] > 0)
				.map(e -> new Blocking(e.getKey(), e.getValue()[HOUSEHOLDS], e.getValue()[FOLLOWING], e.getValue()[OPEN]))
				.sorted(Comparator.comparingLong(Blocking::decisions).thenComparingLong(Blocking::open).thenComparingLong(Blocking::households)
						.reversed().thenComparing(Blocking::fact))
				.toList();
	}
}
