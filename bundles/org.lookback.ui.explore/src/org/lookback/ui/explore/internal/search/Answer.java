package org.lookback.ui.explore.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.lookback.analysis.api.Axis;
import org.lookback.analysis.api.Table;
import org.lookback.index.api.Grain;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.ui.api.Conditions;
import org.lookback.ui.api.FieldWords;
import org.lookback.workbench.api.Workspace;

/** The numbers beside one query, read in one go beside the window's thread. */
record Answer(List<Facet> facets) {

	/**
	 * A field with its values, the most frequent first unless they have an order of their own, "not recorded" last.
	 *
	 * @param field as it is asked for
	 */
	record Facet(String field, String label, List<Value> values) {
	}

	/**
	 * A value with its numbers.
	 *
	 * @param field as conditions name it
	 */
	record Value(String field, String id, String label, long households, long persons, boolean chosen) {
	}

	/**
	 * @param fields fields to count by. A field's own conditions do not narrow its own numbers: they are alternatives, and the others have to
	 *               stay choosable
	 */
	static Answer read(Workspace workspace, Query query, List<String> fields, Progress progress) throws LookbackException {
		FieldWords words = new FieldWords(workspace);
		List<Facet> facets = new ArrayList<>();
		for (String field : fields) {
			progress.check();
			facets.add(facet(workspace, words, query, field));
		}
		return new Answer(facets);
	}

	private static Facet facet(Workspace workspace, FieldWords words, Query query, String field) throws LookbackException {
		String condition = Grain.field(field);
		Table table = workspace.charting().table(query.with(condition, List.of()), List.of(field), Unit.HOUSEHOLD, Locale.getDefault());
		List<Value> values = new ArrayList<>();
		for (Axis.Value value : table.axes().getFirst().values()) {
			Table.Cell cell = table.cell(value.id()).orElseThrow();
			values.add(new Value(condition, value.id(), words.value(field, value.id()), cell.households(), cell.persons(),
					Conditions.has(query, condition, value.id())));
		}
		return new Facet(field, words.field(field), values);
	}
}
