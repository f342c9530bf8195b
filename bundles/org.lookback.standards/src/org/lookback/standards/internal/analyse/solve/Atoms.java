package org.lookback.standards.internal.analyse.solve;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.internal.condition.Tree;
import org.lookback.standards.internal.condition.Tree.Comparison;
import org.lookback.standards.internal.condition.Tree.Quantifier;
import org.lookback.standards.internal.condition.Type;

/** What a comparison, an {@code in}, a {@code known} or a yes/no says of terms. */
final class Atoms {

	/** Rows that are made up for one count at most. */
	private static final int MOST_ROWS = 20;

	private final Search search;
	private final Terms terms;

	Atoms(Search search, Terms terms) {
		this.search = search;
		this.terms = terms;
	}

	/** A piece has a truth. */
	boolean settle(Tree tree, Binding binding, Truth truth, State state) {
		if (tree instanceof Tree.Known(Tree operand)) {
			return truth != Truth.UNDECIDED && known(operand, binding, truth == Truth.MET, state);
		}
		if (tree instanceof Tree.Codes codes && codes.quantifier() != Quantifier.COUNT) {
			return new CodeSets(search, terms).quantified(codes, binding, truth, state);
		}
		if (truth == Truth.UNDECIDED) {
			return open(tree, binding, state);
		}
		boolean yes = truth == Truth.MET;
		return switch (tree) {
		case Tree.Compare compare -> compare(compare, binding, yes, state);
		case Tree.In in -> in(in, binding, yes, state);
		default -> have(tree, binding, state) && flag(tree, binding, yes, state);
		};
	}

	/** All that a piece reads is known. */
	private boolean have(Tree tree, Binding binding, State state) {
		return !terms.anyNever(tree) && terms.leaves(tree, binding).stream().allMatch(state::know);
	}

	/** Something that a piece reads is not known. */
	private boolean open(Tree tree, Binding binding, State state) {
		if (terms.anyNever(tree)) {
			return true;
		}
		List<Step> ways = new ArrayList<>();
		terms.leaves(tree, binding).forEach(leaf -> ways.add(s -> unknow(leaf, s)));
		lists(tree, binding, ways);
		return Search.choose(ways, state);
	}

	/** A list that a piece counts is not known to be complete, or a row of it is undecided; lists within lists are left alone. */
	private void lists(Tree tree, Binding binding, List<Step> ways) {
		switch (tree) {
		case Tree.Rows rows -> {
			ways.add(search.unclosed(rows.source(), binding));
			if (rows.quantifier() == Quantifier.COUNT) {
				ways.addAll(search.undecided(rows, binding));
			}
		}
		case Tree.Size size -> ways.add(search.unclosed(size.source(), binding));
		default -> Pieces.under(tree).forEach(piece -> lists(piece, binding, ways));
		}
	}

	boolean unknow(Term term, State state) {
		if (term instanceof Term.OfRow row && row.completeness() >= 0) {
			if (!terms.open(row.completeness())) {
				return state.unknow(term) && terms.own(row.completeness()).filter(Boolean.TRUE::equals).isEmpty();
			}
			Term declared = terms.parameter(row.completeness());
			state.choices.add(List.of(s -> s.unknow(declared), s -> s.know(declared) && s.among(declared, Set.of("false"), Terms.FLAGS)));
		}
		return state.unknow(term);
	}

	private boolean known(Tree operand, Binding binding, boolean yes, State state) {
		if (yes) {
			return have(operand, binding, state);
		}
		return open(operand, binding, state);
	}

	private boolean flag(Tree tree, Binding binding, boolean yes, State state) {
		Optional<Object> constant = terms.constant(tree, binding);
		if (constant.isPresent()) {
			return constant.get().equals(yes);
		}
		return state.among(terms.term(tree, binding), Set.of(String.valueOf(yes)), Terms.FLAGS);
	}

	private boolean compare(Tree.Compare compare, Binding binding, boolean yes, State state) {
		Comparison operator = yes ? compare.operator() : negated(compare.operator());
		Type type = compare.left().type();
		if (type.is(Type.Kind.BOOL)) {
			return equalFlags(compare, operator == Comparison.EQUAL, binding, state);
		}
		Optional<Boolean> counted = count(compare.left(), operator, compare.right(), binding, state)
				.or(() -> count(compare.right(), turned(operator), compare.left(), binding, state));
		if (counted.isPresent()) {
			return counted.get();
		}
		if (!have(compare, binding, state)) {
			return false;
		}
		if (type.is(Type.Kind.NUMBER) || type.is(Type.Kind.DATE)) {
			return order(Affine.of(compare.left(), binding, terms), operator, Affine.of(compare.right(), binding, terms), compare, binding, state);
		}
		return same(compare, operator == Comparison.EQUAL, binding, state);
	}

