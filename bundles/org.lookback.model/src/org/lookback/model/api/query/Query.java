package org.lookback.model.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which objects: words, and conditions on fields, of one year.
 *
 * @param text    words to find, any substring of Chinese; empty finds everything. Several words must all be there; OR between words,
 *                a leading minus excludes, quotation marks keep a phrase together
 * @param filters all must hold
 * @param year    the year spoken of; the current round's when absent
 */
public record Query(String text, List<Filter> filters, OptionalInt year) {

	/** Everything of the current round. */
	public static final Query ALL = new Query("", List.of(), OptionalInt.empty());

	public Query {
		text = text.strip();
		filters = List.copyOf(filters);
	}

	/** Reads what people type: words, {@code field:value,value}, {@code field<4000}, {@code field:} for not recorded. */
	public static Query parse(String typed) {
		return QueryText.parse(typed);
	}

	/** As a person would type it; {@link #parse} reads it back to the same query. */
	public String print() {
		return QueryText.print(this);
	}

	/** This query with one more condition. */
	public Query and(Filter filter) {
		List<Filter> more = new ArrayList<>(filters);
		more.add(filter);
		return new Query(text, more, year);
	}

	/** This query with the conditions on one field replaced, or removed when there is none. */
	public Query with(String field, List<Filter> replacement) {
		List<Filter> kept = new ArrayList<>(filters.stream().filter(f -> !f.field().equals(field)).toList());
		kept.addAll(replacement);
		return new Query(text, kept, year);
	}

	/** This query with a value of a field as a condition: "not recorded" when the value is empty. */
	public Query where(String field, String value) {
		return and(value.isEmpty() ? new Filter.Missing(field) : new Filter.In(field, List.of(value)));
	}

	public Query withText(String words) {
		return new Query(words, filters, year);
	}

	public Query inYear(int other) {
		return new Query(text, filters, OptionalInt.of(other));
	}
}
