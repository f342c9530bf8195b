package org.lookback.store.internal.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HouseholdRef;
import org.lookback.store.api.KinRef;
import org.lookback.store.api.VersionState;
import org.lookback.store.internal.rows.BlockId;
import org.lookback.store.internal.rows.BlockReader;
import org.lookback.store.internal.rows.FactNames;
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.Layouts;
import org.lookback.store.internal.rows.RowId;
import org.lookback.store.internal.sql.Database;

/** Kin by ID number, read once somebody asks: registers are matched to members and to kin. */
final class KinLookup {

	private static final String KIN = "kin";
	private static final String ID_NUMBER = "kinIdNumber";
	private static final String KEY = "kinKey";
	/** Households looked at with one query. */
	private static final long STEP = RowId.first(2_000);

	/** Writes what is still on its way. */
	@FunctionalInterface
	interface Flush {
		void run() throws LookbackException;
	}

	private final Database database;
	private final FactNames names;
	private final Flush flush;
	private final int version;
	private Optional<Map<String, KinRef>> byId = Optional.empty();

	KinLookup(Database database, FactNames names, Flush flush, int version) {
		this.database = database;
		this.names = names;
		this.flush = flush;
		this.version = version;
	}

	Optional<KinRef> find(String idNumber) throws LookbackException {
		if (byId.isEmpty()) {
			flush.run();
			byId = Optional.of(database.read(this::read));
		}
		return Optional.ofNullable(byId.get().get(MemberIdentities.normal(idNumber)));
	}

	/** Those of complete versions and of this one. */
	private Map<String, KinRef> read(Connection connection) throws SQLException {
		Layout layout = Layouts.core().of(KIN);
		int id = layout.slot(ID_NUMBER);
		int key = layout.slot(KEY);
		BitSet versions = new BitSet();
		versions.set(version);
		Database.list(connection, "SELECT v.id FROM dataset_version v JOIN version_table t ON t.version = v.id WHERE v.state = ? AND t.table_name = ?",
				row -> row.getInt(1), VersionState.COMPLETE.name(), layout.table()).forEach(versions::set);
		Map<String, KinRef> kin = new HashMap<>();
		BlockReader reader = new BlockReader(connection, names, layout::equals);
		long last = RowId.last(Database.greatest(connection, "household", "number"));
		Database.each(connection, "SELECT id, rows_of FROM fact_block WHERE id BETWEEN ? AND ? ORDER BY id", 0, last, STEP, block -> {
			if (versions.get(BlockId.version(block.getLong(1)))) {
				reader.read(block.getLong(1), block.getBytes(2), (entity, row) -> {
					if (row.slots()[id] != null && row.slots()[key] != null) {
						kin.put(MemberIdentities.normal(row.slots()[id].toString()),
								new KinRef(new HouseholdRef(RowId.number(row.id())), row.slots()[key].toString()));
					}
				});
			}
		});
		return kin;
	}
}
