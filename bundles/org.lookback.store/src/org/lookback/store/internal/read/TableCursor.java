package org.lookback.store.internal.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lookback.model.api.facts.Source;
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.Row;
import org.lookback.store.internal.rows.RowCodec;
import org.lookback.store.internal.rows.RowId;

/** Walks through one table in ascending order of household and merges what belongs together. */
final class TableCursor implements AutoCloseable {

	private final Layout layout;
	private final Snapshot snapshot;
	private final RowCodec codec;
	private final PreparedStatement select;
	private ResultSet result;
	private Row next;

	TableCursor(Connection connection, Layout layout, Snapshot snapshot) throws SQLException {
		this.layout = layout;
		this.snapshot = snapshot;
		this.codec = new RowCodec(layout);
		this.select = connection.prepareStatement(layout.select());
	}

	Layout layout() {
		return layout;
	}

	/** Starts at the rows of a range of row numbers. */
	void range(long first, long last) throws SQLException {
		select.setLong(1, first);
		select.setLong(2, last);
		result = select.executeQuery();
		advance();
	}

	private void advance() throws SQLException {
		next = null;
		while (result.next()) {
			long id = result.getLong(1);
			if (snapshot.sees(RowId.version(id))) {
				next = codec.read(result, id);
				return;
			}
		}
	}

	/**
	 * What was told of one household, merged; the cursor stands behind it afterwards.
	 *
	 * @param edits what people changed in this table's entity
	 */
	List<Told> household(int number, List<Edit> edits) throws SQLException {
		while (next != null && RowId.number(next.id()) < number) {
			advance();
		}
		boolean none = next == null || RowId.number(next.id()) != number;
		if (none && edits.isEmpty()) {
			return List.of();
		}
		return layout.ownKey().isEmpty() && edits.isEmpty() ? byPlace(number) : merged(rest(number), edits);
	}

	/** Rows of the same member and year are neighbours, older ones first. */
	private List<Told> byPlace(int number) throws SQLException {
		List<Told> told = new ArrayList<>(4);
		while (next != null && RowId.number(next.id()) == number) {
			Told last = told.isEmpty() ? null : told.getLast();
			if (last != null && RowId.place(last.id()) == RowId.place(next.id())) {
				last.then(next, source(next));
			} else {
				told.add(new Told(layout, next, source(next)));
			}
			advance();
		}
		return told;
	}

	private List<Row> rest(int number) throws SQLException {
		List<Row> rows = new ArrayList<>(4);
		while (next != null && RowId.number(next.id()) == number) {
			rows.add(next);
			advance();
		}
		return rows;
	}

	/** Rows merged by their own key, oldest first, each edit in its place between the versions; sorted by member, year and key. */
	List<Told> merged(List<Row> rows, List<Edit> edits) {
		if (rows.size() == 1 && edits.isEmpty()) {
			return List.of(new Told(layout, rows.getFirst(), source(rows.getFirst())));
		}
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
		List<Told> told = new ArrayList<>(byKey.values());
		told.sort(Comparator.comparingInt(Told::member).thenComparingInt(Told::year).thenComparing(Told::ownKey));
		return told;
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

	/** The rest of the range, row by row, for entities that hang under no household. */
	Row row() throws SQLException {
		Row row = next;
		if (row != null) {
			advance();
		}
		return row;
	}

	Source source(Row row) {
		return snapshot.source(RowId.version(row.id()), row.sheet(), row.sourceRow());
	}

	@Override
	public void close() throws SQLException {
		select.close();
	}
}
