package org.lookback.standards.internal.condition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.lookback.model.api.verdict.UsedFact;
import org.lookback.model.api.verdict.UsedParameter;

/**
 * What a decision rests on: facts and parameters that were read, and, when it is undecided, what is missing. What turns out not to have
 * mattered (the other side of a disjunction that is met, the other members when one is enough) is forgotten again.
 */
public final class Trace {

	private final List<UsedFact> facts = new ArrayList<>();
	private final List<UsedParameter> parameters = new ArrayList<>();
	private final List<String> blocked = new ArrayList<>();

	/** How far the lists had grown at one moment. */
	record Mark(int facts, int parameters, int blocked) {
	}

	Mark mark() {
		return new Mark(facts.size(), parameters.size(), blocked.size());
	}

	/** Forgets what was added between two moments. */
	void forget(Mark from, Mark until) {
		facts.subList(from.facts, until.facts).clear();
		parameters.subList(from.parameters, until.parameters).clear();
		blocked.subList(from.blocked, until.blocked).clear();
	}

	/** Forgets what was missing since a moment: it did not matter. */
	void unblock(Mark from) {
		blocked.subList(from.blocked, blocked.size()).clear();
	}

	/** A fact that was read. */
	public void read(UsedFact fact, boolean missing) {
		facts.add(fact);
		if (missing) {
			blocked.add(fact.field());
		}
	}

	void add(UsedParameter parameter) {
		parameters.add(parameter);
	}

	void block(String what) {
		blocked.add(what);
	}

	/** Adds all that another remembers. */
	public void addAll(Trace other) {
		facts.addAll(other.facts);
		parameters.addAll(other.parameters);
		blocked.addAll(other.blocked);
	}

	/** Facts read, each once. */
	public List<UsedFact> facts() {
		return List.copyOf(new LinkedHashSet<>(facts));
	}

	/** Parameters read, each once. */
	public List<UsedParameter> parameters() {
		return List.copyOf(new LinkedHashSet<>(parameters));
	}

	/** What is missing, each once: a field's id, {@code param:} and a parameter's id, or a list's name. */
	public List<String> blockedBy() {
		return List.copyOf(new LinkedHashSet<>(blocked));
	}
}
