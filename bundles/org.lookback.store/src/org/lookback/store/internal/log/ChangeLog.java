package org.lookback.store.internal.log;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Aside;
import org.lookback.store.api.Change;
import org.lookback.store.api.ChangedHouseholds;
import org.lookback.store.api.Changes;
import org.lookback.store.internal.hand.Regroups;
import org.lookback.store.internal.sql.Database;

/** The change log. Its numbers are given inside {@link Database#write}, one transaction at a time, and so have no gaps. */
public final class ChangeLog implements Changes {

	/** The importer's and the store's own kinds of change. */
	public static final String IMPORT = "import";
	public static final String UNDO = "undo";
	public static final String PURGE = "purge";
	public static final String EDIT = "edit";
	public static final String CHECK = "check";
	public static final String CHECK_DELETED = "checkDeleted";
	public static final String CLAUSES = "clauses";
	public static final String POLICY = "policy";
	public static final String ROUND = "round";
	public static final String SETTING = "setting";
	public static final String QUERY = "query";
	public static final String COMPARISON = "comparison";
	public static final String VERIFICATION = "verification";
	public static final String DECISION = "decision";
	public static final String VOICE = "voice";
	public static final String LEDGER = "ledger";
	public static final String PROCEDURE = "procedure";
	public static final String SAMPLE = "sample";
	public static final String WARNINGS = "warnings";
	public static final String REDO = "redo";
	public static final String REGROUP = "regroup";
	public static final String UNDO_HAND = "undoHand";
	public static final String REDO_HAND = "redoHand";

	private static final Set<String> IMPORTS = Set.of(IMPORT, UNDO, REDO);

	/** With more changed households than this share, reading everything again is quicker. */
	private static final int REBUILD_SHARE = 3;
	private static final int ALWAYS_SMALL = 20_000;

	private static final String SELECT = "SELECT seq, changed_at, who, what, entity, household, before_value, after_value, why FROM change_log ";

	private final Database database;

	public ChangeLog(Database database) {
		this.database = database;
	}

	/** A line before it has its number. */
	public record Line(String who, String what, String entity, long household, int version, String before, String after, String why) {

		public Line(String who, String what, String entity, String after, String why) {
			this(who, what, entity, 0, 0, "", after, why);
		}
	}

	/** Appends a line in the transaction of the connection; returns its number. */
	public static long append(Connection connection, Line line) throws SQLException {
		long seq = latest(connection) + 1;
		insert(connection, seq, line);
		return seq;
	}

	private static void insert(Connection connection, long seq, Line line) throws SQLException {
		Database.run(connection, "INSERT INTO change_log (seq, changed_at, who, what, entity, household, version, before_value, after_value, why) "
				+ "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", seq, now(), line.who(), line.what(), line.entity(), line.household(), line.version(),
				line.before(), line.after(), line.why());
	}

	/** Appends many lines in the transaction of the connection. */
	public static void append(Connection connection, List<Line> lines) throws SQLException {
		long seq = latest(connection);
		for (Line line : lines) {
			seq++;
			insert(connection, seq, line);
		}
	}

	/** The time as the database takes it. */
	public static OffsetDateTime now() {
		return Instant.now().atOffset(ZoneOffset.UTC);
	}

	public static long latest(Connection connection) throws SQLException {
		return Database.first(connection, "SELECT COALESCE(MAX(seq), 0) FROM change_log", row -> row.getLong(1)).orElse(0L);
	}

	@Override
	public long latest() throws LookbackException {
		return database.read(ChangeLog::latest);
	}

	@Override
	public ChangedHouseholds since(long seq) throws LookbackException {
		return database.read(connection -> since(connection, seq));
	}

	private static ChangedHouseholds since(Connection connection, long seq) throws SQLException {
		long latest = latest(connection);
		if (seq > latest || seq < 0) {
			return new ChangedHouseholds(latest, true, new long[0], true, true, true, true);
		}
		Touched touched = touched(connection, seq, latest);
		BitSet changed = touched.households();
		long all = Database.first(connection, "SELECT COUNT(*) FROM household", row -> row.getLong(1)).orElse(0L);
		boolean rebuild = changed.cardinality() > Math.max(ALWAYS_SMALL, all / REBUILD_SHARE);
		long[] numbers = rebuild ? new long[0] : changed.stream().asLongStream().toArray();
		return new ChangedHouseholds(latest, rebuild, numbers, touched.others(), touched.regions(), touched.clauses(), touched.checks());
	}

	/**
	 * What some changes touched.
	 *
	 * @param others  rows that hang under no household
	 * @param regions imports with such rows, which may have brought regions
	 */
	public record Touched(BitSet households, boolean others, boolean regions, boolean clauses, boolean checks) {
	}

	/** What the changes after one and up to another touched; households that show rows of touched ones are among them. */
	public static Touched touched(Connection connection, long after, long upTo) throws SQLException {
		record Hit(String what, long household, int version, String entity) {
		}
		List<Hit> hits = Database.list(connection, "SELECT what, household, version, entity FROM change_log WHERE seq > ? AND seq <= ? ORDER BY seq",
				row -> new Hit(row.getString(1), row.getLong(2), row.getInt(3), row.getString(4)), after, upTo);
		hits.removeIf(hit -> IMPORTS.contains(hit.what()) && Aside.of(hit.entity()).isPresent());
		BitSet changed = new BitSet();
		boolean others = false;
		boolean regions = false;
		boolean clauses = false;
		boolean checks = false;
		for (Hit hit : hits) {
			switch (hit.what()) {
			case IMPORT, UNDO, REDO -> {
				changed.or(VersionHouseholds.read(connection, hit.version()));
				regions |= Database.first(connection, "SELECT loose FROM dataset_version WHERE id = ?", row -> row.getBoolean(1), hit.version())
						.orElse(false);
			}
			case EDIT, REGROUP, UNDO_HAND, REDO_HAND -> {
				others |= hit.household() <= 0;
				changed.set((int) Math.max(0, hit.household()));
			}
			case CLAUSES, POLICY -> clauses = true;
			case CHECK, CHECK_DELETED -> checks = true;
			default -> {
				// touches no household
			}
			}
		}
		changed.clear(0);
		Regroups.follow(connection, changed);
		return new Touched(changed, others || regions, regions, clauses, checks);
	}

	@Override
	public List<Change> list(long seq, int limit) throws LookbackException {
		return database.read(connection -> Database.list(connection, SELECT + "WHERE seq > ? ORDER BY seq FETCH FIRST ? ROWS ONLY", ChangeLog::change,
				seq, limit));
	}

	/** All edits of a household, oldest first. */
	public List<Change> edits(long household) throws LookbackException {
		return database.read(connection -> Database.list(connection, SELECT + "WHERE household = ? AND what = ? ORDER BY seq", ChangeLog::change,
				household, EDIT));
	}

	/** The values that a change by hand set, in their order. */
	public List<Change> ofHand(int id) throws LookbackException {
		return database.read(connection -> Database.list(connection, SELECT + "WHERE seq IN (SELECT seq FROM hand_edit WHERE change_id = ?) ORDER BY seq",
				ChangeLog::change, id));
	}

	private static Change change(ResultSet row) throws SQLException {
		return new Change(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3), row.getString(4), row.getString(5),
				row.getLong(6), row.getString(7), row.getString(8), row.getString(9));
	}

	@Override
	public void log(String who, String what, String detail, String why) throws LookbackException {
		database.write(connection -> append(connection, new Line(who, what, "", detail, why)));
	}
}
