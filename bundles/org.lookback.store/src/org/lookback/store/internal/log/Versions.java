package org.lookback.store.internal.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.VersionState;
import org.lookback.store.internal.Words;
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
	public static int open(Connection connection, String fileName, String sha256, String kind, int year, String mappingHash, String user)
			throws SQLException, LookbackException {
		int id = latest(connection) + 1;
		if (id > RowId.MAX_VERSION) {
			throw Words.error("tooManyVersions", RowId.MAX_VERSION);
		}
		Database.run(connection, "INSERT INTO dataset_version (id, file_name, sha256, kind, data_year, mapping_hash, state, started, row_count, "
				+ "accepted, rejected, imported_by, loose, data_years, purged) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, FALSE, '', FALSE)", id,
				fileName, sha256, kind, year, mappingHash, VersionState.OPEN.name(), ChangeLog.now(), user);
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
	}

	/** Of a version that was complete. */
	public static void undo(Connection connection, int id, long seq) throws SQLException {
		Database.run(connection, "UPDATE dataset_version SET state = ?, undone_seq = ? WHERE id = ?", VersionState.UNDONE.name(), seq, id);
	}

	/** Every version that is still open was left by a process that ended: gives them up. */
	public static int giveUpOpen(Connection connection) throws SQLException {
		return Database.run(connection, "UPDATE dataset_version SET state = ?, finished = ? WHERE state = ?", VersionState.UNDONE.name(),
				ChangeLog.now(), VersionState.OPEN.name());
	}

	/** The years that complete versions have rows of. */
	public static SortedSet<Integer> years(Connection connection) throws SQLException {
		List<String> lists = Database.list(connection, "SELECT data_years FROM dataset_version WHERE state = ? AND data_years <> ''",
				row -> row.getString(1), VersionState.COMPLETE.name());
		return lists.stream().flatMap(list -> Arrays.stream(list.split(","))).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
	}
}
