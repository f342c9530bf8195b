package org.lookback.index.internal.schema;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.lookback.index.api.Searching;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Clause;

/** The columns of clauses: what conditions on policy texts name, and what each clause has there. */
public final class ClauseFields {

	/** The column that says whether a document has been repealed; {@code clause.validity} is worked out of it and of the dates. */
	public static final String REPEALED = "clause.repealed";
	private static final Map<String, Column> COLUMNS = columns();

	private ClauseFields() {
	}

	private static Map<String, Column> columns() {
		Map<String, Column> columns = new LinkedHashMap<>();
		// a clause is of no level: the level is not asked for where only clauses are looked at
		Dictionary.clauses().fields().forEach(field -> columns.put(field.id(), new Column(field.id(), Level.HOUSEHOLD, Optional.of(field))));
		return columns;
	}

	/**
	 * The column a person means.
	 *
	 * @throws LookbackException when clauses have no such field; the message names those they have
	 */
	public static Column find(String asTyped) throws LookbackException {
		Optional<Field> field = Dictionary.clauses().find(asTyped.strip());
		if (field.isEmpty()) {
			throw new LookbackException(Messages.in(Searching.class).get("field.noClauses", asTyped, names(Locale.getDefault())));
		}
		return COLUMNS.get(field.get().id());
	}

	private static String names(Locale locale) {
		return Dictionary.clauses().fields().stream().map(field -> field.label().in(locale)).collect(Collectors.joining(" "));
	}

	/** The terms that a clause has in a column of terms. */
	public static Map<String, List<String>> terms(Clause clause) {
		Map<String, List<String>> terms = new LinkedHashMap<>();
		put(terms, "clause.collection", clause.collection());
		put(terms, "clause.document", clause.documentTitle(), clause.number());
		put(terms, "clause.number", clause.number());
		put(terms, "clause.issuer", clause.issuer());
		put(terms, REPEALED, clause.validity().repealed() ? "1" : "");
		return terms;
	}

	private static void put(Map<String, List<String>> terms, String column, String... values) {
		List<String> there = List.of(values).stream().filter(value -> !value.isBlank()).toList();
		if (!there.isEmpty()) {
			terms.put(column, there);
		}
	}

	/** The days that a clause has in a column of dates, as they are kept. */
	public static Map<String, Long> days(Clause clause) {
		Map<String, Long> days = new LinkedHashMap<>();
		Map.of("clause.issued", clause.issued(), "clause.validFrom", clause.validity().from(), "clause.validUntil", clause.validity().until())
				.forEach((column, day) -> day(day).ifPresent(date -> days.put(column, COLUMNS.get(column).number(date))));
		return days;
	}

	private static Optional<LocalDate> day(String iso) {
		try {
			return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
		} catch (DateTimeException notADay) {
			return Optional.empty();
		}
	}

	/** The column of a field that is known to be there. */
	public static Column column(String id) {
		return COLUMNS.get(id);
	}
}
