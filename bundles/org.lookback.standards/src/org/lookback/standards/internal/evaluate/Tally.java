package org.lookback.standards.internal.evaluate;

import java.util.ArrayList;
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
import org.lookback.standards.api.Assessment;
import org.lookback.standards.api.CheckSummary.Blocking;
import org.lookback.standards.api.CheckSummary.FindingCount;
import org.lookback.standards.api.CheckSummary.OutcomeCount;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.api.Undecided;

/** The counts of one thread of a check run, and their sum. */
final class Tally {

	private final List<Rule> rules;
	private long households;
	private long persons;
	private long undecided;
	private long undecidedPersons;
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

	void count(Assessment assessment) {
		Determination determination = assessment.determination();
		int members = assessment.persons();
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
		blocking.household(assessment.undecided());
		for (int i = 0; i < rules.size(); i++) {
			Truth truth = determination.truths().get(i);
			if (rules.get(i).kind().finds() && truth != Truth.NOT_MET) {
				count(i, truth, determination, members);
			}
		}
	}

	private void count(int rule, Truth truth, Determination determination, int members) {
		if (truth == Truth.UNDECIDED) {
			findings[rule][3]++;
			return;
		}
		String id = rules.get(rule).id();
		int found = found(id, determination.findings()) + found(id, determination.notices());
		findings[rule][0] += found;
		findings[rule][1]++;
		findings[rule][2] += rules.get(rule).object() == ObjectKind.PERSON ? found : members;
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
		blocking.place(open);
		for (int i = 0; i < rules.size(); i++) {
			findings[i][0] += determination.truths().get(i) == Truth.MET ? 1 : 0;
			findings[i][3] += determination.truths().get(i) == Truth.UNDECIDED ? 1 : 0;
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
		blocking.add(other.blocking);
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
