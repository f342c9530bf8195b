package org.lookback.standards.internal.analyse.solve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.lookback.model.api.dictionary.CodeList;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.internal.condition.RowKind;
import org.lookback.standards.internal.condition.RowList;
import org.lookback.standards.internal.condition.Tree;
import org.lookback.standards.internal.condition.Type;

/** Looks for households that make several conditions come out as wanted. */
public final class Solver {

	/** In place of a list's parameter: the absence of a row decides, whatever anybody declares. */
	public static final int CLOSED_ANYHOW = -2;
	private static final int MOST_PROPOSALS = 24;

	private final Map<String, List<Tree>> rules;
	private final Parameters parameters;
	private final int budget;

	/**
	 * What a condition is wanted to come out as.
	 *
	 * @param object of rules that are not asked of the household: the kind of row that slot 1 stands for
	 */
	public record Goal(Tree tree, Optional<RowKind> object, Aim aim) {
	}

	/**
	 * What came of a search.
	 *
	 * @param model    a proposal that was accepted, if there is one
	 * @param possible whether there was a way without a contradiction, be it accepted or not
	 * @param gaveUp   whether the budget was used up first
	 */
	public record Answer(Optional<Model> model, boolean possible, boolean gaveUp) {

		/** Whether it is certain that no household makes the conditions come out so. */
		public boolean impossible() {
			return !possible && !gaveUp;
		}
	}

	/**
	 * @param rules  the conditions of each rule that others may ask for, by id
	 * @param budget pieces to look at in one search
	 */
	public Solver(Map<String, List<Tree>> rules, List<Parameter> parameters, int budget) {
		this.rules = rules;
		this.parameters = new Parameters(parameters);
		this.budget = budget;
	}

	/** @param accept confirms a proposal; after some refusals the search ends */
	public Answer solve(Scenario scenario, List<Goal> goals, Predicate<Model> accept) {
		return solve(scenario, goals, false, accept);
	}

	private Answer solve(Scenario scenario, List<Goal> goals, boolean closedAnyhow, Predicate<Model> accept) {
		Terms terms = new Terms(scenario, parameters);
		List<Model> accepted = new ArrayList<>();
		int[] seen = { 0 };
		Predicate<State> leaf = state -> {
			Optional<Model> model = ModelBuilder.of(state, terms, scenario);
			seen[0]++;
			model.filter(accept).ifPresent(accepted::add);
			return !accepted.isEmpty() || seen[0] >= MOST_PROPOSALS;
		};
		Search search = new Search(terms, rules, scenario.year(), closedAnyhow, budget, leaf);
		State state = new State();
		scenario.classes().forEach((field, code) -> {
			Term term = new Term.OfRow(Spot.HOUSEHOLD.id(), field, -1, Type.of(field));
			state.todo.add(s -> s.know(term) && s.among(term, Set.of(code), terms.values(term.type())));
		});
		for (Goal goal : goals) {
			Binding binding = goal.object().map(kind -> object(state, kind)).orElse(Binding.HOUSEHOLD);
			state.todo.add(s -> search.expand(goal.tree(), binding, goal.aim(), s));
		}
		search.run(state);
		return new Answer(accepted.stream().findFirst(), seen[0] > 0, search.gaveUp());
	}

	/** Whether some household makes the conditions come out so, as far as the search can see. */
	public Answer possible(Scenario scenario, List<Goal> goals) {
		return solve(scenario, goals, model -> true);
	}

	/** The same when every list is taken to be complete. */
	public Answer possibleWhenComplete(Scenario scenario, List<Goal> goals) {
		return solve(scenario, goals, true, model -> true);
	}

	private static Binding object(State state, RowKind kind) {
		for (Spot spot : state.spots) {
			if (spot.id() > 0 && spot.kind() == kind) {
				return Binding.HOUSEHOLD.with(1, spot);
			}
		}
		Optional<RowList> list = switch (kind) {
		case MEMBER -> Optional.of(RowList.MEMBERS);
		case KIN -> Optional.of(RowList.KIN);
		case LOAN -> Optional.of(RowList.LOANS);
		default -> Optional.empty();
		};
		return Binding.HOUSEHOLD.with(1, state.spot(kind, list, "", 0));
	}

	/** All values of code lists that mean something known. */
	public static Set<String> known(CodeList list, Set<String> unknown) {
		Set<String> codes = new LinkedHashSet<>();
		list.codes().stream().filter(code -> !list.blank(code) && !unknown.contains(code.id())).forEach(code -> codes.add(code.id()));
		return codes;
	}
}
