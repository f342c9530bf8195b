package org.lookback.standards.internal.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.FindingKind;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.internal.condition.Row;
import org.lookback.standards.internal.condition.Trace;

/** What the rules that find things have found with one household or place: problems, and notices that are none. */
final class Found {

	private final String packageId;
	private final List<CompiledRule> rules;
	private final long household;
	private final String key;
	private final List<Finding> problems = new ArrayList<>();
	private final List<Finding> notices = new ArrayList<>();

	/**
	 * @param household its number, 0 for a place
	 * @param key       of the household, for rules of the household itself
	 */
	Found(String packageId, List<CompiledRule> rules, long household, String key) {
		this.packageId = packageId;
		this.rules = rules;
		this.household = household;
		this.key = key;
	}

	Found collect(Pass pass, Truth[] truths) {
		for (int i = 0; i < truths.length; i++) {
			if (truths[i] == Truth.MET && rules.get(i).kind().finds()) {
				collect(rules.get(i), pass, rules.get(i).kind() == RuleKind.GUARANTEE ? problems : notices);
			}
		}
		return this;
	}

	private void collect(CompiledRule compiled, Pass pass, List<Finding> into) {
		if (compiled.ofHousehold()) {
			Trace trace = new Trace();
			pass.ask(compiled, Optional.empty(), Optional.of(trace));
			into.add(finding(compiled.rule(), key, trace));
			return;
		}
		for (Row object : compiled.objects(pass.view())) {
			Trace trace = new Trace();
			if (pass.ask(compiled, Optional.of(object), Optional.of(trace)) == Truth.MET) {
				into.add(finding(compiled.rule(), object.key(), trace));
			}
		}
	}

	private Finding finding(Rule rule, String object, Trace trace) {
		return new Finding(kind(rule), packageId, rule.id(), rule.outcome().zh(), rule.sector(), rule.severity(), rule.object(), object, household,
				rule.clause(), trace.facts());
	}

	private static FindingKind kind(Rule rule) {
		return switch (rule.kind()) {
		case WARNING -> FindingKind.WARNING;
		case ADVICE -> FindingKind.ADVICE;
		default -> FindingKind.PROBLEM;
		};
	}

	List<Finding> problems() {
		return List.copyOf(problems);
	}

	List<Finding> notices() {
		return List.copyOf(notices);
	}
}
