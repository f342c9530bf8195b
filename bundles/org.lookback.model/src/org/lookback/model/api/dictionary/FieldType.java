package org.lookback.model.api.dictionary;

/**
 * What kind of value a field holds, and the Java type that represents it everywhere (store, index, rules, exports).
 */
public enum FieldType {
	/** Free text, names, numbers that are not counted with (ID numbers, accounts): {@link String}. */
	TEXT,
	/** A whole number: {@link Long}. */
	INT,
	/** Money in yuan, two decimals: {@link java.math.BigDecimal} of scale 2. */
	YUAN,
	/** A decimal number in the field's unit: {@link java.math.BigDecimal}. */
	DEC,
	/** A day: {@link java.time.LocalDate}. Months stand for their first day. */
	DATE,
	/** A calendar year: {@link Long}. */
	YEAR,
	/** 是/否: {@link Boolean}. Absent is unknown, never 否. */
	BOOL,
	/** 是/否/不涉及: the {@link String} id of a code of the list {@code YesNoNotApplicable}. */
	BOOL_PLUS,
	/** A region's code, or its name as written when it has not been resolved yet: {@link String}. */
	REGION,
	/** The key of another entity's row: {@link String}. */
	REF,
	/** One code: the {@link String} id of a code of the field's list. */
	CODE,
	/** Several codes: a {@link java.util.List} of the {@link String} ids of codes of the field's list. */
	CODES;

	/** Whether values of this type are ids of codes of the field's list. */
	public boolean coded() {
		return this == CODE || this == CODES || this == BOOL_PLUS;
	}

	/** Whether values of this type can be added up and compared by size. */
	public boolean numeric() {
		return this == INT || this == YUAN || this == DEC || this == YEAR;
	}
}
