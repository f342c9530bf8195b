package org.lookback.standards.internal.condition;

import java.time.LocalDate;
import java.util.Optional;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.verdict.UsedFact;
import org.lookback.model.api.verdict.UsedParameter;

/** What a condition reads while it is evaluated: one household, its parameters, the variables bound so far. For one thread. */
public final class Scope {

	/** Answers {@code rule("…")}. */
	public interface RuleTruths {
		Truth of(String rule, Scope scope);
	}

	private final HouseholdView view;
	private final ParameterValues parameters;
	private final LocalDate asOf;
	private final int year;
	private final RuleTruths rules;
	private final Row[] rows = new Row[Checker.MOST_SLOTS];
	private final String[] codes = new String[Checker.MOST_SLOTS];
	private Trace trace;

	public Scope(HouseholdView view, ParameterValues parameters, LocalDate asOf, int year, RuleTruths rules) {
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

	/** Whether what is read is remembered. */
	public boolean traced() {
		return trace != null;
	}

	/** The member or kin that the rule is asked of. */
	public void object(Row row) {
		rows[1] = row;
	}

	public HouseholdView view() {
		return view;
	}

	LocalDate asOf() {
		return asOf;
	}

	int year() {
		return year;
	}

	Row row(int slot) {
		return rows[slot];
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
	void used(String field, String object, Object value, Fact row, boolean missing) {
		if (trace != null) {
			trace.read(new UsedFact(field, object, Optional.ofNullable(value), Optional.ofNullable(row).map(Fact::source)), missing);
		}
	}

	/** The parameter's value, or {@code null} when nobody has set it. */
	Object parameter(int index) {
		UsedParameter used = parameters.get(index);
		if (trace != null) {
			trace.add(used);
			if (used.value().isEmpty()) {
				trace.block(parameters.missing(index));
			}
		}
		return used.value().orElse(null);
	}
}
