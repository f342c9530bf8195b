package org.lookback.store.internal.safety;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.PolicyText;
import org.lookback.store.api.Problem;
import org.lookback.store.api.VersionState;
import org.lookback.store.api.Workspace;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.load.SourceFiles;
import org.lookback.store.internal.log.Versions;
import org.lookback.store.internal.policy.PolicyTextService;
import org.lookback.store.internal.rows.BlockId;
import org.lookback.store.internal.rows.BlockReader;
import org.lookback.store.internal.rows.FactNames;
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.Layouts;
import org.lookback.store.internal.rows.RowId;
import org.lookback.store.internal.sql.Database;

/** Reads everything once and compares it with what the versions and the log say of it. */
final class Verify {

	private static final List<String> OTHER_TABLES = List.of("household", "household_alias", "member", "member_alias", "subject", "local_region",
			"hand_edit", "saved_query", "survey_round", "setting", "check_run", "check_outcome", "check_finding_kind", "outcome_block",
			"place_verdict", "place_finding", "clause", "clause_package", "policy_text", "hand_change", "regrouping", "undo_gap", "ledger_item", "ledger_batch", "ledger_change", "warning_run", "warning_points",
			"sample_draw", "sample_text", "journal_line");

	private static final String BLOCKS = "fact_block";
	/** Households whose blocks are read with one query. */
	private static final int STEP = 2_000;

	private final Workspace workspace;
	private final Database database;
	private final List<Problem> problems = new ArrayList<>();

	Verify(Workspace workspace, Database database) {
		this.workspace = workspace;
		this.database = database;
	}

	List<Problem> run(Progress progress) throws LookbackException {
		List<DatasetVersion> versions = database.read(Versions::list);
		progress.begin(Words.say("verifying"), OTHER_TABLES.size() + versions.size() + 2L);
		log();
		progress.worked(1);
		rows(versions, progress);
		progress.worked(1);
		for (String table : OTHER_TABLES) {
			progress.check();
			readable(table);
			progress.worked(1);
		}
		Set<String> seen = new HashSet<>();
		for (DatasetVersion version : versions) {
			progress.check();
			if (version.state() == VersionState.COMPLETE && seen.add(version.sha256())) {
				source(version.fileName(), version.sha256());
			}
			progress.worked(1);
		}
		for (PolicyText text : database.read(PolicyTextService::list)) {
			progress.check();
			if (seen.add(text.sha256())) {
				source(text.fileName(), text.sha256());
			}
		}
		return List.copyOf(problems);
	}

	private void problem(String code, Object... arguments) {
		problems.add(new Problem(code, Words.say("problem." + code, arguments)));
	}

	private void log() throws LookbackException {
		database.read(connection -> {
			long last = Database.greatest(connection, "change_log", "seq");
			long count = Database.first(connection, "SELECT COUNT(*) FROM change_log", row -> row.getLong(1)).orElse(0L);
			if (last != count) {
				problem("logGap", last, count);
			}
			return null;
		});
	}

	/** What every version said must be there, and every block readable. */
	private void rows(List<DatasetVersion> versions, Progress progress) throws LookbackException {
		try {
			database.read(connection -> {
				Map<String, Long> found = counted(connection, progress);
				Map<Integer, Map<String, Long>> expected = new HashMap<>();
				Database.list(connection, "SELECT version, table_name, row_count FROM version_table",
						row -> expected.computeIfAbsent(row.getInt(1), version -> new TreeMap<>()).put(row.getString(2), row.getLong(3)));
				for (DatasetVersion version : versions) {
					if (version.state() == VersionState.COMPLETE) {
						Map<String, Long> wanted = expected.getOrDefault(version.id(), Map.of());
						Layouts.core().all().stream().map(Layout::table).forEach(table -> {
							long there = found.getOrDefault(version.id() + "/" + table, 0L);
							if (wanted.getOrDefault(table, 0L) != there) {
								problem("rowCount", version.fileName(), version.id(), table, wanted.getOrDefault(table, 0L), there);
							}
						});
					}
				}
				return null;
			});
		} catch (CancelledException e) {
			throw e;
		} catch (LookbackException e) {
			problem("unreadable", BLOCKS, e.getMessage());
		}
	}

	/** Rows by version and table. */
	private Map<String, Long> counted(Connection connection, Progress progress) throws SQLException, LookbackException {
		Map<String, Long> found = new HashMap<>();
		BlockReader reader = new BlockReader(connection, new FactNames(), layout -> true);
		long last = Database.greatest(connection, "household", "number");
		for (long first = -1; first <= last; first += STEP) {
			progress.check();
			long from = first < 0 ? Long.MIN_VALUE : RowId.first(first);
			long to = RowId.last(first + STEP - 1);
			try (PreparedStatement select = connection.prepareStatement("SELECT id, rows_of FROM fact_block WHERE id BETWEEN ? AND ?")) {
				select.setLong(1, from);
				select.setLong(2, to);
				try (ResultSet block = select.executeQuery()) {
					while (block.next()) {
						count(block, reader, found);
					}
				}
			}
		}
		return found;
	}

	private void count(ResultSet block, BlockReader reader, Map<String, Long> found) throws SQLException {
		long id = block.getLong(1);
		try {
			reader.read(id, block.getBytes(2), (layout, row) -> found.merge(BlockId.version(id) + "/" + layout.table(), 1L, Long::sum));
		} catch (SQLException e) {
			problem("unreadable", BLOCKS, e.getMessage());
		}
	}

	private void readable(String table) {
		try {
			database.read(connection -> Database.first(connection, "SELECT COUNT(*) FROM " + table, row -> row.getLong(1)));
		} catch (LookbackException e) {
			problem("unreadable", table, e.getMessage());
		}
	}

	private void source(String name, String sha256) throws LookbackException {
		Path file = workspace.imports().resolve(sha256);
		if (!Files.isRegularFile(file)) {
			problem("sourceMissing", name, file);
		} else if (!SourceFiles.hash(file).equals(sha256)) {
			problem("sourceChanged", name, file);
		}
	}
}
