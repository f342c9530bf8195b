package org.lookback.standards.internal.condition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.lookback.standards.internal.condition.Compiler.Value;
import org.lookback.standards.internal.condition.Tree.Function;

/** Arithmetic and functions. Where there is no result (a division by zero, 30 February) it is not known. */
final class Functions {

	private Functions() {
	}

	static Value arithmetic(char operator, Value left, Value right) {
		return scope -> {
			BigDecimal a = (BigDecimal) left.get(scope);
			BigDecimal b = (BigDecimal) right.get(scope);
			if (a == null || b == null) {
				return null;
			}
			return switch (operator) {
			case '+' -> a.add(b);
			case '-' -> a.subtract(b);
			case '*' -> a.multiply(b);
			default -> {
				if (b.signum() == 0) {
					scope.block("/0");
					yield null;
				}
				yield a.divide(b, MathContext.DECIMAL64);
			}
			};
		};
	}

	static Value call(Function function, List<Value> arguments) {
		return switch (function) {
		case AS_OF -> Scope::asOf;
		case THIS_YEAR -> scope -> BigDecimal.valueOf(scope.year());
		case AGE -> {
			Value birth = arguments.getFirst();
			yield scope -> birth.get(scope) instanceof LocalDate from ? years(from, scope.asOf()) : null;
		}
		case YEAR -> {
			Value date = arguments.getFirst();
			yield scope -> date.get(scope) instanceof LocalDate day ? BigDecimal.valueOf(day.getYear()) : null;
		}
		case AGE_ON, DAYS -> between(function, arguments.getFirst(), arguments.getLast());
		case DATE_OF -> dateOf(arguments.get(0), arguments.get(1), arguments.get(2));
		};
	}

	private static Value between(Function function, Value first, Value second) {
		return scope -> {
			Object from = first.get(scope);
			Object until = second.get(scope);
			if (from == null || until == null) {
				return null;
			}
			LocalDate a = (LocalDate) from;
			LocalDate b = (LocalDate) until;
			return function == Function.AGE_ON ? years(a, b) : BigDecimal.valueOf(ChronoUnit.DAYS.between(a, b));
		};
	}

	private static BigDecimal years(LocalDate from, LocalDate until) {
		return BigDecimal.valueOf(ChronoUnit.YEARS.between(from, until));
	}

	private static Value dateOf(Value year, Value month, Value day) {
		return scope -> {
			BigDecimal y = (BigDecimal) year.get(scope);
			BigDecimal m = (BigDecimal) month.get(scope);
			BigDecimal d = (BigDecimal) day.get(scope);
			if (y == null || m == null || d == null) {
				return null;
			}
			try {
				return LocalDate.of(y.intValueExact(), m.intValueExact(), d.intValueExact());
			} catch (DateTimeException | ArithmeticException noSuchDay) {
				scope.block("date(" + y + ", " + m + ", " + d + ")");
				return null;
			}
		};
	}
}
