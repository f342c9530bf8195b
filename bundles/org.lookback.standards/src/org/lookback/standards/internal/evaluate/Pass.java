package org.lookback.standards.internal.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.verdict.UsedFact;
import org.lookback.standards.api.Undecided;
import org.lookback.standards.api.Rule;
import org.lookback.standards.internal.condition.Inquiry;
import org.lookback.standards.internal.condition.ParameterValues;
import org.lookback.standards.internal.condition.Row;
import org.lookback.standards.internal.condition.Scope;
import org.lookback.standards.internal.condition.Trace;
import org.lookback.standards.internal.condition.View;

/** All rules asked of one household, village, facility or project. For one thread. */
final class Pass {

	private static final String VILLAGE = "villageCode";

	private final List<CompiledRule> rules;
	private final ObjectKind about;
	private final View view;
	private final ParameterValues parameters;
	private final LocalDate asOf;
	private final int year;
	private final Scope scope;
	private final Truth within;
	private final Truth[] truths;

	/**
	 * @param about  HOUSEHOLD, VILLAGE, FACILITY or PROJECT: what the view shows; rules of persons, kin and loans go with the household
	 * @param within whether it lies where the package is for; undecided when nobody knows where it lies
	 */
	Pass(List<CompiledRule> rules, ObjectKind about, View view, Truth within, ParameterValues parameters, LocalDate asOf, int year) {
		this.rules = rules;
		this.about = about;
		this.within = within;
		this.view = view;
		this.parameters = parameters;
		this.asOf = asOf;
		this.year = year;
		this.truths = new Truth[rules.size()];
		this.scope = scope();
	}

	private Scope scope() {
		return new Scope(view, parameters, asOf, year, this::rule);
	}

	View view() {
		return view;
	}

	/** Whether a rule speaks of what the view shows. */
	boolean concerns(CompiledRule rule) {
		return about == ObjectKind.HOUSEHOLD ? !rule.ofPlace() : rule.rule().object() == about;
	}

	/** The value of every rule, in order; of a rule that is asked one by one, whether it is met for one; of one of other things, not met. */
	Truth[] truths() {
		Arrays.fill(truths, null);
		for (int i = 0; i < truths.length; i++) {
			CompiledRule rule = rules.get(i);
			truths[i] = !concerns(rule) ? Truth.NOT_MET
					: rule.ofHousehold() ? ask(rule, Optional.empty(), Optional.empty()) : ofAny(rule);
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
	 * @param object what it is asked of, unless that is the household itself
	 * @param trace  takes what is read
	 */
	Truth ask(CompiledRule rule, Optional<Row> object, Optional<Trace> trace) {
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
		Fact own = view.own().parts()[0];
		trace.read(new UsedFact(own.entity() + '.' + VILLAGE, view.own().key(), own.get(VILLAGE), Optional.of(own.source(VILLAGE))),
				within == Truth.UNDECIDED);
	}

	/** Shows every rule that is asked, with what it is asked of; nothing of an object that lies where the package is not for. */
	void show(BiConsumer<Rule, Scope> to) {
		truths();
		scope.trace(Optional.empty());
		for (CompiledRule rule : within == Truth.MET ? rules : List.<CompiledRule>of()) {
			if (concerns(rule) && rule.ofHousehold()) {
				to.accept(rule.rule(), scope);
			} else if (concerns(rule)) {
				rule.objects(view).forEach(object -> {
					scope.object(object);
					to.accept(rule.rule(), scope);
				});
			}
		}
	}

	/** What a rule's value rests on: for a rule asked one by one, those that have that value. */
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

	/** Whether it lies where the package is for; undecided when nobody knows where it lies. */
	Truth within() {
		return within;
	}

	/** Asks for single pieces of a rule's condition, of the object or, without one, of the household itself. */
	Inquiry inquiry(Optional<Row> object) {
		object.ifPresent(scope::object);
		return new Inquiry(scope);
	}

	/**
	 * The decisions that something missing keeps open; after {@link #truths}.
	 *
	 * @param outcome whether the outcome is open; when it is not, the rules that it rests on do not matter
	 */
	List<Undecided> undecided(boolean outcome) {
		List<Undecided> open = new ArrayList<>();
		for (int i = 0; i < truths.length; i++) {
			CompiledRule rule = rules.get(i);
			if (!outcome && !rule.kind().finds()) {
				continue;
			}
			if (truths[i] == Truth.UNDECIDED && rule.ofHousehold()) {
				open.add(new Undecided(rule.rule().id(), "", trace(rule, truths[i]).blockedBy()));
			} else if (concerns(rule) && !rule.ofHousehold() && truths[i] != Truth.NOT_MET) {
				undecided(rule, open);
			}
		}
		return open;
	}

	/** A rule that is met for one member may still be open for another. */
	private void undecided(CompiledRule rule, List<Undecided> open) {
		for (Row object : rule.objects(view)) {
			Trace trace = new Trace();
			if (ask(rule, Optional.of(object), Optional.of(trace)) == Truth.UNDECIDED) {
				open.add(new Undecided(rule.rule().id(), object.key(), trace.blockedBy()));
			}
		}
	}

	/** Another rule of the household, its members, kin or loans that a condition asks for; its variables must not disturb those of the one that asks. */
	private Truth rule(String id, Scope asking) {
		for (int i = 0; i < rules.size(); i++) {
			if (rules.get(i).rule().id().equals(id)) {
				if (asking.trace().isEmpty() && truths[i] != null) {
					return truths[i];
				}
				return again(rules.get(i), asking);
			}
		}
		throw new IllegalStateException(id);
	}

	/** Met for the household, or for one of its members, kin or loans. */
	private Truth again(CompiledRule rule, Scope asking) {
		Scope inner = scope();
		inner.trace(asking.trace());
		if (rule.ofHousehold()) {
			return rule.condition().test(inner);
		}
		Truth any = Truth.NOT_MET;
		for (Row object : rule.objects(view)) {
			inner.object(object);
			any = any.or(rule.condition().test(inner));
		}
		return any;
	}
}
