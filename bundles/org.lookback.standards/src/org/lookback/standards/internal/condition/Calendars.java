package org.lookback.standards.internal.condition;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import org.lookback.model.api.time.WorkCalendar;
import org.lookback.standards.internal.condition.Compiler.Value;
import org.lookback.standards.internal.condition.Tree.Function;

/** Days and working days. Where the calendar knows nothing, or no number of whole days was given, there is no result. */
final class Calendars {

	private static final WorkCalendar CHINA = WorkCalendar.china();

	private Calendars() {
	}

	/** {@code addDays}, {@code addMonths} and {@code addWorkdays}. */
	static Value add(Function function, Value date, Value number) {
		return scope -> {
			Object from = date.get(scope);
			Object count = number.get(scope);
			if (from == null || count == null) {
				return null;
			}
			LocalDate day = (LocalDate) from;
			try {
				int whole = ((BigDecimal) count).intValueExact();
				return switch (function) {
				case ADD_DAYS -> day.plusDays(whole);
				case ADD_MONTHS -> day.plusMonths(whole);
				default -> workday(scope, day, whole);
				};
			} catch (ArithmeticException | DateTimeException notWhole) {
				scope.block(day + " + " + count);
				return null;
			}
		};
	}

	private static LocalDate workday(Scope scope, LocalDate from, int count) {
		Optional<LocalDate> day = CHINA.add(from, count);
		if (day.isEmpty() || !announced(from, day.get())) {
			unknown(scope, day.orElse(from));
			return null;
		}
		return day.get();
	}

	/** {@code workdays}. */
	static Value between(Value first, Value second) {
		return scope -> {
			Object from = first.get(scope);
			Object until = second.get(scope);
			if (from == null || until == null) {
				return null;
			}
			LocalDate a = (LocalDate) from;
			LocalDate b = (LocalDate) until;
			Optional<Long> days = CHINA.between(a, b);
			if (days.isEmpty() || !announced(a, b)) {
				unknown(scope, b);
				return null;
			}
			return BigDecimal.valueOf(days.get());
		};
	}

	/** {@code isWorkday}. */
	static Value worked(Value date) {
		return scope -> {
			if (!(date.get(scope) instanceof LocalDate day)) {
				return null;
			}
			if (!announced(day, day)) {
				unknown(scope, day);
				return null;
			}
			return CHINA.workday(day).orElse(null);
		};
	}

	private static boolean announced(LocalDate a, LocalDate b) {
		return CHINA.announced(a.getYear()) && CHINA.announced(b.getYear());
	}

	private static void unknown(Scope scope, LocalDate day) {
		scope.block("calendar:" + day.getYear());
	}
}