	private boolean equalFlags(Tree.Compare compare, boolean equal, Binding binding, State state) {
		List<Step> ways = new ArrayList<>();
		for (boolean left : List.of(true, false)) {
			ways.add(s -> {
				s.todo.add(search.decided(compare.left(), binding, left));
				s.todo.add(search.decided(compare.right(), binding, left == equal));
				return true;
			});
		}
		return Search.choose(ways, state);
	}

	/** {@code count} and {@code size} against a number: rows, as far as that can be said of single rows. */
	private Optional<Boolean> count(Tree counted, Comparison operator, Tree number, Binding binding, State state) {
		boolean rows = counted instanceof Tree.Rows r && r.quantifier() == Quantifier.COUNT;
		if (!rows && !(counted instanceof Tree.Size) || !(number instanceof Tree.Constant(Object value, Type type))) {
			return Optional.empty();
		}
		BigDecimal bound = (BigDecimal) value;
		Tree.RowsOf source = counted instanceof Tree.Rows r ? r.source() : ((Tree.Size) counted).source();
		Tree body = counted instanceof Tree.Rows r ? r.body() : new Tree.Constant(Boolean.TRUE, Type.BOOL);
		int slot = counted instanceof Tree.Rows r ? r.bound() : source.slot() + 1;
		int least = switch (operator) {
		case GREATER -> bound.intValue() + 1;
		case GREATER_OR_EQUAL, EQUAL -> (int) Math.ceil(bound.doubleValue());
		default -> 0;
		};
		boolean none = operator == Comparison.LESS && bound.compareTo(BigDecimal.ONE) <= 0
				|| (operator == Comparison.LESS_OR_EQUAL || operator == Comparison.EQUAL) && bound.compareTo(BigDecimal.ONE) < 0;
		if (none) {
			return Optional.of(search.none(source, slot, body, binding, state));
		}
		search.counted(source, slot, body, binding, state, least == 0 && operator != Comparison.UNEQUAL);
		return Optional.of(least == 0 || least > MOST_ROWS || search.atLeast(source, slot, body, least, binding, state));
	}

	private boolean order(Affine left, Comparison operator, Affine right, Tree.Compare compare, Binding binding, State state) {
		switch (operator) {
		case UNEQUAL -> {
			state.choices.add(List.of(s -> order(left, Comparison.LESS, right, compare, binding, s),
					s -> order(left, Comparison.GREATER, right, compare, binding, s)));
			return true;
		}
		case EQUAL -> {
			return order(left, Comparison.LESS_OR_EQUAL, right, compare, binding, state)
					&& order(left, Comparison.GREATER_OR_EQUAL, right, compare, binding, state);
		}
		case GREATER, GREATER_OR_EQUAL -> {
			return order(right, turned(operator), left, compare, binding, state);
		}
		default -> {
			return atMost(left, right, operator == Comparison.LESS, state);
		}
		}
	}

	/** {@code left ≤ right}, or {@code <}; what is no plain difference counts as free. */
	private static boolean atMost(Affine left, Affine right, boolean less, State state) {
		BigDecimal c = right.offset().subtract(left.offset());
		if (left.term().isEmpty() && right.term().isEmpty()) {
			return less ? c.signum() > 0 : c.signum() >= 0;
		}
		if (left.term().isEmpty()) {
			BigDecimal bound = c.divide(right.factor(), MathContext.DECIMAL64);
			return right.factor().signum() > 0 ? state.atMost(Optional.empty(), right.term(), bound, less)
					: state.atMost(right.term(), Optional.empty(), bound.negate(), less);
		}
		if (right.term().isEmpty()) {
			BigDecimal bound = c.divide(left.factor(), MathContext.DECIMAL64);
			return left.factor().signum() > 0 ? state.atMost(left.term(), Optional.empty(), bound, less)
					: state.atMost(Optional.empty(), left.term(), bound.negate(), less);
		}
		if (left.term().equals(right.term())) {
			Affine both = new Affine(left.term(), left.factor().subtract(right.factor()), BigDecimal.ZERO);
			return both.factor().signum() == 0 ? less ? c.signum() > 0 : c.signum() >= 0
					: atMost(both, new Affine(Optional.empty(), BigDecimal.ONE, c), less, state);
		}
		boolean plain = left.factor().compareTo(right.factor()) == 0 && left.factor().signum() > 0;
		return !plain || state.atMost(left.term(), right.term(), c.divide(left.factor(), MathContext.DECIMAL64), less);
	}

