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
import java.util.stream.Collectors;

import org.lookback.model.api.facts.Source;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.FactView;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.hand.HandChangeRows;
import org.lookback.store.internal.hand.Regroups;
import org.lookback.store.internal.hand.UndoGaps;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.rows.FactNames;
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.Layouts;
import org.lookback.store.internal.sql.Database;

/** One state of the data: the versions that are visible, the households they speak of, and the edits by hand. */
final class Snapshot {

	private static final int SHEETS = 1 << 16;

	private record Visible(int id, String file, boolean purged, String kind) {
	}

	private final long sequence;
	private final BitSet versions = new BitSet();
	private final BitSet households;
	private final Set<String> tables = new HashSet<>();
	private final BitSet read = new BitSet();
	private final FactNames names;
	private final Map<Integer, String> files = new HashMap<>();
	private final Map<Long, String> sheets = new HashMap<>();
	private final Map<Integer, List<Edit>> edits;
	private final boolean whole;
	private final Regroups regroups;

	private Snapshot(Connection connection, FactNames names, VisibleHouseholds visibleHouseholds, long sequence, FactView view) throws SQLException, LookbackException {
		this.sequence = sequence;
		this.names = names;
		Set<String> wanted = Layouts.core().all().stream().filter(layout -> view.reads(layout.entity())).map(Layout::table).collect(Collectors.toSet());
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
			List<String> filled = Database.list(connection, "SELECT table_name FROM version_table WHERE version = ? AND row_count > 0",
					row -> row.getString(1), version.id());
			filled.retainAll(wanted);
			tables.addAll(filled);
			read.set(version.id(), !filled.isEmpty());
		}
		households = visibleHouseholds.of(connection, versions);
		Database.list(connection, "SELECT version, sheet, name FROM version_sheet",
				row -> sheets.put((long) row.getInt(1) * SHEETS + row.getInt(2), row.getString(3)));
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
	static Snapshot take(Connection connection, FactNames names, VisibleHouseholds households, Optional<Long> sequence, FactView view)
			throws SQLException, LookbackException {
		long latest = ChangeLog.latest(connection);
		if (sequence.isPresent() && (sequence.get() > latest || sequence.get() < 0)) {
			throw Words.error("noSuchState", sequence.get(), latest);
		}
		return new Snapshot(connection, names, households, sequence.orElse(latest), view);
	}

	long sequence() {
		return sequence;
	}

	boolean sees(int version) {
		return versions.get(version);
	}

	/** Whether any row of a version is of use. */
	boolean reads(int version) {
		return read.get(version);
	}

	/** By what numbers the blocks name entities and fields. */
	FactNames names() {
		return names;
	}

	/** Numbers of all households, in bits. */
	BitSet households() {
		return households;
	}

	/** Whether it is what all facts together say, and not some imports' word: then a person is told by his identity where no row says it. */
	boolean whole() {
		return whole;
	}

	/** Whether any visible version has rows of an entity that is wanted, by its {@link Layout#table}. */
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
