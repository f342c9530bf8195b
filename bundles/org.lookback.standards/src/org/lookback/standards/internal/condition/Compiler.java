package org.lookback.standards.internal.condition;

import java.math.BigDecimal;
import java.util.List;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.internal.condition.Tree.Comparison;

/** Turns a typed tree into closures. Order matters only for what is remembered; the value is the same in any order. */
final class Compiler {

	private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
	private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2199);

	/** A piece that is met, not met or undecided. */
	interface Test {
		Truth test(Scope scope);
	}

	/** A piece with a value; {@code null} when it is not known. */
	interface Value {
		Object get(Scope scope);
	}

	private Compiler() {
	}

	static Test test(Tree tree) {
		return switch (tree) {
		case Tree.Constant constant -> {
			Truth truth = Truth.of((Boolean) constant.value());
			yield scope -> truth;
		}
		case Tree.Not(Tree operand) -> {
			Test inner = test(operand);
			yield scope -> inner.test(scope).not();
		}
		case Tree.And(Tree left, Tree right) -> and(test(left), test(right));
		case Tree.Or(Tree left, Tree right) -> or(test(left), test(right));
		case Tree.Compare compare -> compare(compare);
		case Tree.In(Tree element, Tree list) -> in(value(element), value(list));
		case Tree.Known(Tree operand) -> known(value(operand));
		case Tree.RuleOf(String rule) -> scope -> scope.rule(rule);
		case Tree.Rows rows when rows.type().is(Type.Kind.BOOL) -> Quantifiers.test(rows);
		case Tree.Codes codes -> Quantifiers.test(codes);
		default -> {
			Value value = value(tree);
			yield scope -> {
				Object known = value.get(scope);
				return known == null ? Truth.UNDECIDED : Truth.of((Boolean) known);
			};
		}
		};
	}

	static Value value(Tree tree) {
		return switch (tree) {
		case Tree.Constant constant -> scope -> constant.value();
		case Tree.FieldOf field when CensusField.of(field.field()).isPresent() -> CensusField.of(field.field()).get().value(field);
		case Tree.FieldOf field -> field(field);
		case Tree.LastYear last -> LastYears.there(last);
		case Tree.LastYearOf last -> LastYears.field(last);
		case Tree.RowYear(int slot) -> scope -> BigDecimal.valueOf(scope.row(slot).year());
		case Tree.CodeVariable variable -> scope -> scope.code(variable.slot());
		case Tree.ParameterOf parameter -> scope -> scope.parameter(parameter.index());
		case Tree.ParameterIn parameter -> parameterIn(parameter);
		case Tree.Arithmetic(char operator, Tree left, Tree right) -> Functions.arithmetic(operator, value(left), value(right));
		case Tree.Negate(Tree operand) -> {
			Value inner = value(operand);
			yield scope -> inner.get(scope) instanceof BigDecimal number ? number.negate() : null;
		}
		case Tree.Call call -> Functions.call(call.function(), call.arguments().stream().map(Compiler::value).toList());
		case Tree.Size size -> Quantifiers.size(size);
		case Tree.Rows rows when rows.quantifier() == Tree.Quantifier.COUNT -> Quantifiers.count(rows);
		case Tree.Rows rows when rows.quantifier().ofValues() -> Quantifiers.gather(rows);
		case Tree.Codes codes when codes.quantifier() == Tree.Quantifier.COUNT -> Quantifiers.count(codes);
		default -> {
			Test test = test(tree);
			yield scope -> switch (test.test(scope)) {
			case MET -> Boolean.TRUE;
			case NOT_MET -> Boolean.FALSE;
			case UNDECIDED -> null;
			};
		}
		};
	}

	static Test and(Test left, Test right) {
		return scope -> {
			Trace.Mark start = scope.mark();
			Truth a = left.test(scope);
			if (a == Truth.NOT_MET) {
				return a;
			}
			Trace.Mark middle = scope.mark();
			Truth b = right.test(scope);
			if (b == Truth.NOT_MET) {
				scope.forget(start, middle);
				return b;
			}
			return a.and(b);
		};
	}

	private static Test or(Test left, Test right) {
		return scope -> {
			Trace.Mark start = scope.mark();
			Truth a = left.test(scope);
			if (a == Truth.MET) {
				return a;
			}
			Trace.Mark middle = scope.mark();
			Truth b = right.test(scope);
			if (b == Truth.MET) {
				scope.forget(start, middle);
				return b;
			}
			return a.or(b);
		};
	}

	private static Test known(Value value) {
		return scope -> {
			Trace.Mark start = scope.mark();
			boolean known = value.get(scope) != null;
			scope.unblock(start);
			return Truth.of(known);
		};
	}

	private static Test compare(Tree.Compare compare) {
		Value left = value(compare.left());
		Value right = value(compare.right());
		Comparison operator = compare.operator();
		boolean equality = operator == Comparison.EQUAL || operator == Comparison.UNEQUAL;
		boolean number = compare.left().type().is(Type.Kind.NUMBER);
		return scope -> {
			Object a = left.get(scope);
			Object b = right.get(scope);
			if (a == null || b == null) {
				return Truth.UNDECIDED;
			}
			if (equality && !number) {
				return Truth.of(a.equals(b) == (operator == Comparison.EQUAL));
			}
			return Truth.of(holds(operator, order(a, b)));
		};
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static int order(Object a, Object b) {
		return ((Comparable) a).compareTo(b);
	}

	private static boolean holds(Comparison operator, int order) {
		return switch (operator) {
		case EQUAL -> order == 0;
		case UNEQUAL -> order != 0;
		case LESS -> order < 0;
		case LESS_OR_EQUAL -> order <= 0;
		case GREATER -> order > 0;
		case GREATER_OR_EQUAL -> order >= 0;
		};
	}

	private static Test in(Value element, Value list) {
		return scope -> {
			Object one = element.get(scope);
			Object many = list.get(scope);
			if (one == null || many == null) {
				return Truth.UNDECIDED;
			}
			for (Object candidate : (List<?>) many) {
				if (one instanceof BigDecimal number ? number.compareTo((BigDecimal) candidate) == 0 : one.equals(candidate)) {
					return Truth.MET;
				}
			}
			return Truth.NOT_MET;
		};
	}

	private static Value parameterIn(Tree.ParameterIn tree) {
		Value year = value(tree.year());
		return scope -> {
			if (!(year.get(scope) instanceof BigDecimal number)) {
				return null;
			}
			if (number.compareTo(FIRST_YEAR) < 0 || number.compareTo(LAST_YEAR) > 0) {
				scope.block("param:" + tree.id());
				return null;
			}
			return scope.parameter(tree.index(), number.intValue());
		};
	}

	private static Value field(Tree.FieldOf tree) {
		String name = tree.field().name();
		boolean whole = tree.type().is(Type.Kind.NUMBER);
		return scope -> {
			Row row = scope.row(tree.slot());
			Fact fact = row.part(tree.part());
			Object value = fact == null ? null : fact.get(name).orElse(null);
			boolean missing = value == null || value instanceof String code && tree.unknown().contains(code);
			if (missing && tree.completeness() >= 0 && Boolean.TRUE.equals(scope.parameter(tree.completeness()))) {
				scope.used(tree.field(), row.key(), null, fact, false);
				return List.of();
			}
			if (scope.traced()) {
				scope.used(tree.field(), row.key(), value, fact, missing);
			}
			if (missing) {
				return null;
			}
			return Type.converted(value, whole);
		};
	}
}