	/** Codes or texts are equal, or are not. */
	private boolean same(Tree.Compare compare, boolean equal, Binding binding, State state) {
		Optional<Object> left = terms.constant(compare.left(), binding);
		Optional<Object> right = terms.constant(compare.right(), binding);
		if (left.isPresent() && right.isPresent()) {
			return left.get().equals(right.get()) == equal;
		}
		if (left.isPresent() || right.isPresent()) {
			Term term = terms.term(left.isPresent() ? compare.right() : compare.left(), binding);
			return among(term, Set.of(String.valueOf(left.or(() -> right).get())), equal, state);
		}
		Term a = terms.term(compare.left(), binding);
		Term b = terms.term(compare.right(), binding);
		List<Step> ways = new ArrayList<>();
		for (String value : terms.values(a.type())) {
			ways.add(s -> among(a, Set.of(value), true, s) && among(b, Set.of(value), equal, s));
		}
		return ways.isEmpty() || Search.choose(ways, state);
	}

	private boolean among(Term term, Set<String> values, boolean yes, State state) {
		Set<String> all = terms.values(term.type());
		return yes ? state.among(term, values, all) : state.notAmong(term, values, all);
	}

	private boolean in(Tree.In in, Binding binding, boolean yes, State state) {
		if (!have(in, binding, state)) {
			return false;
		}
		Optional<Object> element = terms.constant(in.element(), binding);
		Optional<Object> list = terms.constant(in.list(), binding);
		if (in.element().type().is(Type.Kind.NUMBER)) {
			return number(in, binding, yes, state);
		}
		if (list.isPresent() && list.get() instanceof List<?> values) {
			Set<String> texts = new LinkedHashSet<>(values.stream().map(String::valueOf).toList());
			return element.map(e -> texts.contains(e) == yes).orElseGet(() -> among(terms.term(in.element(), binding), texts, yes, state));
		}
		Term set = terms.term(in.list(), binding);
		if (element.isPresent()) {
			return state.contains(set, (String) element.get(), yes);
		}
		Term one = terms.term(in.element(), binding);
		Set<String> first = new LinkedHashSet<>(terms.usual(set));
		if (!yes) {
			first = new LinkedHashSet<>(terms.values(one.type()));
			first.removeAll(terms.usual(set));
		}
		first.addAll(terms.values(one.type()));
		List<Step> ways = new ArrayList<>();
		for (String code : first) {
			ways.add(s -> among(one, Set.of(code), true, s) && s.contains(set, code, yes));
		}
		return Search.choose(ways, state);
	}

	private boolean number(Tree.In in, Binding binding, boolean yes, State state) {
		if (!(in.list() instanceof Tree.Constant(Object value, Type type) && value instanceof List<?> numbers)) {
			return true;
		}
		List<Step> ways = new ArrayList<>();
		for (Object number : numbers) {
			Tree one = new Tree.Compare(Comparison.EQUAL, in.element(), new Tree.Constant(number, in.element().type()));
			ways.add(search.decided(one, binding, yes));
		}
		if (yes) {
			return Search.choose(ways, state);
		}
		state.todo.addAll(ways);
		return true;
	}

	private static Comparison negated(Comparison operator) {
		return switch (operator) {
		case EQUAL -> Comparison.UNEQUAL;
		case UNEQUAL -> Comparison.EQUAL;
		case LESS -> Comparison.GREATER_OR_EQUAL;
		case LESS_OR_EQUAL -> Comparison.GREATER;
		case GREATER -> Comparison.LESS_OR_EQUAL;
		case GREATER_OR_EQUAL -> Comparison.LESS;
		};
	}

	/** The same comparison with its sides changed. */
	private static Comparison turned(Comparison operator) {
		return switch (operator) {
		case LESS -> Comparison.GREATER;
		case LESS_OR_EQUAL -> Comparison.GREATER_OR_EQUAL;
		case GREATER -> Comparison.LESS;
		case GREATER_OR_EQUAL -> Comparison.LESS_OR_EQUAL;
		default -> operator;
		};
	}
}
