package org.lookback.store.internal.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Change;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.VersionBook;
import org.lookback.store.api.VersionState;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.hand.HandChangeRows;
import org.lookback.store.internal.read.HouseholdFinder;
import org.lookback.store.internal.sql.Database;

/** {@link VersionBook}. */
public final class VersionBookService implements VersionBook {

	private record Row(int id, long sequence, boolean purged, String origin, String undoneWhy) {
	}

	private static final int STEP = 20_000;

	private final Database database;
	private final HouseholdFinder finder;

	public VersionBookService(Database database, HouseholdFinder finder) {
		this.database = database;
		this.finder = finder;
	}

	@Override
	public List<Import> imports() throws LookbackException {
		return database.read(connection -> {
			List<Row> rows = Database.list(connection, "SELECT v.id, v.completed_seq, v.purged, v.origin, c.why FROM dataset_version v "
					+ "LEFT JOIN change_log c ON c.seq = v.undone_seq WHERE v.completed_seq IS NOT NULL ORDER BY v.id",
					row -> new Row(row.getInt(1), row.getLong(2), row.getBoolean(3), row.getString(4), Optional.ofNullable(row.getString(5)).orElse("")));
			List<Import> imports = new ArrayList<>();
			for (Row row : rows) {
				imports.add(new Import(Versions.find(connection, row.id()).orElseThrow(), row.purged(), row.origin(),
						VersionHouseholds.read(connection, row.id()).cardinality(), row.sequence(), row.undoneWhy()));
			}
			return imports;
		});
	}

	@Override
	public DatasetVersion redo(int version, String who, String why) throws LookbackException {
		return database.write(connection -> {
			DatasetVersion there = Versions.find(connection, version).filter(one -> one.state() == VersionState.UNDONE)
					.orElseThrow(() -> Words.error("notUndone", version));
			Optional<Long> from = Database.first(connection, "SELECT undone_seq FROM dataset_version WHERE id = ? AND completed_seq IS NOT NULL AND NOT purged",
					row -> row.getLong(1), version);
			long undone = from.orElseThrow(() -> Words.error("versionCleared", version, there.fileName()));
			long seq = ChangeLog.append(connection, new ChangeLog.Line(who, ChangeLog.REDO, there.kind(), 0, version, "", there.fileName(), why));
			Versions.redo(connection, version, undone, seq);
			return Versions.find(connection, version).orElseThrow();
		});
	}

	@Override
	public Optional<String> recipe(int version) throws LookbackException {
		return database.read(connection -> Database.first(connection, "SELECT recipe FROM dataset_version WHERE id = ?", row -> row.getString(1), version))
				.filter(recipe -> !recipe.isEmpty());
	}

	@Override
	public Between between(long one, long other) throws LookbackException {
		return database.read(connection -> {
			ChangeLog.Touched touched = ChangeLog.touched(connection, Math.min(one, other), Math.max(one, other));
			return new Between(touched.households().stream().asLongStream().toArray(), touched.others());
		});
	}

	@Override
	public List<Integer> of(long household) throws LookbackException {
		return database.read(connection -> {
			List<Integer> found = new ArrayList<>();
			for (int id : Database.list(connection, "SELECT id FROM dataset_version WHERE completed_seq IS NOT NULL ORDER BY id", row -> row.getInt(1))) {
				if (VersionHouseholds.read(connection, id).get((int) household)) {
					found.add(id);
				}
			}
			return found;
		});
	}

	@Override
	public List<Change> events(long household) throws LookbackException {
		List<Integer> versions = of(household);
		return database.read(connection -> events(connection, household, versions));
	}

	private static List<Change> events(Connection connection, long household, List<Integer> versions) throws SQLException {
		return Database.list(connection, "SELECT seq, changed_at, who, what, entity, household, before_value, after_value, why, version FROM change_log "
				+ "WHERE what IN (?, ?, ?) OR household = ? AND what IN (?, ?, ?, ?) ORDER BY seq", row -> {
					boolean imported = row.getLong(6) == 0;
					return imported && !versions.contains(row.getInt(10)) ? null
							: new Change(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3), row.getString(4),
									imported ? String.valueOf(row.getInt(10)) : row.getString(5), row.getLong(6), row.getString(7), row.getString(8),
									row.getString(9));
				}, ChangeLog.IMPORT, ChangeLog.UNDO, ChangeLog.REDO, household, ChangeLog.EDIT, ChangeLog.REGROUP, ChangeLog.UNDO_HAND,
				ChangeLog.REDO_HAND).stream().filter(change -> change != null).toList();
	}

	@Override
	public Optional<Long> number(String key) throws LookbackException {
		return database.read(connection -> finder.numbers(connection, key).stream().findFirst().map(Integer::longValue));
	}

	@Override
	public Optional<String> key(long number) throws LookbackException {
		return database.read(connection -> Database.first(connection, "SELECT household_key FROM household WHERE number = ?", row -> row.getString(1), number));
	}

	@Override
	public Map<String, Long> numbers() throws LookbackException {
		Map<String, Long> numbers = new HashMap<>();
		database.read(connection -> {
			Database.each(connection, "SELECT number, household_key FROM household WHERE number BETWEEN ? AND ? ORDER BY number", 1,
					Database.greatest(connection, "household", "number"), STEP, row -> numbers.put(row.getString(2), row.getLong(1)));
			return null;
		});
		return numbers;
	}

	@Override
	public List<String> mergedInto(long household) throws LookbackException {
		return database.read(connection -> {
			List<Integer> inForce = HandChangeRows.inForce(connection, ChangeLog.latest(connection)).stream().boxed().toList();
			List<String> keys = new ArrayList<>();
			long at = household;
			for (boolean more = true; more;) {
				record Step(int change, int to, String key) {
				}
				Optional<Step> next = Database.list(connection, "SELECT r.change_id, r.to_household, h.household_key FROM regrouping r "
						+ "JOIN household h ON h.number = r.to_household WHERE r.kind = 'ABSORB' AND r.from_household = ? ORDER BY r.id",
						row -> new Step(row.getInt(1), row.getInt(2), row.getString(3)), at).stream().filter(step -> inForce.contains(step.change()))
						.findFirst();
				more = next.isPresent() && !keys.contains(next.get().key());
				if (more) {
					keys.add(next.get().key());
					at = next.get().to();
				}
			}
			return keys;
		});
	}

	@Override
	public void passOver(int version) throws LookbackException {
		database.write(connection -> {
			for (int id = Versions.latest(connection) + 1; id <= version; id++) {
				Database.run(connection, "INSERT INTO dataset_version (id, file_name, sha256, kind, data_year, mapping_hash, state, started, finished, row_count, "
						+ "accepted, rejected, imported_by, loose, data_years, purged) VALUES (?, '', '', '', 0, '', ?, ?, ?, 0, 0, 0, '', FALSE, '', TRUE)", id,
						VersionState.UNDONE.name(), ChangeLog.now(), ChangeLog.now());
			}
			return null;
		});
	}
}
