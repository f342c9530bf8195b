package org.lookback.store.internal.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lookback.model.api.facts.Source;
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.Row;
import org.lookback.store.internal.rows.RowId;

/** Merges what several files and people said of the same thing. One an entity. */
final class RowMerge {

	private final Layout layout;
	private final Snapshot snapshot;

	RowMerge(Layout layout, Snapshot snapshot) {
		this.layout = layout;
		this.snapshot = snapshot;
	}

	/**
	 * What was told of one household or subject, merged.
	 *
	 * @param rows  the entity's rows, in the order of their numbers
	 * @param edits what people changed in this entity
	 */
	List<Told> of(List<Row> rows, List<Edit> edits) {
		if (edits.isEmpty() && rows.isEmpty()) {
			return List.of();
		}
		if (edits.isEmpty() && rows.size() == 1) {
			return List.of(new Told(layout, rows.getFirst(), source(rows.getFirst())));
		}
		return edits.isEmpty() && layout.ownKey().isEmpty() ? byPlace(rows) : merged(rows, edits);
	}

	/** Rows of the same member and year are neighbours, older ones first. */
	private List<Told> byPlace(List<Row> rows) {
		List<Told> told = new ArrayList<>(rows.size());
		for (Row row : rows) {
			Told last = told.isEmpty() ? null : told.getLast();
			if (last != null && RowId.place(last.id()) == RowId.place(row.id())) {
				last.then(row, source(row));
			} else {
				told.add(new Told(layout, row, source(row)));
			}
		}
		return told;
	}

	/** Rows merged by their own key, oldest first, each edit in its place between the versions; sorted by member, year and key. */
	private List<Told> merged(List<Row> told, List<Edit> edits) {
		List<Row> rows = new ArrayList<>(told);
		rows.sort(Comparator.comparingInt(row -> RowId.age(row.id())));
		Map<String, Told> byKey = new LinkedHashMap<>();
		Iterator<Edit> pending = edits.iterator();
		Edit edit = pending.hasNext() ? pending.next() : null;
		for (Row row : rows) {
			while (edit != null && edit.afterVersion() < RowId.version(row.id())) {
				lay(edit, byKey);
				edit = pending.hasNext() ? pending.next() : null;
			}
			Told fresh = new Told(layout, row, source(row));
			Told known = byKey.putIfAbsent(key(fresh.member(), fresh.year(), fresh.ownKey()), fresh);
			if (known != null) {
				known.then(row, source(row));
			}
		}
		while (edit != null) {
			lay(edit, byKey);
			edit = pending.hasNext() ? pending.next() : null;
		}
		List<Told> all = new ArrayList<>(byKey.values());
		all.sort(Comparator.comparingInt(Told::member).thenComparingInt(Told::year).thenComparing(Told::ownKey));
		return all;
	}

	private String key(int member, int year, String ownKey) {
		return (layout.memberField().isPresent() ? 0 : member) + "/" + year + "/" + ownKey;
	}

	/**
	 * A row with a key of its own that is gone (its version was undone) has nothing to lay an edit over; a row that a person made begins with its
	 * key.
	 */
	private void lay(Edit edit, Map<String, Told> byKey) {
		String key = key(edit.member(), edit.year(), edit.rowKey());
		Told told = byKey.get(key);
		if (told == null && (layout.ownKey().isEmpty() || layout.ownKey().contains(edit.field()))) {
			told = new Told(layout, RowId.of(edit.household(), edit.member(), edit.year(), 0, 0), Source.BY_HAND);
			byKey.put(key, told);
		}
		if (told != null) {
			told.set(edit.field(), edit.value(), edit.source());
		}
	}

	Source source(Row row) {
		return snapshot.source(RowId.version(row.id()), row.sheet(), row.sourceRow());
	}
}
