package org.lookback.store.internal.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.FindingKind;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.verdict.UsedFact;
import org.lookback.store.internal.check.CheckRunService;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.Dialect;
import org.lookback.store.internal.sql.Migrations;

/** Checks whose verdicts and findings had a row each say the same when the database is brought up to date. */
class OutcomesIntoBlocksTest {

	private static final long LAST = 9_000;

	@TempDir
	Path folder;

	@Test
	void everyVerdictAndFindingIsMoved() throws Exception {
		try (Database database = OlderDatabase.upTo(folder, 14)) {
			database.write(connection -> {
				for (int run : List.of(2, 5)) {
					Database.run(connection, "INSERT INTO check_run (id, package_id, package_version, content_hash, as_of, change_seq, data_year, started, finished, rules, "
							+ "households, persons, undecided, started_by) VALUES (?, 'p', '1', 'h', ?, 1, 2019, ?, ?, '[\"a\",\"b\"]', 3, 3, 0, '')", run,
							LocalDate.of(2019, 12, 1), OffsetDateTime.now(), OffsetDateTime.now());
					Database.run(connection, "INSERT INTO check_outcome (run, ordinal, outcome, concept, truth, households, persons) VALUES (?, 0, '未定', 'NORMAL', 'UNDECIDED', 3, 3)",
							run);
					for (int kind = 0; kind < 2; kind++) {
						Database.run(connection, "INSERT INTO check_finding_kind (run, ordinal, rule_id, title, sector, severity, object_kind, document, anchor, quotation, nature) "
								+ "VALUES (?, ?, 'a', '房', '住房', '重', 'HOUSEHOLD', 'd', '一', 'q', ?)", run, kind, kind == 0 ? "PROBLEM" : "ADVICE");
					}
					for (long household : List.of(3L, 4L, LAST)) {
						Database.run(connection, "INSERT INTO verdict (id, outcome, decided_by, truths, persons) VALUES (?, 0, ?, ?, 2)", (long) run << 24 | household,
								household == 4 ? -1 : 1, new byte[] { (byte) (Truth.MET.ordinal() | Truth.UNDECIDED.ordinal() << 2) });
					}
					Database.run(connection, "INSERT INTO finding (id, kind, object_key, facts) VALUES (?, 0, 'H3', '[[\"housing.grade\",\"\",\"D\",\"a.csv\",\"\",7]]')",
							((long) run << 24 | 3) << 16);
					Database.run(connection, "INSERT INTO finding (id, kind, object_key, facts) VALUES (?, 1, 'H3', '[]')", ((long) run << 24 | 3) << 16 | 1);
					Database.run(connection, "INSERT INTO finding (id, kind, object_key, facts) VALUES (?, 0, 'H9', '[]')", ((long) run << 24 | LAST) << 16);
				}
				return null;
			});
		}
		try (Database database = Migrations.open(folder, false)) {
			CheckRunService runs = new CheckRunService(database);
			for (long run : List.of(2L, 5L)) {
				List<Determination> read = new ArrayList<>();
				runs.forEach(run, new FactSource.Range(0, 1_000_000), read::add);
				assertEquals(List.of(3L, 4L, LAST), read.stream().map(Determination::household).toList());
				Determination first = read.getFirst();
				assertEquals(List.of("b", "", "b"), read.stream().map(Determination::rule).toList());
				assertEquals(List.of(Truth.MET, Truth.UNDECIDED), List.copyOf(first.truths()));
				assertEquals(List.of(new UsedFact("housing.grade", "", Optional.of("D"), Optional.of(new Source("a.csv", "", 7)))), first.findings().getFirst().facts());
				assertEquals(List.of(FindingKind.ADVICE), first.notices().stream().map(Finding::kind).toList());
				assertEquals(List.of("H9"), read.getLast().findings().stream().map(Finding::objectKey).toList());
			}
			Set<String> tables = new HashSet<>(database.read(connection -> Database.list(connection, Dialect.columns(), row -> row.getString(1))));
			assertFalse(tables.contains("verdict") || tables.contains("finding"), tables.toString());
		}
	}
}
