package org.lookback.store.internal.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.facts.Fact;
import org.lookback.store.api.RejectedRowException;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.rows.Column;
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.RowId;

/** Turns the importer's facts into values for the columns, and refuses what the tables could not hold. */
final class RowBuilder {

	/** A cell of a spreadsheet holds no more. */
	private static final int LONGEST_TEXT = 32_767;
	private static final int MONEY_DIGITS = 16;
	private static final int YUAN_SCALE = 2;
	private static final int LAST_CALENDAR_YEAR = 9_999;

	/**
	 * What a row holds.
	 *
	 * @param slots in the layout's order; those of the columns only
	 * @param extra of fields that the layout lacks
	 */
	record Values(Object[] slots, Map<String, Object> extra) {
	}

	private final int loadYear;
	private final SortedSet<Integer> years = new TreeSet<>();

	/** @param loadYear the year of rows that do not say one, or 0 */
	RowBuilder(int loadYear) {
		this.loadYear = loadYear;
	}

	/** The years of all rows so far. */
	SortedSet<Integer> years() {
		return years;
	}

	/** The year a row belongs to, 0 when it is of no year. */
	int year(Layout layout, Fact row) throws RejectedRowException {
		if (!layout.yearly()) {
			return 0;
		}
		long year = row.values().get("dataYear") instanceof Number number ? number.longValue() : loadYear;
		if (year == 0) {
			throw rejected("noYear");
		}
		if (year < RowId.FIRST_YEAR || year > RowId.LAST_YEAR) {
			throw rejected("badYear", String.valueOf(year), String.valueOf(RowId.FIRST_YEAR), String.valueOf(RowId.LAST_YEAR));
		}
		years.add((int) year);
		return (int) year;
	}

	/** The values of a row by where they are kept. */
	Values values(Layout layout, Fact row) throws RejectedRowException {
		Object[] slots = new Object[layout.columns().size()];
		Map<String, Object> extra = null;
		for (Map.Entry<String, Object> entry : row.values().entrySet()) {
			String field = entry.getKey();
			int slot = layout.slot(field);
			if (slot >= 0 && slot < slots.length) {
				slots[slot] = entry.getValue() == null ? null : checked(layout.columns().get(slot), entry.getValue());
			} else if (slot < 0 && !layout.follows(field)) {
				extra = extra == null ? new TreeMap<>() : extra;
				extra.put(field, entry.getValue() instanceof String text ? text(field, text) : entry.getValue());
			}
		}
		if (!layout.ownKey().isEmpty() && layout.ownKey().stream().noneMatch(row.values()::containsKey)) {
			throw rejected("noRowKey", layout.entity(), String.join(" + ", layout.ownKey()));
		}
		return new Values(slots, extra == null ? Map.of() : extra);
	}

	private static Object checked(Column column, Object value) throws RejectedRowException {
		boolean fits = switch (column.type()) {
		case INT, YEAR -> value instanceof Long;
		case YUAN, DEC -> value instanceof BigDecimal;
		case DATE -> value instanceof LocalDate;
		case BOOL -> value instanceof Boolean;
		case CODES -> value instanceof List;
		default -> value instanceof String;
		};
		if (!fits) {
			throw new IllegalArgumentException(column.field() + " is " + column.type() + " and cannot be " + value.getClass().getSimpleName());
		}
		return switch (value) {
		case String text -> text(column.field(), text);
		case BigDecimal number -> number(column, number);
		case Long year when column.type() == FieldType.YEAR && (year < 0 || year > LAST_CALENDAR_YEAR) ->
			throw rejected("numberTooLarge", column.field());
		case List<?> codes when codes.isEmpty() -> null;
		default -> value;
		};
	}

	private static String text(String field, String text) throws RejectedRowException {
		if (text.length() > LONGEST_TEXT) {
			throw rejected("textTooLong", field, text.length(), LONGEST_TEXT);
		}
		return text;
	}

	private static BigDecimal number(Column column, BigDecimal number) throws RejectedRowException {
		if (number.precision() - number.scale() > MONEY_DIGITS) {
			throw rejected("numberTooLarge", column.field());
		}
		int scale = column.type() == FieldType.YUAN ? YUAN_SCALE : Column.SCALE;
		return number.scale() > scale ? number.setScale(scale, RoundingMode.HALF_UP) : number;
	}

	static RejectedRowException rejected(String code, Object... arguments) {
		return new RejectedRowException(code, Words.say(code, arguments));
	}
}
