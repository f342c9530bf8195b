package org.lookback.store.internal.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.facts.Source;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.FactView;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.hand.HandChangeRows;
import org.lookback.store.internal.hand.Regroups;
import org.lookback.store.internal.hand.UndoGaps;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.log.VersionHouseholds;
import org.lookback.store.internal.rows.Layouts;
import org.lookback.store.internal.sql.Database;

/** One state of the data: the versions that are visible, the households they speak of, and the edits by hand. */
final class Snapshot {

	private static final int SHEETS = 1 << 16;

	private record Visible(int id, String file, boolean purged, String kind) {
	}

	private final long sequence;
	private final BitSet versions = new BitSet();
	private final BitSet households = new BitSet();
	private final Set<String> tables = new HashSet<>();
	private final Map<Integer, String> files = new HashMap<>();
	private final Map<Long, String> sheets = new HashMap<>();
	private final Map<Integer, List<Edit>> edits;
	private final boolean whole;
	private final Regroups regroups;

	private Snapshot(Connection connection, long sequence, FactView view) throws SQLException, LookbackException {
		this.sequence = sequence;
		List<Visible> visible = Database.list(connection, "SELECT id, file_name, purged, kind FROM dataset_version "
				+ "WHERE completed_seq <= ? AND (undone_seq IS NULL OR undone_seq > ?) ORDER BY id", Snapshot::visible, sequence, sequence);
		BitSet away = UndoGaps.at(connection, UndoGaps.VERSION, sequence);
		visible.removeIf(version -> away.get(version.id()));
		visible.removeIf(version -> !view.sees(version.id(), version.kind()));
		for (Visible version : visible) {
			if (version.purged()) {
				throw Words.error("stateGone", sequence, version.file());
			}
			versions.set(version.id());
			files.put(version.id(), version.file());
			households.or(VersionHouseholds.read(connection, version.id()));
			tables.addAll(Database.list(connection, "SELECT table_name FROM version_table WHERE version = ? AND row_count > 0",
					row -> row.getString(1), version.id()));
		}
		Database.list(connection, "SELECT version, sheet, name FROM version_sheet",
				row -> sheets.put((long) row.getInt(1) * SHEETS + row.getInt(2), row.getString(3)));
		tables.removeIf(table -> Layouts.core().all().stream().noneMatch(layout -> layout.table().equals(table) && view.reads(layout.entity())));
		BitSet changes = HandChangeRows.inForce(connection, sequence);
		whole = view.edited();
		edits = view.edited() ? Edit.upTo(connection, sequence, changes, view::reads) : Map.of();
		regroups = view.edited() ? Regroups.of(connection, changes) : Regroups.NONE;
		regroups.adjust(households);
	}

	/** Whose rows are shown with whom. */
	Regroups regroups() {
		return regroups;
	}

	private static Visible visible(ResultSet row) throws SQLException {
		return new Visible(row.getInt(1), row.getString(2), row.getBoolean(3), row.getString(4));
	}

	/** @param sequence the last change it sees; empty for all */
	static Snapshot take(Connection connection, Optional<Long> sequence, FactView view) throws SQLException, LookbackException {
		long latest = ChangeLog.latest(connection);
		if (sequence.isPresent() && (sequence.get() > latest || sequence.get() < 0)) {
			throw Words.error("noSuchState", sequence.get(), latest);
		}
		return new Snapshot(connection, sequence.orElse(latest), view);
	}

	long sequence() {
		return sequence;
	}

	boolean sees(int version) {
		return versions.get(version);
	}

	/** Numbers of all households, in bits. */
	BitSet households() {
		return households;
	}

	/** Whether it is what all facts together say, and not some imports' word: then a person is told by his identity where no row says it. */
	boolean whole() {
		return whole;
	}

	/** Whether any visible version put rows into a table. */
	boolean fills(String table) {
		return tables.contains(table);
	}

	Source source(int version, int sheet, long row) {
		return new Source(files.get(version), sheet == 0 ? "" : sheets.getOrDefault((long) version * SHEETS + sheet, ""), row);
	}

	/** What people changed in a household (minus the number of a subject: in a row of no household), oldest first. */
	List<Edit> edits(int household) {
		return edits.getOrDefault(household, List.of());
	}
}
