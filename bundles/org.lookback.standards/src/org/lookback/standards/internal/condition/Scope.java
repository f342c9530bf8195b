package org.lookback.standards.internal.condition;

import java.time.LocalDate;
import java.util.Optional;

import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.verdict.UsedFact;
import org.lookback.model.api.verdict.UsedParameter;

/** What a condition reads while it is evaluated: one object, its parameters, the variables bound so far. For one thread. */
public final class Scope {

	/** Answers {@code rule("…")}. */
	public interface RuleTruths {
		Truth of(String rule, Scope scope);
	}

	private final View view;
	private final ParameterValues parameters;
	private final LocalDate asOf;
	private final int year;
	private final RuleTruths rules;
	private final Row[] rows = new Row[Checker.MOST_SLOTS];
	private final String[] codes = new String[Checker.MOST_SLOTS];
	private Trace trace;

	public Scope(View view, ParameterValues parameters, LocalDate asOf, int year, RuleTruths rules) {
		this.view = view;
		this.parameters = parameters;
		this.asOf = asOf;
		this.year = year;
		this.rules = rules;
		rows[0] = view.own();
	}

	/** From now on remembers what is read, or forgets nothing and remembers nothing when empty. */
	public void trace(Optional<Trace> into) {
		trace = into.orElse(null);
	}

	/** Where what is read is remembered. */
	public Optional<Trace> trace() {
		return Optional.ofNullable(trace);
	}

	/** Whether what is read is remembered. */
	boolean traced() {
		return trace != null;
	}

	/** The member, kin, loan, village, facility or project that the rule is asked of. */
	public void object(Row row) {
		rows[1] = row;
	}

	public View view() {
		return view;
	}

	LocalDate asOf() {
		return asOf;
	}

	int year() {
		return year;
	}

	Row row(int slot) {
		if (slot < Tree.VILLAGE) {
			return rows[slot];
		}
		return slot == Tree.VILLAGE ? view.village() : view.visit();
	}

	void bind(int slot, Row row) {
		rows[slot] = row;
	}

	String code(int slot) {
		return codes[slot];
	}

	void bind(int slot, String code) {
		codes[slot] = code;
	}

	Truth rule(String id) {
		return rules.of(id, this);
	}

	Trace.Mark mark() {
		return trace == null ? null : trace.mark();
	}

	void forget(Trace.Mark from, Trace.Mark until) {
		if (trace != null) {
			trace.forget(from, until);
		}
	}

	void unblock(Trace.Mark from) {
		if (trace != null) {
			trace.unblock(from);
		}
	}

	void block(String what) {
		if (trace != null) {
			trace.block(what);
		}
	}

	/** A fact that was read; {@code row} may be {@code null}, {@code value} too. */
	void used(Field field, String object, Object value, Fact row, boolean missing) {
		if (trace != null) {
			trace.read(new UsedFact(field.id(), object, Optional.ofNullable(value), Optional.ofNullable(row).map(r -> r.source(field.name()))),
					missing);
		}
	}

	/** The parameter's value, or {@code null} when nobody has set it. */
	Object parameter(int index) {
		return parameter(index, parameters.get(index));
	}

	/** The same without a word when nobody has set it: what it declares is then not declared. */
	Object declared(int index) {
		return parameters.get(index).value().orElse(null);
	}

	/** The same as in force on the last day of another year. */
	Object parameter(int index, int inYear) {
		return parameter(index, parameters.get(index, inYear));
	}

	private Object parameter(int index, UsedParameter used) {
		if (trace != null) {
			trace.add(used);
			if (used.value().isEmpty()) {
				trace.block(parameters.missing(index));
			}
		}
		return used.value().orElse(null);
	}
}
