package org.lookback.store.internal.safety;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.Layouts;
import org.lookback.store.internal.sql.Database;

/** Reads everything once and compares it with what the versions and the log say of it. */
final class Verify {

	private static final List<String> OTHER_TABLES = List.of("household", "household_alias", "member", "member_alias", "subject", "local_region",
			"hand_edit", "saved_query", "survey_round", "setting", "check_run", "check_outcome", "check_finding_kind", "verdict", "finding",
			"place_verdict", "place_finding", "clause", "clause_package", "policy_text", "hand_change", "regrouping", "undo_gap", "ledger_item", "ledger_batch", "ledger_change", "sample_draw", "sample_text", "journal_line");

	private final Workspace workspace;
	private final Database database;
	private final List<Problem> problems = new ArrayList<>();

	Verify(Workspace workspace, Database database) {
		this.workspace = workspace;
		this.database = database;
	}

	List<Problem> run(Progress progress) throws LookbackException {
		List<Layout> layouts = Layouts.core().all();
		List<DatasetVersion> versions = database.read(Versions::list);
		progress.begin(Words.say("verifying"), layouts.size() + (long) OTHER_TABLES.size() + versions.size() + 1);
		log();
		progress.worked(1);
		for (Layout layout : layouts) {
			progress.check();
			rows(layout.table(), versions);
			progress.worked(1);
		}
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

	/** What every version put into a table must be there. */
	private void rows(String table, List<DatasetVersion> versions) throws LookbackException {
		try {
			database.read(connection -> {
				Map<Integer, Long> expected = expected(connection, table);
				Map<Integer, Long> found = new HashMap<>();
				Database.list(connection, "SELECT version, COUNT(*) FROM " + table + " GROUP BY version",
						row -> found.put(row.getInt(1), row.getLong(2)));
				for (DatasetVersion version : versions) {
					long wanted = expected.getOrDefault(version.id(), 0L);
					long there = found.getOrDefault(version.id(), 0L);
					if (version.state() == VersionState.COMPLETE && wanted != there) {
						problem("rowCount", version.fileName(), version.id(), table, wanted, there);
					}
				}
				return null;
			});
		} catch (LookbackException e) {
			problem("unreadable", table, e.getMessage());
		}
	}

	private static Map<Integer, Long> expected(Connection connection, String table) throws SQLException {
		Map<Integer, Long> expected = new HashMap<>();
		Database.list(connection, "SELECT version, row_count FROM version_table WHERE table_name = ?",
				row -> expected.put(row.getInt(1), row.getLong(2)), table);
		return expected;
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
