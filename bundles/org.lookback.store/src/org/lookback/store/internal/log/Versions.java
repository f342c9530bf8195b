package org.lookback.store.internal.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Aside;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.LoadSpec;
import org.lookback.store.api.VersionState;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.hand.UndoGaps;
import org.lookback.store.internal.journal.Journal;
import org.lookback.store.internal.rows.RowId;
import org.lookback.store.internal.sql.Database;

/** The table of dataset versions. */
public final class Versions {

	private static final String SELECT = "SELECT id, file_name, sha256, kind, data_year, mapping_hash, state, started, finished, row_count, "
			+ "accepted, rejected, imported_by FROM dataset_version ";

	private Versions() {
	}

	/** How a version ended: its counts and what it holds. */
	public record Totals(long rows, long accepted, long rejected, boolean loose, SortedSet<Integer> years) {
	}

	public static List<DatasetVersion> list(Connection connection) throws SQLException {
		return Database.list(connection, SELECT + "ORDER BY id", Versions::version);
	}

	public static Optional<DatasetVersion> find(Connection connection, int id) throws SQLException {
		return Database.first(connection, SELECT + "WHERE id = ?", Versions::version, id);
	}

	public static Optional<DatasetVersion> imported(Connection connection, String sha256, String kind, int year, String mappingHash)
			throws SQLException {
		return Database.first(connection, SELECT + "WHERE sha256 = ? AND kind = ? AND data_year = ? AND mapping_hash = ? AND state = ? ORDER BY id",
				Versions::version, sha256, kind, year, mappingHash, VersionState.COMPLETE.name());
	}

	private static DatasetVersion version(ResultSet row) throws SQLException {
		return new DatasetVersion(row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5), row.getString(6),
				VersionState.valueOf(row.getString(7)), row.getObject(8, OffsetDateTime.class).toInstant(),
				Optional.ofNullable(row.getObject(9, OffsetDateTime.class)).map(OffsetDateTime::toInstant), row.getLong(10), row.getLong(11),
				row.getLong(12), row.getString(13));
	}

	/** Inserts an open version; returns its number. */
	public static int open(Connection connection, LoadSpec spec, String sha256) throws SQLException, LookbackException {
		int id = latest(connection) + 1;
		if (id > RowId.MAX_VERSION) {
			throw Words.error("tooManyVersions", RowId.MAX_VERSION);
		}
		Database.run(connection, "INSERT INTO dataset_version (id, file_name, sha256, kind, data_year, mapping_hash, state, started, row_count, "
				+ "accepted, rejected, imported_by, loose, data_years, purged, recipe, origin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, FALSE, '', FALSE, ?, ?)",
				id, spec.fileName(), sha256, spec.kind(), spec.year(), spec.mappingHash(), VersionState.OPEN.name(), ChangeLog.now(), spec.user(),
				spec.recipe(), spec.origin());
		return id;
	}

	/** The newest version's number, 0 when there is none. */
	public static int latest(Connection connection) throws SQLException {
		return Database.first(connection, "SELECT COALESCE(MAX(id), 0) FROM dataset_version", row -> row.getInt(1)).orElse(0);
	}

	public static void complete(Connection connection, int id, Totals totals, long seq) throws SQLException {
		String years = totals.years().stream().map(String::valueOf).collect(Collectors.joining(","));
		Database.run(connection, "UPDATE dataset_version SET state = ?, finished = ?, row_count = ?, accepted = ?, rejected = ?, loose = ?, "
				+ "data_years = ?, completed_seq = ? WHERE id = ?", VersionState.COMPLETE.name(), ChangeLog.now(), totals.rows(), totals.accepted(),
				totals.rejected(), totals.loose(), years, seq, id);
		tell(connection, id);
	}

	/** Tells the journal of a version that is complete. */
	private static void tell(Connection connection, int id) throws SQLException {
		DatasetVersion version = find(connection, id).orElseThrow();
		Map<String, Object> content = new HashMap<>(Map.of("version", (long) id, "file", version.fileName(), "sha256", version.sha256(), "kind", version.kind(),
				"year", (long) version.year(), "mapping", version.mappingHash(), "started", version.started().toString()));
		content.put("rows", version.rows());
		content.put("accepted", version.accepted());
		content.put("rejected", version.rejected());
		Database.list(connection, "SELECT recipe, origin FROM dataset_version WHERE id = ?",
				row -> {
					content.put("recipe", row.getString(1));
					return content.put("origin", row.getString(2));
				}, id);
		Journal.append(connection, "import", version.user(), content);
	}

	/** Of a version that was complete. */
	public static void undo(Connection connection, int id, long seq) throws SQLException {
		Database.run(connection, "UPDATE dataset_version SET state = ?, undone_seq = ? WHERE id = ?", VersionState.UNDONE.name(), seq, id);
		tell(connection, "undo", id, seq);
	}

	/** Of a version that was undone and whose rows are still there. */
	static void redo(Connection connection, int id, long from, long seq) throws SQLException {
		UndoGaps.add(connection, UndoGaps.VERSION, id, from, seq);
		Database.run(connection, "UPDATE dataset_version SET state = ?, undone_seq = NULL WHERE id = ?", VersionState.COMPLETE.name(), id);
		tell(connection, "redo", id, seq);
	}

	private static void tell(Connection connection, String what, int id, long seq) throws SQLException {
		record Said(String who, String why) {
		}
		Said said = Database.first(connection, "SELECT who, why FROM change_log WHERE seq = ?", row -> new Said(row.getString(1), row.getString(2)), seq)
				.orElseThrow();
		Journal.append(connection, what, said.who(), Map.of("version", (long) id, "why", said.why()));
	}

	/** Every version that is still open was left by a process that ended: gives them up. */
	public static int giveUpOpen(Connection connection) throws SQLException {
		return Database.run(connection, "UPDATE dataset_version SET state = ?, finished = ? WHERE state = ?", VersionState.UNDONE.name(),
				ChangeLog.now(), VersionState.OPEN.name());
	}

	/** The years that complete versions of facts have rows of. */
	public static SortedSet<Integer> years(Connection connection) throws SQLException {
		List<String> lists = new ArrayList<>();
		Database.list(connection, "SELECT data_years, kind FROM dataset_version WHERE state = ? AND data_years <> ''",
				row -> Aside.of(row.getString(2)).isPresent() || lists.add(row.getString(1)), VersionState.COMPLETE.name());
		return lists.stream().flatMap(list -> Arrays.stream(list.split(","))).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
	}
}
