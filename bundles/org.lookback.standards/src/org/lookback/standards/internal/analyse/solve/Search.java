package org.lookback.standards.internal.analyse.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.internal.condition.Tree;
import org.lookback.standards.internal.condition.Tree.Quantifier;

/** Splits conditions until only comparisons over terms are left, one way after the other, within a budget. */
final class Search {

	private static final int MOST_TRIED = 6;

	private final Terms terms;
	private final Map<String, List<Tree>> rules;
	private final Lists lists;
	private final Atoms atoms;
	private final Predicate<State> accept;
	private final Map<Tree, Set<Integer>> slots = new IdentityHashMap<>();
	private int budget;

	/**
	 * @param rules  conditions of the rules that others may ask for, by id: all of them must be met
	 * @param closedAnyhow every list is taken to be complete
	 * @param budget pieces to look at before giving up
	 * @param accept whether a way that is free of contradictions will do
	 */
	Search(Terms terms, Map<String, List<Tree>> rules, int year, boolean closedAnyhow, int budget, Predicate<State> accept) {
		this.terms = terms;
		this.rules = rules;
		this.budget = budget;
		this.accept = accept;
		this.lists = new Lists(this, terms, year, closedAnyhow);
		this.atoms = new Atoms(this, terms);
	}

	/** Whether the budget was used up before all ways were tried. */
	boolean gaveUp() {
		return budget < 0;
	}

	/** Tries all ways from here; true as soon as one is accepted. */
	boolean run(State state) {
		while (true) {
			while (!state.todo.isEmpty()) {
				if (budget < 0 || !state.todo.poll().apply(state)) {
					return false;
				}
			}
			if (!narrow(state)) {
				return false;
			}
			if (!state.todo.isEmpty()) {
				continue;
			}
			if (!state.choices.isEmpty()) {
				return branch(state);
			}
			int rows = state.spots.size();
			if (!lists.fill(state)) {
				return false;
			}
			if (state.todo.isEmpty() && state.spots.size() == rows) {
				return accept.test(state);
			}
		}
	}

	/** Leaves away the ways that contradict at once; a choice with one way left is none. False when one has no way left. */
	private boolean narrow(State state) {
		List<List<Step>> choices = List.copyOf(state.choices);
		state.choices.clear();
		boolean open = true;
		for (List<Step> ways : choices) {
			List<Step> left = ways.size() > MOST_TRIED ? ways : ways.stream().filter(way -> tried(way, state)).toList();
			if (left.isEmpty()) {
				open = false;
				break;
			}
			if (left.size() == 1) {
				state.todo.add(left.getFirst());
			} else {
				state.choices.add(left);
			}
		}
		return open;
	}

	private boolean tried(Step way, State state) {
		State next = new State(state);
		next.choices.clear();
		next.todo.clear();
		next.todo.add(way);
		while (!next.todo.isEmpty()) {
			if (!next.todo.poll().apply(next)) {
				return false;
			}
		}
		return true;
	}

	private boolean branch(State state) {
		List<Step> ways = state.choices.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
		state.choices.remove(ways);
		for (Step way : ways) {
			State next = new State(state);
			next.todo.addFirst(way);
			if (run(next)) {
				return true;
			}
			if (budget < 0) {
				return false;
			}
		}
		return false;
	}

	/** A condition comes out so. */
	boolean expand(Tree tree, Binding binding, Aim aim, State state) {
		if (--budget < 0) {
			return false;
		}
		Optional<Truth> settled = terms.settled(tree, binding);
		if (settled.isPresent()) {
			return aim.allows(settled.get());
		}
		Object piece = piece(tree, binding);
		if (!state.wants(piece, aim)) {
			return !state.torn(piece);
		}
		return !state.torn(piece) && split(tree, binding, aim, state);
	}

	/** What makes a piece the same piece: it stands in the same place and speaks of the same rows. */
	private Object piece(Tree tree, Binding binding) {
		if (tree instanceof Tree.RuleOf(String rule)) {
			return rule;
		}
		Set<Integer> slots = this.slots.computeIfAbsent(tree, Pieces::slots);
		return new Piece(tree, slots.stream().map(binding::bound).toList());
	}

	private record Piece(Tree tree, List<Object> bound) {
		@Override
		public boolean equals(Object other) {
			return other instanceof Piece that && that.tree == tree && that.bound.equals(bound);
		}

		@Override
		public int hashCode() {
			return System.identityHashCode(tree) * 31 + bound.hashCode();
		}
	}

	private boolean split(Tree tree, Binding binding, Aim aim, State state) {
		return switch (tree) {
		case Tree.Not(Tree operand) -> expand(operand, binding, aim.not(), state);
		case Tree.And(Tree left, Tree right) -> all(List.of(left, right), binding, aim, state);
		case Tree.Or(Tree left, Tree right) -> any(List.of(left, right), binding, aim, state);
		case Tree.RuleOf(String rule) -> all(rules.getOrDefault(rule, List.of()), Binding.HOUSEHOLD, aim, state);
		case Tree.Rows rows when rows.quantifier() != Quantifier.COUNT -> quantified(rows, binding, aim, state);
		default -> single(tree, binding, aim, state);
		};
	}

