package org.lookback.standards.internal.evaluate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lookback.standards.api.CheckSummary.Blocking;
import org.lookback.standards.api.Undecided;

/** Which facts and parameters keep how many decisions open. */
final class BlockingTally {

	private static final int HOUSEHOLDS = 0;
	private static final int FOLLOWING = 1;
	private static final int OPEN = 2;

	private final Map<String, long[]> facts = new HashMap<>();

	/** The open decisions of one household. */
	void household(List<Undecided> open) {
		if (open.isEmpty()) {
			return;
		}
		decisions(open);
		Set<String> here = new HashSet<>();
		open.forEach(decision -> here.addAll(decision.blockedBy()));
		here.forEach(fact -> of(fact)[HOUSEHOLDS]++);
	}

	/** The open decisions of one village, facility or project. */
	void place(List<Undecided> open) {
		decisions(open);
	}

	private void decisions(List<Undecided> open) {
		for (Undecided decision : open) {
			for (String fact : decision.blockedBy()) {
				of(fact)[OPEN]++;
				of(fact)[FOLLOWING] += decision.blockedBy().size() == 1 ? 1 : 0;
			}
		}
	}

	private long[] of(String fact) {
		return facts.computeIfAbsent(fact, f -> new long[3]);
	}

	void add(BlockingTally other) {
		other.facts.forEach((fact, counts) -> {
			long[] mine = of(fact);
			for (int i = 0; i < mine.length; i++) {
				mine[i] += counts[i];
			}
		});
	}

	/** Those from which most decisions would follow first. */
	List<Blocking> ranked() {
		return facts.entrySet().stream()
				.map(e -> new Blocking(e.getKey(), e.getValue()[HOUSEHOLDS], e.getValue()[FOLLOWING], e.getValue()[OPEN]))
				.sorted(Comparator.comparingLong(Blocking::decisions).thenComparingLong(Blocking::open).thenComparingLong(Blocking::households)
						.reversed().thenComparing(Blocking::fact))
				.toList();
	}
}
