package org.lookback.ui.explore.internal.grid;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.StringJoiner;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Reading;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.FieldWords;
import org.lookback.workbench.api.Workspace;

/**
 * The line of filters over the list as a part of the query: what is typed over a column are the conditions of the query on its field, and nothing
 * else is kept of it. What is typed over a column of texts may stand anywhere in its text.
 */
final class ColumnFilters {

	private static final Messages MESSAGES = Messages.in(ColumnFilters.class);
	private static final String OPERATORS = "<>=!≤≥＜＞:：";
	private static final String COMMAS = "[,，]";
	/** Where anything may stand. */
	private static final String ANY = "*";

	private ColumnFilters() {
	}

	/** What stands over each column, as it would be typed; not on the window's thread. */
	static Map<Integer, String> of(Workspace workspace, Query query, List<Field> columns) throws LookbackException {
		Dictionary dictionary = workspace.dictionary();
		FieldWords words = new FieldWords(workspace);
		Map<Integer, String> typed = new HashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			List<Filter> own = conditions(query, columns.get(i), dictionary);
			StringJoiner all = new StringJoiner(" ");
			for (Filter filter : own) {
				all.add(typed(filter, words));
			}
			if (!own.isEmpty()) {
				typed.put(i, all.toString());
			}
		}
		return typed;
	}

	private static List<Filter> conditions(Query query, Field field, Dictionary dictionary) {
		return query.filters().stream().filter(filter -> dictionary.find(filter.field()).map(Field::id).filter(field.id()::equals).isPresent()).toList();
	}

	private static String typed(Filter filter, FieldWords words) throws LookbackException {
		if (filter instanceof Filter.In in) {
			StringJoiner values = new StringJoiner(",");
			for (String value : in.values()) {
				values.add(value.contains("..") ? value : isAnywhere(value) ? value.substring(1, value.length() - 1) : words.value(in.field(), value));
			}
			return values.toString();
		}
		if (filter instanceof Filter.Missing) {
			return MESSAGES.get("filter.missing");
		}
		String printed = new Query("", List.of(filter), OptionalInt.empty()).print();
		String after = printed.startsWith(filter.field()) ? printed.substring(filter.field().length()) : printed;
		return after.startsWith(":") ? after.substring(1) : after;
	}

	/**
	 * The query with other conditions on a column's field; asks the index what the words mean, so not on the window's thread.
	 *
	 * @param typed {@code ""}: no condition
	 * @throws LookbackException when the words make no condition; says why
	 */
	static Query with(Workspace workspace, Query query, Field field, String typed) throws LookbackException {
		Query rest = query.without(new Query("", conditions(query, field, workspace.dictionary()), OptionalInt.empty()));
		String words = typed.strip();
		if (words.isEmpty()) {
			return rest;
		}
		if (words.equals(MESSAGES.get("filter.missing"))) {
			return rest.and(new Filter.Missing(field.id()));
		}
		boolean operator = OPERATORS.indexOf(words.charAt(0)) >= 0;
		if (field.type() == FieldType.TEXT && !operator && !field.facettable()) {
			List<String> parts = Arrays.stream(words.split(COMMAS)).map(String::strip).filter(part -> !part.isEmpty()).map(ColumnFilters::anywhere).toList();
			if (parts.isEmpty()) {
				throw new LookbackException(MESSAGES.get("filter.wrong", Columns.heading(field), words));
			}
			return rest.and(new Filter.In(field.id(), parts));
		}
		Reading read = workspace.searching().read(field.id() + (operator ? "" : ":") + words);
		if (!read.complaints().isEmpty() || read.query().filters().isEmpty()) {
			throw new LookbackException(MESSAGES.get("filter.wrong", Columns.heading(field), words));
		}
		return rest.and(new Query("", read.query().filters(), OptionalInt.empty()));
	}

	/** A part of a text, wherever it stands; whoever types an asterisk himself says where. */
	private static String anywhere(String part) {
		return part.startsWith(ANY) || part.endsWith(ANY) ? part : ANY + part + ANY;
	}

	private static boolean isAnywhere(String value) {
		return value.length() > 2 && value.startsWith(ANY) && value.endsWith(ANY);
	}
}
