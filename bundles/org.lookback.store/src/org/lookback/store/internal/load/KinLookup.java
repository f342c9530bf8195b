package org.lookback.store.internal.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.HouseholdRef;
import org.lookback.store.api.KinRef;
import org.lookback.store.api.VersionState;
import org.lookback.store.internal.rows.RowId;
import org.lookback.store.internal.sql.Batches;
import org.lookback.store.internal.sql.Database;

/** Kin by ID number, read once somebody asks: registers are matched to members and to kin. */
final class KinLookup {

	private final Database database;
	private final Batches batches;
	private final int version;
	private Optional<Map<String, KinRef>> byId = Optional.empty();

	KinLookup(Database database, Batches batches, int version) {
		this.database = database;
		this.batches = batches;
		this.version = version;
	}

	Optional<KinRef> find(String idNumber) throws LookbackException {
		if (byId.isEmpty()) {
			batches.flush();
			byId = Optional.of(database.read(connection -> {
				Map<String, KinRef> kin = new HashMap<>();
				Database.list(connection, "SELECT k.id, k.kin_id_number, k.kin_key FROM kin k JOIN dataset_version v ON v.id = k.version "
						+ "WHERE k.kin_id_number IS NOT NULL AND k.kin_key IS NOT NULL AND (v.state = ? OR v.id = ?) ORDER BY k.id", row -> {
							kin.put(MemberIdentities.normal(row.getString(2)),
									new KinRef(new HouseholdRef(RowId.number(row.getLong(1))), row.getString(3)));
							return null;
						}, VersionState.COMPLETE.name(), version);
				return kin;
			}));
		}
		return Optional.ofNullable(byId.get().get(MemberIdentities.normal(idNumber)));
	}
}
