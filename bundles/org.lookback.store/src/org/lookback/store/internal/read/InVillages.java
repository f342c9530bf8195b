package org.lookback.store.internal.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.store.internal.rows.BlockId;
import org.lookback.store.internal.rows.BlockReader;
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.Layouts;
import org.lookback.store.internal.rows.RowId;
import org.lookback.store.internal.sql.Database;

/** Looks for households by village without putting them together: every row and every edit that names a wanted village counts. */
final class InVillages {

	private static final String HOUSEHOLD = "household";
	private static final String VILLAGE = "villageCode";
	private static final String SELECT = "SELECT id, rows_of FROM fact_block WHERE id BETWEEN ? AND ? ORDER BY id";
	/** Households looked at with one query. */
	private static final int STEP = 2_000;

	private final Snapshot snapshot;
	private final Predicate<String> wanted;
	private final Map<String, Boolean> known = new HashMap<>();
	private final BitSet found = new BitSet();

	InVillages(Snapshot snapshot, Predicate<String> wanted) {
		this.snapshot = snapshot;
		this.wanted = wanted;
	}

	/** Numbers, ascending. */
	long[] numbers(Connection connection, Progress progress) throws SQLException, CancelledException {
		Layout layout = Layouts.core().of(HOUSEHOLD);
		int village = layout.slot(VILLAGE);
		BlockReader reader = new BlockReader(connection, snapshot.names(), layout::equals);
		int last = snapshot.households().length();
		for (int first = 0; first < last; first += STEP) {
			progress.check();
			Database.each(connection, SELECT, RowId.first(first), RowId.last(first + STEP - 1L), RowId.first(STEP), block -> {
				if (snapshot.reads(BlockId.version(block.getLong(1)))) {
					reader.read(block.getLong(1), block.getBytes(2), (entity, row) -> {
						if (row.slots()[village] != null) {
							look(RowId.number(row.id()), row.slots()[village].toString());
						}
					});
				}
			});
		}
		snapshot.households().stream().forEach(number -> snapshot.edits(number).stream()
				.filter(edit -> edit.entity().equals(HOUSEHOLD) && edit.field().equals(VILLAGE) && edit.value() != null)
				.forEach(edit -> look(number, edit.value().toString())));
		found.and(snapshot.households());
		return found.stream().asLongStream().toArray();
	}

	private void look(int number, String village) {
		if (!found.get(number) && known.computeIfAbsent(village, wanted::test)) {
			found.set(number);
		}
	}
}
