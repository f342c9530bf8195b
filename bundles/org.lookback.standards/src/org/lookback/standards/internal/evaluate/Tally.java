package org.lookback.standards.internal.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.PlaceDetermination;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.CheckSummary.Blocking;
import org.lookback.standards.api.CheckSummary.FindingCount;
import org.lookback.standards.api.CheckSummary.OutcomeCount;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.api.Undecided;

/** The counts of one thread of a check run, and their sum. */
final class Tally {

	private final List<Rule> rules;
	/** Households, persons, undecided households, persons in them. */
	private final long[] totals = new long[4];
	/** By outcome: households, persons. */
	private final Map<OutcomeKey, long[]> outcomes = new HashMap<>();
	/** By rule: findings, households, persons, undecided households or places. */
	private final long[][] findings;
	private final BlockingTally blocking = new BlockingTally();

	private record OutcomeKey(String outcome, Concept concept) {
	}

	Tally(List<Rule> rules) {
		this.rules = rules;
		this.findings = new long[rules.size()][4];
	}

	/**
	 * Counts a household.
	 *
	 * @param persons who live there
	 * @param open    of each decision that is not made what keeps it open
	 */
	void count(Determination determination, int persons, List<List<String>> open) {
		count(determination, persons, open, 1);
	}

	/** Takes a household back that was counted. */
	void takeBack(Determination determination, int persons, List<List<String>> open) {
		count(determination, persons, open, -1);
	}

	private void count(Determination determination, int persons, List<List<String>> open, int sign) {
		boolean undecided = determination.value() == Truth.UNDECIDED;
		totals[0] += sign;
		totals[1] += sign * persons;
		if (undecided) {
			totals[2] += sign;
			totals[3] += sign * persons;
		} else {
			long[] counts = outcomes.computeIfAbsent(new OutcomeKey(determination.outcome(), determination.concept()), k -> new long[2]);
			counts[0] += sign;
			counts[1] += sign * persons;
		}
		blocking.household(open, sign);
		for (int i = 0; i < rules.size(); i++) {
			Truth truth = determination.truths().get(i);
			if (rules.get(i).kind().finds() && truth != Truth.NOT_MET) {
				count(i, truth, determination, persons, sign);
			}
		}
	}

	private void count(int rule, Truth truth, Determination determination, int persons, int sign) {
		if (truth == Truth.UNDECIDED) {
			findings[rule][3] += sign;
			return;
		}
		String id = rules.get(rule).id();
		int found = found(id, determination.findings()) + found(id, determination.notices());
		findings[rule][0] += sign * found;
		findings[rule][1] += sign;
		findings[rule][2] += sign * (rules.get(rule).object() == ObjectKind.PERSON ? found : persons);
	}

	private static int found(String rule, List<Finding> findings) {
		int found = 0;
		for (Finding finding : findings) {
			found += finding.rule().equals(rule) ? 1 : 0;
		}
		return found;
	}

	/** A village, facility or project; {@code open} are its decisions that are not made. */
	void count(PlaceDetermination determination, List<Undecided> open) {
		blocking.place(open.stream().map(Undecided::blockedBy).toList());
		for (int i = 0; i < rules.size(); i++) {
			findings[i][0] += determination.truths().get(i) == Truth.MET ? 1 : 0;
			findings[i][3] += determination.truths().get(i) == Truth.UNDECIDED ? 1 : 0;
		}
	}

	void add(Tally other) {
		add(totals, other.totals);
		other.outcomes.forEach((key, counts) -> add(outcomes.computeIfAbsent(key, k -> new long[2]), counts));
		for (int i = 0; i < findings.length; i++) {
			add(findings[i], other.findings[i]);
		}
		blocking.add(other.blocking);
	}

	/** Adds the second counts to the first. */
	static void add(long[] counts, long[] more) {
		for (int i = 0; i < counts.length; i++) {
			counts[i] += more[i];
		}
	}

	/** The counts as a tree of maps, lists, texts and numbers. */
	Map<String, Object> tree() {
		List<Object> ofOutcomes = new ArrayList<>();
		outcomes().forEach(o -> ofOutcomes.add(List.of(o.outcome(), o.concept().name(), o.households(), o.persons())));
		List<Object> ofRules = Arrays.stream(findings).<Object>map(counts -> Arrays.stream(counts).boxed().toList()).toList();
		return Map.of("totals", Arrays.stream(totals).boxed().toList(), "outcomes", ofOutcomes, "rules", ofRules, "blocking", blocking.tree());
	}

	/** The counts that {@link #tree} gave. */
	static Tally of(List<Rule> rules, Map<String, Object> tree) {
		Tally tally = new Tally(rules);
		add(tally.totals, numbers((List<?>) tree.get("totals"), 0));
		for (Object one : (List<?>) tree.get("outcomes")) {
			List<?> outcome = (List<?>) one;
			tally.outcomes.put(new OutcomeKey((String) outcome.get(0), Concept.valueOf((String) outcome.get(1))), numbers(outcome, 2));
		}
		List<?> ofRules = (List<?>) tree.get("rules");
		for (int i = 0; i < tally.findings.length; i++) {
			add(tally.findings[i], numbers((List<?>) ofRules.get(i), 0));
		}
		((List<?>) tree.get("blocking")).forEach(one -> tally.blocking.add((String) ((List<?>) one).get(0), numbers((List<?>) one, 1)));
		return tally;
	}

	private static long[] numbers(List<?> list, int from) {
		return list.subList(from, list.size()).stream().mapToLong(number -> (Long) number).toArray();
	}

	long households() {
		return totals[0];
	}

	long persons() {
		return totals[1];
	}

	long undecided() {
		return totals[2];
	}

	long undecidedPersons() {
		return totals[3];
	}

	List<OutcomeCount> outcomes() {
		return outcomes.entrySet().stream().filter(e -> e.getValue()[0] > 0)
				.map(e -> new OutcomeCount(e.getKey().outcome(), e.getKey().concept(), e.getValue()[0], e.getValue()[1]))
				.sorted(Comparator.comparingLong(OutcomeCount::households).reversed().thenComparing(OutcomeCount::outcome)
						.thenComparing(OutcomeCount::concept)).toList();
	}

	/** What guarantees found. */
	List<FindingCount> findings() {
		return counts(kind -> kind == RuleKind.GUARANTEE);
	}

	/** What warnings and advice found. */
	List<FindingCount> notices() {
		return counts(kind -> kind.finds() && kind != RuleKind.GUARANTEE);
	}

	private List<FindingCount> counts(Predicate<RuleKind> wanted) {
		List<FindingCount> counts = new ArrayList<>();
		for (int i = 0; i < rules.size(); i++) {
			Rule rule = rules.get(i);
			if (wanted.test(rule.kind())) {
				counts.add(new FindingCount(rule.id(), rule.outcome().zh(), rule.sector(), rule.severity(), rule.object(), findings[i][0],
						findings[i][1], findings[i][2], findings[i][3]));
			}
		}
		return counts;
	}

	List<Blocking> blocking() {
		return blocking.ranked();
	}
}
