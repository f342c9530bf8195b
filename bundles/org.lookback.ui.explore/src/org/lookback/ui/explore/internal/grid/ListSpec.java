package org.lookback.ui.explore.internal.grid;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;

/** Exactly which list is shown: what an export writes again, row for row. */
record ListSpec(Query query, Kind kind, Optional<String> sort, boolean descending, List<Field> columns) {

	ListSpec {
		columns = List.copyOf(columns);
	}

	List<String> columnIds() {
		return columns.stream().map(Field::id).toList();
	}

	ListSpec sortedBy(Optional<String> field, boolean downwards) {
		return new ListSpec(query, kind, field, downwards, columns);
	}

	ListSpec with(List<Field> others) {
		return new ListSpec(query, kind, sort.filter(id -> others.stream().anyMatch(f -> f.id().equals(id))), descending, others);
	}

	/** Whether the other list has the same rows in the same order, in whatever columns. */
	boolean sameRows(ListSpec other) {
		return query.equals(other.query) && kind == other.kind && sort.equals(other.sort) && descending == other.descending;
	}
}
