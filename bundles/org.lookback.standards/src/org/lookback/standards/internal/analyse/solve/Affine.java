package org.lookback.standards.internal.analyse.solve;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;

import org.lookback.standards.internal.condition.Tree;

/** A number or a date as {@code factor · term + offset}; without a term it is a constant. A date counts its days. */
record Affine(Optional<Term> term, BigDecimal factor, BigDecimal offset) {

	private static Affine constant(BigDecimal value) {
		return new Affine(Optional.empty(), BigDecimal.ONE, value);
	}

	static Affine of(Tree tree, Binding binding, Terms terms) {
		Optional<Object> constant = terms.constant(tree, binding);
		if (constant.isPresent()) {
			return constant(constant.get() instanceof LocalDate day ? BigDecimal.valueOf(day.toEpochDay()) : (BigDecimal) constant.get());
		}
		return switch (tree) {
		case Tree.Negate(Tree operand) -> of(operand, binding, terms).times(BigDecimal.ONE.negate());
		case Tree.Arithmetic sum -> arithmetic(sum, binding, terms);
		default -> new Affine(Optional.of(terms.term(tree, binding)), BigDecimal.ONE, BigDecimal.ZERO);
		};
	}

	private static Affine arithmetic(Tree.Arithmetic tree, Binding binding, Terms terms) {
		Affine left = of(tree.left(), binding, terms);
		Affine right = of(tree.right(), binding, terms);
		boolean division = tree.operator() == '/';
		if (tree.operator() == '+' || tree.operator() == '-') {
			Affine other = tree.operator() == '-' ? right.times(BigDecimal.ONE.negate()) : right;
			if (left.term.isEmpty() || right.term.isEmpty()) {
				Affine moving = left.term.isPresent() ? left : other;
				return new Affine(moving.term, moving.factor, left.offset.add(other.offset));
			}
		} else if (right.term.isEmpty() && !(division && right.offset.signum() == 0)) {
			return left.times(division ? BigDecimal.ONE.divide(right.offset, MathContext.DECIMAL64) : right.offset);
		} else if (left.term.isEmpty() && !division) {
			return right.times(left.offset);
		}
		return new Affine(Optional.of(terms.term(tree, binding)), BigDecimal.ONE, BigDecimal.ZERO);
	}

	private Affine times(BigDecimal by) {
		return by.signum() == 0 || term.isEmpty() ? constant(offset.multiply(by))
				: new Affine(term, factor.multiply(by), offset.multiply(by));
	}
}
