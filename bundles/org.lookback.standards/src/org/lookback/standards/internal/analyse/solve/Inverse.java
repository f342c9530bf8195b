package org.lookback.standards.internal.analyse.solve;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.standards.internal.condition.Tree;
import org.lookback.standards.internal.condition.Type;

/** Chooses facts so that a sum, a quotient or an age has a wanted value. A proposal only: what cannot be turned round is left alone. */
final class Inverse {

	private final Terms terms;
	private final Scenario scenario;
	private final Map<Term, Object> values;
	private final Set<Term> settled;

	/** @param settled terms whose values must stay as they are */
	Inverse(Terms terms, Scenario scenario, Map<Term, Object> values, Set<Term> settled) {
		this.terms = terms;
		this.scenario = scenario;
		this.values = values;
		this.settled = settled;
	}

	/** Chooses what the piece reads. */
	void make(Term.Opaque piece, Object wanted) {
		make(piece.tree(), piece.binding(), wanted);
	}

	private void make(Tree tree, Binding binding, Object wanted) {
		switch (tree) {
		case Tree.FieldOf field -> choose(terms.term(field, binding), wanted);
		case Tree.ParameterOf of -> choose(terms.term(of, binding), wanted);
		case Tree.ParameterIn in -> terms.leaves(in, binding).stream().filter(Term.OfParameter.class::isInstance).forEach(term -> choose(term, wanted));
		case Tree.Negate(Tree operand) -> make(operand, binding, ((BigDecimal) wanted).negate());
		case Tree.Arithmetic sum -> arithmetic(sum, binding, (BigDecimal) wanted);
		case Tree.Call call -> call(call, binding, wanted);
		default -> {
			// not turned round
		}
		}
	}

	private void choose(Term term, Object wanted) {
		if (settled.contains(term) && !(term instanceof Term.Opaque)) {
			return;
		}
		values.put(term, wanted instanceof BigDecimal number ? ModelBuilder.rounded(number, term) : wanted);
	}

	private boolean free(Tree tree, Binding binding) {
		return terms.leaves(tree, binding).stream().anyMatch(term -> !settled.contains(term));
	}

	private void arithmetic(Tree.Arithmetic sum, Binding binding, BigDecimal wanted) {
		boolean left = free(sum.left(), binding);
		Tree moving = left ? sum.left() : sum.right();
		Optional<BigDecimal> other = number(left ? sum.right() : sum.left(), binding);
		if (other.isEmpty() || other.get().signum() == 0 && (sum.operator() == '*' || sum.operator() == '/')) {
			return;
		}
		BigDecimal o = other.get();
		switch (sum.operator()) {
		case '+' -> make(moving, binding, wanted.subtract(o));
		case '-' -> make(moving, binding, left ? wanted.add(o) : o.subtract(wanted));
		case '*' -> make(moving, binding, wanted.divide(o, MathContext.DECIMAL64));
		default -> {
			if (left) {
				make(moving, binding, wanted.multiply(o));
			} else if (wanted.signum() != 0) {
				make(moving, binding, o.divide(wanted, MathContext.DECIMAL64));
			}
		}
		}
	}

	private Optional<BigDecimal> number(Tree tree, Binding binding) {
		Optional<Object> constant = terms.constant(tree, binding);
		if (constant.isPresent()) {
			return constant.filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast);
		}
		if (tree instanceof Tree.FieldOf || tree instanceof Tree.ParameterOf) {
			Term term = terms.term(tree, binding);
			if (!settled.contains(term) && BigDecimal.ONE.equals(values.get(term))) {
				values.put(term, BigDecimal.valueOf(100));
			}
			return Optional.ofNullable(values.get(term)).filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast);
		}
		if (tree instanceof Tree.Arithmetic sum) {
			Optional<BigDecimal> a = number(sum.left(), binding);
			Optional<BigDecimal> b = number(sum.right(), binding);
			return a.isEmpty() || b.isEmpty() ? Optional.empty() : result(sum.operator(), a.get(), b.get());
		}
		return Optional.empty();
	}

	private static Optional<BigDecimal> result(char operator, BigDecimal a, BigDecimal b) {
		return switch (operator) {
		case '+' -> Optional.of(a.add(b));
		case '-' -> Optional.of(a.subtract(b));
		case '*' -> Optional.of(a.multiply(b));
		default -> b.signum() == 0 ? Optional.empty() : Optional.of(a.divide(b, MathContext.DECIMAL64));
		};
	}

	private Optional<LocalDate> date(Tree tree, Binding binding) {
		Optional<Object> constant = terms.constant(tree, binding);
		Object value = constant.isPresent() ? constant.get() : tree.type().is(Type.Kind.DATE) ? values.get(terms.term(tree, binding)) : null;
		return Optional.ofNullable(value).filter(LocalDate.class::isInstance).map(LocalDate.class::cast);
	}

	private void call(Tree.Call call, Binding binding, Object wanted) {
		List<Tree> arguments = call.arguments();
		if (arguments.isEmpty()) {
			return;
		}
		Tree first = arguments.getFirst();
		Tree last = arguments.getLast();
		switch (call.function()) {
		case AGE -> make(first, binding, scenario.asOf().minusYears(whole(wanted)));
		case AGE_ON -> date(last, binding).ifPresent(day -> make(first, binding, day.minusYears(whole(wanted))));
		case YEAR -> make(first, binding, LocalDate.of((int) whole(wanted), 7, 1));
		case DAYS -> days(first, last, binding, whole(wanted));
		case ADD_DAYS -> number(last, binding).ifPresent(n -> make(first, binding, ((LocalDate) wanted).minusDays(n.longValue())));
		case ADD_MONTHS -> number(last, binding).ifPresent(n -> make(first, binding, ((LocalDate) wanted).minusMonths(n.longValue())));
		case STARTS_WITH -> terms.constant(last, binding).filter(text -> Boolean.TRUE.equals(wanted)).ifPresent(text -> make(first, binding, text));
		case MIN_OF, MAX_OF -> arguments.forEach(argument -> make(argument, binding, wanted));
		default -> {
			// not turned round
		}
		}
	}

	private void days(Tree first, Tree last, Binding binding, long days) {
		if (free(first, binding)) {
			date(last, binding).ifPresent(until -> make(first, binding, until.minus(days, ChronoUnit.DAYS)));
		} else {
			date(first, binding).ifPresent(from -> make(last, binding, from.plus(days, ChronoUnit.DAYS)));
		}
	}

	private static long whole(Object number) {
		return ((BigDecimal) number).longValue();
	}
}
