package org.lookback.standards.internal.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.CheckSummary.Blocking;
import org.lookback.standards.api.CheckSummary.FindingCount;
import org.lookback.standards.api.CheckSummary.OutcomeCount;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.RuleKind;

/** The counts of one thread of a check run, and their sum. */
final class Tally {

	private final List<Rule> rules;
	private long households;
	private long persons;
	private long undecided;
	private long undecidedPersons;
	private final Map<OutcomeKey, long[]> outcomes = new HashMap<>();
	/** By rule: findings, households, persons, undecided households. */
	private final long[][] findings;
	private final Map<String, Long> blocking = new HashMap<>();

	private record OutcomeKey(String outcome, Concept concept) {
	}

	Tally(List<Rule> rules) {
		this.rules = rules;
		this.findings = new long[rules.size()][4];
	}

	void count(Determination determination, int members, List<String> blockedBy) {
		households++;
		persons += members;
		if (determination.value() == Truth.UNDECIDED) {
			undecided++;
			undecidedPersons += members;
		} else {
			long[] counts = outcomes.computeIfAbsent(new OutcomeKey(determination.outcome(), determination.concept()), k -> new long[2]);
			counts[0]++;
			counts[1] += members;
		}
		blockedBy.forEach(fact -> blocking.merge(fact, 1L, Long::sum));
		countFindings(determination, members);
	}

	private void countFindings(Determination determination, int members) {
		for (int i = 0; i < rules.size(); i++) {
			Truth truth = determination.truths().get(i);
			if (rules.get(i).kind() != RuleKind.GUARANTEE || truth == Truth.NOT_MET) {
				continue;
			}
			if (truth == Truth.UNDECIDED) {
				findings[i][3]++;
				continue;
			}
			int found = 0;
			for (Finding finding : determination.findings()) {
				found += finding.rule().equals(rules.get(i).id()) ? 1 : 0;
			}
			findings[i][0] += found;
			findings[i][1]++;
			findings[i][2] += rules.get(i).object() == ObjectKind.PERSON ? found : members;
		}
	}

	void add(Tally other) {
		households += other.households;
		persons += other.persons;
		undecided += other.undecided;
		undecidedPersons += other.undecidedPersons;
		other.outcomes.forEach((key, counts) -> {
			long[] mine = outcomes.computeIfAbsent(key, k -> new long[2]);
			mine[0] += counts[0];
			mine[1] += counts[1];
		});
		for (int i = 0; i < findings.length; i++) {
			for (int j = 0; j < findings[i].length; j++) {
				findings[i][j] += other.findings[i][j];
			}
		}
		other.blocking.forEach((fact, count) -> blocking.merge(fact, count, Long::sum));
	}

	long households() {
		return households;
	}

	long persons() {
		return persons;
	}

	long undecided() {
		return undecided;
	}

	long undecidedPersons() {
		return undecidedPersons;
	}

	List<OutcomeCount> outcomes() {
		return outcomes.entrySet().stream()
				.map(e -> new OutcomeCount(e.getKey().outcome(), e.getKey().concept(), e.getValue()[0], e.getValue()[1]))
				.sorted(Comparator.comparingLong(OutcomeCount::households).reversed().thenComparing(OutcomeCount::outcome)).toList();
	}

	List<FindingCount> findings() {
		List<FindingCount> counts = new ArrayList<>();
		for (int i = 0; i < rules.size(); i++) {
			Rule rule = rules.get(i);
			if (rule.kind() == RuleKind.GUARANTEE) {
				counts.add(new FindingCount(rule.id(), rule.outcome().zh(), rule.sector(), rule.severity(), rule.object(), findings[i][0],
						findings[i][1], findings[i][2], findings[i][3]));
			}
		}
		return counts;
	}

	List<Blocking> blocking() {
		Map<String, Long> sorted = new LinkedHashMap<>(blocking);
		return sorted.entrySet().stream().map(e -> new Blocking(e.getKey(), e.getValue()))
				.sorted(Comparator.comparingLong(Blocking::households).reversed().thenComparing(Blocking::fact)).toList();
	}
}
