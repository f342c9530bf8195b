package org.lookback.standards.internal.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.verdict.UsedFact;
import org.lookback.standards.internal.condition.HouseholdView;
import org.lookback.standards.internal.condition.ParameterValues;
import org.lookback.standards.internal.condition.Row;
import org.lookback.standards.internal.condition.Scope;
import org.lookback.standards.internal.condition.Trace;

/** All rules asked of one household. For one thread. */
final class Pass {

	private static final String VILLAGE = "household.villageCode";

	private final List<CompiledRule> rules;
	private final HouseholdView view;
	private final ParameterValues parameters;
	private final LocalDate asOf;
	private final int year;
	private final Scope scope;
	private final Truth within;
	private final Truth[] truths;
	private Optional<Trace> current = Optional.empty();

	/** @param within whether the household lies where the package is for; undecided when nobody knows where it lies */
	Pass(List<CompiledRule> rules, HouseholdView view, Truth within, ParameterValues parameters, LocalDate asOf, int year) {
		this.rules = rules;
		this.within = within;
		this.view = view;
		this.parameters = parameters;
		this.asOf = asOf;
		this.year = year;
		this.truths = new Truth[rules.size()];
		this.scope = scope();
	}

	private Scope scope() {
		return new Scope(view, parameters, asOf, year, (id, asking) -> rule(id));
	}

	HouseholdView view() {
		return view;
	}

	/** The value of every rule, in order; of a rule that is asked of persons, whether it is met for one. */
	Truth[] truths() {
		for (int i = 0; i < truths.length; i++) {
			CompiledRule rule = rules.get(i);
			truths[i] = rule.ofHousehold() ? ask(rule, Optional.empty(), Optional.empty()) : ofAny(rule);
		}
		return truths;
	}

	private Truth ofAny(CompiledRule rule) {
		Truth any = Truth.NOT_MET;
		for (Row object : rule.objects(view)) {
			any = any.or(ask(rule, Optional.of(object), Optional.empty()));
		}
		return any;
	}

	/**
	 * Asks one rule.
	 *
	 * @param object the member or kin, for a rule that is asked of those
	 * @param trace  takes what is read
	 */
	Truth ask(CompiledRule rule, Optional<Row> object, Optional<Trace> trace) {
		current = trace;
		scope.trace(trace);
		if (within != Truth.MET) {
			trace.ifPresent(this::village);
			if (within == Truth.NOT_MET) {
				return within;
			}
		}
		object.ifPresent(scope::object);
		return within.and(rule.condition().test(scope));
	}

	private void village(Trace trace) {
		Fact household = view.household().root();
		trace.read(new UsedFact(VILLAGE, "", household.get("villageCode"), Optional.of(household.source())), within == Truth.UNDECIDED);
	}

	/** What a rule's value rests on: for a rule asked of persons, those who have that value. */
	Trace trace(CompiledRule rule, Truth value) {
		Trace all = new Trace();
		if (rule.ofHousehold()) {
			ask(rule, Optional.empty(), Optional.of(all));
			return all;
		}
		for (Row object : rule.objects(view)) {
			Trace one = new Trace();
			if (ask(rule, Optional.of(object), Optional.of(one)) == value) {
				all.addAll(one);
			}
		}
		return all;
	}

	/** Another rule of the household that a condition asks for; its variables must not disturb those of the one that asks. */
	private Truth rule(String id) {
		for (int i = 0; i < rules.size(); i++) {
			if (rules.get(i).rule().id().equals(id)) {
				if (current.isEmpty() && truths[i] != null) {
					return truths[i];
				}
				Scope inner = scope();
				inner.trace(current);
				return rules.get(i).condition().test(inner);
			}
		}
		throw new IllegalStateException(id);
	}
}
