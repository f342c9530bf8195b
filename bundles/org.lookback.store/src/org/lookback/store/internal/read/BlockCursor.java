package org.lookback.store.internal.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.lookback.store.internal.rows.BlockId;
import org.lookback.store.internal.rows.BlockReader;
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.Layouts;
import org.lookback.store.internal.rows.Row;
import org.lookback.store.internal.rows.RowId;

/** Walks through the blocks of rows in the order of their numbers and hands out the visible rows of one household, or subject, after the other. */
final class BlockCursor implements AutoCloseable {

	private static final String SELECT = "SELECT id, rows_of FROM fact_block WHERE id BETWEEN ? AND ? ORDER BY id";

	private final Snapshot snapshot;
	private final BlockReader reader;
	private final PreparedStatement select;
	private final List<List<Row>> rows = new ArrayList<>();
	private ResultSet result;
	private boolean there;
	private long id;

	BlockCursor(Connection connection, Snapshot snapshot) throws SQLException {
		this.snapshot = snapshot;
		reader = new BlockReader(connection, snapshot.names(), layout -> snapshot.fills(layout.table()));
		select = connection.prepareStatement(SELECT);
		Layouts.core().all().forEach(layout -> rows.add(new ArrayList<>(4)));
	}

	/** Starts at the blocks of a range of households. */
	void households(long first, long last) throws SQLException {
		range(RowId.first(first), RowId.last(last));
	}

	/** Starts at the blocks of an entity's rows of no household. */
	void loose(int entity) throws SQLException {
		range(BlockId.looseFirst(entity), BlockId.looseLast(entity));
	}

	private void range(long first, long last) throws SQLException {
		select.setLong(1, first);
		select.setLong(2, last);
		result = select.executeQuery();
		advance();
	}

	private void advance() throws SQLException {
		do {
			there = result.next();
			id = there ? result.getLong(1) : 0;
		} while (there && !snapshot.reads(BlockId.version(id)));
	}

	/** The household or subject whose blocks come next, or -1 at the end of the range. */
	int next() {
		return there ? BlockId.number(id) : -1;
	}

	/** Reads the rows of a household that is not less than any before; the cursor stands behind it afterwards. */
	void read(int number) throws SQLException {
		rows.forEach(List::clear);
		while (there && BlockId.number(id) <= number) {
			if (BlockId.number(id) == number) {
				reader.read(id, result.getBytes(2), (layout, row) -> rows.get(layout.place()).add(row));
			}
			advance();
		}
	}

	/** The rows of an entity, of what was read last, in the order of their numbers. Valid until the next is read. */
	List<Row> rows(Layout layout) {
		List<Row> found = rows.get(layout.place());
		for (int i = 1; i < found.size(); i++) {
			if (found.get(i - 1).id() > found.get(i).id()) {
				found.sort(Comparator.comparingLong(Row::id));
				break;
			}
		}
		return found;
	}

	@Override
	public void close() throws SQLException {
		select.close();
	}
}
