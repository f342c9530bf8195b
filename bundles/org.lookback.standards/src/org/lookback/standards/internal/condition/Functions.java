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
		case ADD_DAYS, ADD_MONTHS, ADD_WORKDAYS -> Calendars.add(function, arguments.getFirst(), arguments.getLast());
		case WORKDAYS -> Calendars.between(arguments.getFirst(), arguments.getLast());
		case IS_WORKDAY -> Calendars.worked(arguments.getFirst());
		case MIN_OF, MAX_OF -> extreme(function, arguments.getFirst(), arguments.getLast());
		case STARTS_WITH -> startsWith(arguments.getFirst(), arguments.getLast());
		case MATCHES -> TextShape.matches(arguments.getFirst(), arguments.getLast());
		case ID_VALID -> IdNumbers.valid(arguments.getFirst());
		case ID_BIRTH -> IdNumbers.birth(arguments.getFirst());
		case ID_SEX -> IdNumbers.sex(arguments.getFirst());
		case IN_YEAR -> inYear(arguments.getFirst(), arguments.getLast());
		};
	}

	/** The field is read with the household's rows of that year in the place of those of the checked one. */
	private static Value inYear(Value year, Value field) {
		return scope -> {
			if (!(year.get(scope) instanceof BigDecimal number) || !(scope.view() instanceof HouseholdView household)) {
				return null;
			}
			Row checked = scope.row(0);
			scope.bind(0, household.in(number.intValue()));
			Object value = field.get(scope);
			scope.bind(0, checked);
			return value;
		};
	}

	private static Value extreme(Function function, Value first, Value second) {
		return scope -> {
			BigDecimal a = (BigDecimal) first.get(scope);
			BigDecimal b = (BigDecimal) second.get(scope);
			if (a == null || b == null) {
				return null;
			}
			return function == Function.MIN_OF ? a.min(b) : a.max(b);
		};
	}

	private static Value startsWith(Value text, Value start) {
		return scope -> {
			Object whole = text.get(scope);
			Object beginning = start.get(scope);
			return whole == null || beginning == null ? null : (Object) ((String) whole).startsWith((String) beginning);
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
