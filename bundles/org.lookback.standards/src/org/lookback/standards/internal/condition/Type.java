package org.lookback.standards.internal.condition;

import java.math.BigDecimal;
import java.util.Optional;

import org.lookback.model.api.dictionary.Field;

/**
 * The type of a piece of a condition.
 *
 * @param codeList for CODE and CODES: the list
 * @param row      for ROW: what kind of row a variable stands for
 */
public record Type(Kind kind, Optional<String> codeList, Optional<RowKind> row) {

	public enum Kind {
		BOOL, NUMBER, TEXT, DATE, CODE, CODES, ROW
	}

	public static final Type BOOL = of(Kind.BOOL);
	public static final Type NUMBER = of(Kind.NUMBER);
	public static final Type TEXT = of(Kind.TEXT);
	public static final Type DATE = of(Kind.DATE);

	private static Type of(Kind kind) {
		return new Type(kind, Optional.empty(), Optional.empty());
	}

	static Type code(String codeList) {
		return new Type(Kind.CODE, Optional.of(codeList), Optional.empty());
	}

	static Type codes(String codeList) {
		return new Type(Kind.CODES, Optional.of(codeList), Optional.empty());
	}

	static Type row(RowKind kind) {
		return new Type(Kind.ROW, Optional.empty(), Optional.of(kind));
	}

	/** The type of a field's values. */
	public static Type of(Field field) {
		return switch (field.type()) {
		case BOOL -> BOOL;
		case INT, YUAN, DEC, YEAR -> NUMBER;
		case DATE -> DATE;
		case CODE, BOOL_PLUS -> code(field.codeList().orElseThrow());
		case CODES -> codes(field.codeList().orElseThrow());
		case TEXT, REGION, REF -> TEXT;
		};
	}

	/** A stored value as conditions use it: whole numbers as decimals. */
	static Object converted(Object value, boolean number) {
		return number && value instanceof Long whole ? BigDecimal.valueOf(whole) : value;
	}

	public boolean is(Kind other) {
		return kind == other;
	}
}
