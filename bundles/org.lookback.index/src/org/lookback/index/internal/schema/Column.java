package org.lookback.index.internal.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;

/**
 * One column of doc values.
 *
 * @param id    the field's id in the dictionary, or {@code outcome:<package>}
 * @param field the dictionary's field; empty for outcomes
 */
public record Column(String id, Level level, Optional<Field> field) {

	/** Whether its values are numbers (money in fen, other decimals in ten-thousandths, days as yyyymmdd) and not terms. */
	public boolean numeric() {
		return type().numeric() || type() == FieldType.DATE;
	}

	public FieldType type() {
		return field.map(Field::type).orElse(FieldType.CODE);
	}

	/** Whether its values are regions, found by any region above them. */
	public boolean region() {
		return type() == FieldType.REGION;
	}

	public boolean personal() {
		return field.map(Field::personal).orElse(false);
	}

	/** Whether people look for its words. */
	public boolean searchable() {
		return field.map(Field::searchable).orElse(false);
	}

	/** Whether people count by it. */
	public boolean facettable() {
		return field.map(f -> f.facettable() || f.chartable()).orElse(true);
	}

	/** Whether many objects have the same text: labels, and what people count by; such a text is kept whole. */
	public boolean fewTexts() {
		return type() != FieldType.TEXT || facettable() || level.event() && field.filter(f -> f.name().equals("title")).isPresent();
	}

	/** Powers of ten by which a number is multiplied to be kept whole. */
	public int scale() {
		return switch (type()) {
		case YUAN -> 2;
		case DEC -> 4;
		default -> 0;
		};
	}

	/** A value as it is kept. */
	public long number(Object value) {
		return switch (value) {
		case Long whole -> whole;
		case BigDecimal decimal -> scaled(decimal, RoundingMode.HALF_UP);
		case LocalDate day -> Band.kept(day);
		default -> throw new IllegalArgumentException(id + ": " + value.getClass());
		};
	}

	/** A number as it is kept, rounded when it has more decimals. */
	public long scaled(BigDecimal number, RoundingMode rounding) {
		return number.movePointRight(scale()).setScale(0, rounding).longValue();
	}

	/** The value behind a kept number. */
	public Object value(long kept) {
		return switch (type()) {
		case DATE -> LocalDate.of((int) (kept / 10000), (int) (kept / 100 % 100), (int) (kept % 100));
		case YUAN, DEC -> BigDecimal.valueOf(kept, scale());
		default -> kept;
		};
	}
}
