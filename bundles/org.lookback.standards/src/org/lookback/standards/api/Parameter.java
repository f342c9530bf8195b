package org.lookback.standards.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.verdict.ClauseRef;

/**
 * A threshold or an undefined word of a document, dated and by region.
 *
 * @param id            unique within the package
 * @param type          what its values are
 * @param codeList      the list its codes come from, when {@code type} is CODES
 * @param unit          unit of a number, empty when it has none
 * @param incomeConcept name of the income field it may be compared with, empty for anything
 * @param classField    id of the household's field that {@link Value#householdClass} is a value of, empty when there are no classes
 * @param clause        where the document speaks of it
 * @param open          the document leaves it open: only readings give it values
 * @param note          what a person who sets it should know, may be empty
 * @param values        the package's own values, none when it is open
 */
public record Parameter(String id, Label title, Type type, Optional<String> codeList, String unit, String incomeConcept, String classField,
		Optional<ClauseRef> clause, boolean open, String note, List<Value> values) {

	public Parameter {
		values = List.copyOf(values);
	}

	/** What a parameter's values are. */
	public enum Type {
		/** {@link java.math.BigDecimal}. */
		NUMBER,
		/** {@link Boolean}. */
		BOOL,
		/** {@link LocalDate}. */
		DATE,
		/** {@link String}. */
		TEXT,
		/** A list of {@link String} ids of codes. */
		CODES
	}

	/**
	 * One value.
	 *
	 * @param value          as {@link Type} says
	 * @param validFrom      first day it holds; always when empty
	 * @param validUntil     last day it holds; without end when empty
	 * @param region         code of the region it holds for, with all below it; everywhere when empty
	 * @param householdClass value of the class field it holds for; every household when empty
	 * @param setBy          who supplied it, when and why; empty for the package's own
	 */
	public record Value(Object value, Optional<LocalDate> validFrom, Optional<LocalDate> validUntil, String region, String householdClass,
			String setBy) {

		/** Whether it holds on a day. */
		public boolean holdsOn(LocalDate day) {
			return validFrom.filter(from -> from.isAfter(day)).isEmpty() && validUntil.filter(until -> until.isBefore(day)).isEmpty();
		}
	}
}