	private Step step(Tree tree, Binding binding, Aim aim) {
		return state -> expand(tree, binding, aim, state);
	}

	private boolean all(List<Tree> parts, Binding binding, Aim aim, State state) {
		return joined(parts, binding, aim, state, Aim.MET, Aim.NOT_REFUTED);
	}

	private boolean any(List<Tree> parts, Binding binding, Aim aim, State state) {
		return joined(parts, binding, aim, state, Aim.NOT_MET, Aim.NOT_HOLDING);
	}

	/** @param every aims that every part must have for the whole to have it; of the other aims one part is enough */
	private boolean joined(List<Tree> parts, Binding binding, Aim aim, State state, Aim every, Aim everyWeak) {
		if (aim == every || aim == everyWeak) {
			parts.forEach(part -> state.todo.add(step(part, binding, aim)));
			return true;
		}
		if (aim == Aim.DECIDED) {
			state.choices.add(List.of(s -> joined(parts, binding, every, s, every, everyWeak),
					s -> joined(parts, binding, every.not(), s, every, everyWeak)));
			return true;
		}
		if (aim == Aim.UNDECIDED) {
			parts.forEach(part -> state.todo.add(step(part, binding, everyWeak)));
		}
		if (parts.isEmpty()) {
			return false;
		}
		state.choices.add(parts.stream().map(part -> step(part, binding, aim)).toList());
		return true;
	}

	private boolean single(Tree tree, Binding binding, Aim aim, State state) {
		if (aim.truths().size() > 1) {
			state.choices.add(aim.truths().stream().map(truth -> step(tree, binding, Aim.of(truth))).toList());
			return true;
		}
		return atoms.settle(tree, binding, aim.truths().getFirst(), state);
	}

	private boolean quantified(Tree.Rows rows, Binding binding, Aim aim, State state) {
		boolean exists = rows.quantifier() == Quantifier.EXISTS;
		Aim each = exists ? aim : aim.not();
		Tree body = rows.body();
		return switch (each) {
		case MET -> choose(lists.row(rows.source(), rows.bound(), body, binding, exists ? Aim.MET : Aim.NOT_MET), state);
		case NOT_MET -> {
			lists.all(rows.source(), rows.bound(), body, binding, exists ? Aim.NOT_MET : Aim.MET, state);
			yield lists.closed(rows.source(), binding, state);
		}
		case NOT_HOLDING -> {
			lists.all(rows.source(), rows.bound(), body, binding, exists ? Aim.NOT_HOLDING : Aim.NOT_REFUTED, state);
			yield true;
		}
		case UNDECIDED -> {
			lists.all(rows.source(), rows.bound(), body, binding, exists ? Aim.NOT_HOLDING : Aim.NOT_REFUTED, state);
			List<Step> ways = new ArrayList<>(lists.row(rows.source(), rows.bound(), body, binding, Aim.UNDECIDED));
			ways.add(s -> lists.unclosed(rows.source(), binding, s));
			yield choose(ways, state);
		}
		case NOT_REFUTED, DECIDED -> choose(
				each.truths().stream().map(truth -> step(rows, binding, exists ? Aim.of(truth) : Aim.of(truth.not()))).toList(), state);
		};
	}

	/** At least so many rows for which a condition is met. */
	boolean atLeast(Tree.RowsOf source, int bound, Tree body, int count, Binding binding, State state) {
		for (int i = 0; i < count; i++) {
			if (!choose(lists.row(source, bound, body, binding, Aim.MET), state)) {
				return false;
			}
		}
		return true;
	}

	/** No row for which a condition is met. */
	boolean none(Tree.RowsOf source, int bound, Tree body, Binding binding, State state) {
		lists.all(source, bound, body, binding, Aim.NOT_MET, state);
		return lists.closed(source, binding, state);
	}

	/**
	 * A condition is decided for every row of a list that is complete, as counting asks.
	 *
	 * @param few whether the count has an upper bound: then no row at all is tried first
	 */
	void counted(Tree.RowsOf source, int bound, Tree body, Binding binding, State state, boolean few) {
		lists.all(source, bound, body, binding, Aim.DECIDED, state);
		state.todo.add(s -> lists.closed(source, binding, s));
		if (few) {
			state.choices.add(List.of(s -> none(source, bound, body, binding, s), s -> true));
		}
	}

	/** Ways to have a row for which a counted condition is undecided. */
	List<Step> undecided(Tree.Rows rows, Binding binding) {
		return lists.row(rows.source(), rows.bound(), rows.body(), binding, Aim.UNDECIDED);
	}

	Step unclosed(Tree.RowsOf source, Binding binding) {
		return state -> lists.unclosed(source, binding, state);
	}

	/** A term is not known. */
	boolean unknown(Term term, State state) {
		return atoms.unknow(term, state);
	}

	/** One of several ways. */
	static boolean choose(List<Step> ways, State state) {
		if (ways.size() == 1) {
			state.todo.add(ways.getFirst());
		} else {
			state.choices.add(ways);
		}
		return !ways.isEmpty();
	}

	/** A condition is met, or is not. */
	Step decided(Tree tree, Binding binding, boolean met) {
		return step(tree, binding, Aim.of(Truth.of(met)));
	}
}
