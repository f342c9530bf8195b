package org.lookback.standards.internal.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.facts.Household;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.condition.HouseholdView;
import org.lookback.standards.internal.condition.Row;
import org.lookback.standards.internal.condition.Trace;
import org.lookback.standards.internal.condition.Vocabulary;

/** Asks a package's rules of households, one after the other. */
public final class PackageEvaluator implements Evaluator {

	private final StandardsPackage standards;
	private final List<CompiledRule> rules = new ArrayList<>();
	private final ParameterTable parameters;
	private final LocalDate asOf;
	private final int year;

	private PackageEvaluator(StandardsPackage standards, ParameterTable parameters, LocalDate asOf, int year) {
		this.standards = standards;
		this.parameters = parameters;
		this.asOf = asOf;
		this.year = year;
		List<String> ofHousehold = new ArrayList<>();
		Vocabulary vocabulary = new Vocabulary(standards.dictionary(), standards.parameters(), standards.completeness(),
				standards.unknownCodes(), List.of());
		for (Rule rule : standards.rules()) {
			CompiledRule compiled = CompiledRule.of(rule, vocabulary.withRules(List.copyOf(ofHousehold)));
			rules.add(compiled);
			if (compiled.ofHousehold()) {
				ofHousehold.add(rule.id());
			}
		}
	}

	/** @throws PackageException when a reading does not fit the package */
	public static PackageEvaluator of(StandardsPackage standards, Readings readings, RegionTree regions, LocalDate asOf, int year)
			throws PackageException {
		return of(standards, ReadingValues.of(standards, readings, regions), regions, asOf, year);
	}

	/** @param values of each parameter, in the package's order */
	public static PackageEvaluator of(StandardsPackage standards, List<List<Parameter.Value>> values, RegionTree regions, LocalDate asOf,
			int year) {
		return new PackageEvaluator(standards, new ParameterTable(standards.parameters(), values, regions, asOf), asOf, year);
	}

	@Override
	public StandardsPackage standards() {
		return standards;
	}

	@Override
	public LocalDate asOf() {
		return asOf;
	}

	@Override
	public int year() {
		return year;
	}

	@Override
	public Determination evaluate(Household household) {
		Pass pass = pass(household);
		Truth[] truths = pass.truths();
		Verdict verdict = Verdict.of(rules, truths, standards.outcomes());
		List<Finding> findings = new ArrayList<>();
		for (int i = 0; i < truths.length; i++) {
			if (truths[i] == Truth.MET && rules.get(i).kind() == RuleKind.GUARANTEE) {
				findings(rules.get(i), pass, findings);
			}
		}
		return new Determination(household.number(), verdict.outcome(), verdict.concept(), verdict.value(), verdict.rule(), List.of(truths),
				List.copyOf(findings));
	}

	private void findings(CompiledRule compiled, Pass pass, List<Finding> findings) {
		if (compiled.ofHousehold()) {
			Trace trace = new Trace();
			pass.ask(compiled, Optional.empty(), Optional.of(trace));
			findings.add(finding(compiled.rule(), pass, pass.view().household().key(), trace));
			return;
		}
		for (Row object : compiled.objects(pass.view())) {
			Trace trace = new Trace();
			if (pass.ask(compiled, Optional.of(object), Optional.of(trace)) == Truth.MET) {
				findings.add(finding(compiled.rule(), pass, object.key(), trace));
			}
		}
	}

	private Finding finding(Rule rule, Pass pass, String object, Trace trace) {
		return new Finding(standards.id(), rule.id(), rule.outcome().zh(), rule.sector(), rule.severity(), rule.object(), object,
				pass.view().household().number(), rule.clause(), trace.facts());
	}

	@Override
	public List<Decision> explain(Household household) {
		Pass pass = pass(household);
		Truth[] truths = pass.truths();
		List<Decision> decisions = new ArrayList<>();
		for (int i = 0; i < truths.length; i++) {
			Trace trace = pass.trace(rules.get(i), truths[i]);
			Rule rule = rules.get(i).rule();
			decisions.add(new Decision(rule.id(), rule.title().zh(), rule.kind().id(), rule.outcome().zh(), rule.concept(), truths[i],
					rule.sector(), rule.object(), rule.clause(), trace.parameters(), trace.facts(), trace.blockedBy()));
		}
		return decisions;
	}

	@Override
	public List<String> blockedBy(Household household) {
		Pass pass = pass(household);
		Truth[] truths = pass.truths();
		if (Verdict.of(rules, truths, standards.outcomes()).value() != Truth.UNDECIDED) {
			return List.of();
		}
		Set<String> blocked = new LinkedHashSet<>();
		for (int i = 0; i < truths.length; i++) {
			if (truths[i] == Truth.UNDECIDED && rules.get(i).kind() != RuleKind.GUARANTEE) {
				blocked.addAll(pass.trace(rules.get(i), truths[i]).blockedBy());
			}
		}
		return List.copyOf(blocked);
	}

	@Override
	public int persons(Household household) {
		return HouseholdView.persons(household, asOf);
	}

	private Pass pass(Household household) {
		HouseholdView view = new HouseholdView(household, year, asOf);
		return new Pass(rules, view, parameters.within(view, standards.regions()), parameters.of(view), asOf, year);
	}
}
