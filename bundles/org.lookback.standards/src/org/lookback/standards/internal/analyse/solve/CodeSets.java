package org.lookback.standards.internal.analyse.solve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.internal.condition.Tree;
import org.lookback.standards.internal.condition.Tree.Quantifier;

/** {@code exists} and {@code all} over the codes of a field with several. */
final class CodeSets {

	private final Search search;
	private final Terms terms;

	CodeSets(Search search, Terms terms) {
		this.search = search;
		this.terms = terms;
	}

	boolean quantified(Tree.Codes codes, Binding binding, Truth truth, State state) {
		boolean exists = codes.quantifier() == Quantifier.EXISTS;
		Optional<Object> constant = terms.constant(codes.source(), binding);
		if (constant.isEmpty() && terms.never(codes.source())) {
			return truth == Truth.UNDECIDED;
		}
		Optional<Term> set = constant.isPresent() ? Optional.empty() : Optional.of(terms.term(codes.source(), binding));
		if (truth == Truth.UNDECIDED) {
			return set.isPresent() && search.unknown(set.get(), state);
		}
		if (set.isPresent() && !state.know(set.get())) {
			return false;
		}
		Set<String> all = constant.map(CodeSets::texts).orElseGet(() -> terms.values(codes.source().type()));
		boolean some = (truth == Truth.MET) == exists;
		return some ? one(codes, binding, set, all, exists, state) : none(codes, binding, set, all, exists, state);
	}

	private static Set<String> texts(Object list) {
		return new LinkedHashSet<>(((List<?>) list).stream().map(String.class::cast).toList());
	}

	/** One code for which the body is met, of {@code exists}, or is not, of {@code all}. */
	private boolean one(Tree.Codes codes, Binding binding, Optional<Term> set, Set<String> all, boolean met, State state) {
		List<Step> ways = new ArrayList<>();
		for (String code : all) {
			Binding inner = binding.with(codes.bound(), code);
			Optional<Truth> settled = terms.settled(codes.body(), inner);
			if (settled.isEmpty() || settled.get() == Truth.of(met)) {
				Step body = search.decided(codes.body(), inner, met);
				ways.add(s -> set.map(term -> s.contains(term, code, true)).orElse(true) && body.apply(s));
			}
		}
		return !ways.isEmpty() && Search.choose(ways, state);
	}

	/** No such code. */
	private boolean none(Tree.Codes codes, Binding binding, Optional<Term> set, Set<String> all, boolean met, State state) {
		for (String code : all) {
			Binding inner = binding.with(codes.bound(), code);
			Step body = search.decided(codes.body(), inner, !met);
			Optional<Truth> settled = terms.settled(codes.body(), inner);
			if (settled.isPresent() && settled.get() != Truth.of(met)) {
				continue;
			}
			if (set.isEmpty()) {
				state.todo.add(body);
			} else if (settled.isPresent()) {
				if (!state.contains(set.get(), code, false)) {
					return false;
				}
			} else {
				state.choices.add(List.of(s -> s.contains(set.get(), code, false), body));
			}
		}
		return true;
	}
}
