package org.lookback.ui.explore.internal.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.lookback.index.api.Counts;
import org.lookback.index.api.Wider;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Group;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.ui.api.Conditions;
import org.lookback.ui.api.FieldWords;
import org.lookback.workbench.api.Searching;
import org.lookback.workbench.api.Workspace;

/** Everything that the view shows of one query, read in one go beside the window's thread. */
record Answer(long households, long persons, List<Chip> chips, List<Facet> facets, List<Query> meant, List<Wider> wider) {

	/** A condition or a group in words. */
	record Chip(String words, Query part) {
	}

	/** A field with its values, the most frequent first, "not recorded" last. */
	record Facet(String field, String label, List<Value> values) {
	}

	/** A value with its numbers. */
	record Value(String field, String id, String label, long households, long persons, boolean chosen) {
	}

	/**
	 * @param fields fields to count by. A field's own conditions do not narrow its own numbers: they are alternatives, and the others have to
	 *               stay choosable
	 */
	static Answer read(Workspace workspace, Query query, List<String> fields, Progress progress) throws LookbackException {
		Searching searching = workspace.searching();
		FieldWords words = new FieldWords(workspace);
		Counts all = searching.count(query, new Shape.Counts(List.of(), Unit.HOUSEHOLD));
		List<Chip> chips = new ArrayList<>();
		for (Filter filter : query.filters()) {
			chips.add(new Chip(words.condition(filter), Query.ALL.and(filter)));
		}
		for (Group group : query.groups()) {
			chips.add(new Chip(words.condition(group), Query.ALL.and(group)));
		}
		List<Facet> facets = new ArrayList<>();
		for (String field : fields) {
			progress.check();
			facets.add(facet(searching, words, query, field));
		}
		List<Query> meant = all.households() == 0 && !query.words().isEmpty() ? searching.corrections(query) : List.of();
		return new Answer(all.households(), all.persons(), chips, facets, meant, Wider.of(query));
	}

	private static Facet facet(Searching searching, FieldWords words, Query query, String field) throws LookbackException {
		Counts counts = searching.count(query.with(field, List.of()), new Shape.Counts(List.of(field), Unit.HOUSEHOLD));
		List<Value> values = new ArrayList<>();
		for (Counts.Row row : counts.rows()) {
			String id = row.keys().getOrDefault(field, "");
			values.add(new Value(field, id, words.value(field, id), row.households(), row.persons(), Conditions.has(query, field, id)));
		}
		values.sort(Comparator.comparing((Value value) -> value.id().isEmpty()).thenComparing(Comparator.comparingLong(Value::households).reversed())
				.thenComparing(Value::label));
		return new Facet(field, words.field(field), values);
	}
}
