package org.lookback.store.internal.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

	/** What was told of one household, merged; the cursor stands behind it afterwards. */
	List<Told> household(int number) throws SQLException {
		while (next != null && RowId.number(next.id()) < number) {
			advance();
		}
		if (next == null || RowId.number(next.id()) != number) {
			return List.of();
		}
		return layout.ownKey().isEmpty() ? byPlace(number) : byKey(number);
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

	private List<Told> byKey(int number) throws SQLException {
		List<Row> rows = new ArrayList<>(4);
		while (next != null && RowId.number(next.id()) == number) {
			rows.add(next);
			advance();
		}
		return merged(rows);
	}

	/** Rows with a key of their own, merged by it, oldest first, and sorted by year and key. */
	List<Told> merged(List<Row> rows) {
		if (rows.size() == 1) {
			return new ArrayList<>(List.of(new Told(layout, rows.getFirst(), source(rows.getFirst()))));
		}
		rows.sort(Comparator.comparingLong(row -> RowId.version(row.id()) * 256L + RowId.count(row.id())));
		Map<String, Told> byKey = new HashMap<>();
		List<Told> told = new ArrayList<>(rows.size());
		for (Row row : rows) {
			Told fresh = new Told(layout, row, source(row));
			String key = (layout.underMember() ? fresh.member() : 0) + "/" + fresh.year() + "/" + fresh.ownKey();
			Told known = byKey.putIfAbsent(key, fresh);
			if (known == null) {
				told.add(fresh);
			} else {
				known.then(row, source(row));
			}
		}
		told.sort(Comparator.comparingInt(Told::member).thenComparingInt(Told::year).thenComparing(Told::ownKey));
		return told;
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
