package org.lookback.store.internal.rows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Packs rows of one household and one version into a block. A row is its entity's number and its length, then member, year, count, sheet and row in
 * the file, then each field that has a value: how many numbers it lies behind the one before, what follows, the value. Read by {@link BlockReader}.
 * Not shared between threads.
 */
public final class BlockWriter {

	static final int KIND_BITS = 3;
	static final int TEXT = 0;
	static final int NUMBER = 1;
	static final int DECIMAL = 2;
	static final int DATE = 3;
	static final int FALSE = 4;
	static final int TRUE = 5;
	static final int CODES = 6;
	static final int OTHER = 7;

	/** After {@link #OTHER}: characters that are no proper text, or JSON. */
	static final int CHARACTERS = 0;
	static final int JSON = 1;

	static final String SEPARATOR = ";";
	private static final int YUAN_SCALE = 2;
	private static final int LONG_BITS = 63;
	private static final int MAX_SCALE = 127;

	private final Bytes block = new Bytes();
	private final Bytes one = new Bytes();

	/** Begins a block. */
	public void begin() {
		block.clear();
	}

	/** @param shape knows a number for each of the row's fields */
	public void add(Shape shape, Row row) {
		one.clear();
		one.count(RowId.member(row.id()));
		int year = RowId.year(row.id());
		one.count(year == 0 ? 0 : year - RowId.FIRST_YEAR + 1);
		one.count(RowId.count(row.id()));
		one.count(row.sheet());
		one.count(row.sourceRow());
		int before = -1;
		List<Column> columns = shape.layout().orElseThrow().columns();
		if (shape.inOrder()) {
			for (int slot = 0; slot < columns.size(); slot++) {
				if (row.slots()[slot] != null) {
					before = value(before, shape.ofColumn(slot), plain(columns.get(slot), row.slots()[slot]));
				}
			}
			if (!row.extra().isEmpty()) {
				all(shape, row.extra(), before);
			}
		} else {
			Map<String, Object> values = new TreeMap<>(row.extra());
			for (int slot = 0; slot < columns.size(); slot++) {
				if (row.slots()[slot] != null) {
					values.put(columns.get(slot).field(), plain(columns.get(slot), row.slots()[slot]));
				}
			}
			all(shape, values, before);
		}
		block.count(shape.number());
		block.nested(one);
	}

	private void all(Shape shape, Map<String, Object> values, int first) {
		TreeMap<Integer, Object> byNumber = new TreeMap<>();
		values.forEach((field, value) -> byNumber.put(shape.of(field), value));
		int before = first;
		for (Map.Entry<Integer, Object> entry : byNumber.entrySet()) {
			before = value(before, entry.getKey(), entry.getValue());
		}
	}

	/** As the column gives it back: money to the fen, other decimals without zeros at their end. */
	private static Object plain(Column column, Object value) {
		if (!(value instanceof BigDecimal number)) {
			return value;
		}
		return switch (column.type()) {
		case YUAN -> number.setScale(YUAN_SCALE, RoundingMode.HALF_UP);
		default -> {
			BigDecimal stripped = number.stripTrailingZeros();
			yield stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
		}
		};
	}

	private int value(int before, int field, Object value) {
		switch (value) {
		case String text when Bytes.proper(text) -> {
			head(before, field, TEXT);
			one.text(text);
		}
		case String text -> {
			head(before, field, OTHER);
			one.one(CHARACTERS);
			one.characters(text);
		}
		case Long number -> {
			head(before, field, NUMBER);
			one.number(number);
		}
		case BigDecimal number when small(number) -> {
			head(before, field, DECIMAL);
			one.one(number.scale());
			one.number(number.unscaledValue().longValue());
		}
		case LocalDate date -> {
			head(before, field, DATE);
			one.number(date.toEpochDay());
		}
		case Boolean flag -> head(before, field, flag ? TRUE : FALSE);
		case List<?> codes when codes.stream().allMatch(String.class::isInstance) -> {
			head(before, field, CODES);
			one.text(String.join(SEPARATOR, codes.stream().map(Object::toString).toList()));
		}
		default -> {
			head(before, field, OTHER);
			one.one(JSON);
			one.text(JsonText.write(value));
		}
		}
		return field;
	}

	private void head(int before, int field, int kind) {
		one.count((long) (field - before) << KIND_BITS | kind);
	}

	private static boolean small(BigDecimal number) {
		BigInteger unscaled = number.unscaledValue();
		return unscaled.bitLength() <= LONG_BITS && number.scale() >= 0 && number.scale() <= MAX_SCALE;
	}

	/** The block of all rows since {@link #begin}. */
	public byte[] block() {
		return block.toArray();
	}
}
