package org.lookback.store.internal.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.migrations.OlderDatabase;

/** A database is brought up to date, or left exactly as it was. */
class MigrationsTest {

	@TempDir
	Path folder;

	@Test
	void aNewDatabaseHasEveryMigration() throws Exception {
		try (Database database = Migrations.open(folder, false)) {
			assertEquals(Migrations.all().getLast().number(), database.read(Migrations::version));
		}
		try (Database database = Migrations.open(folder, true)) {
			assertEquals(Migrations.all().getLast().number(), database.read(Migrations::version));
		}
	}

	@Test
	void aDatabaseOfANewerProgramIsRefusedAndLeftAlone() throws Exception {
		try (Database database = Migrations.open(folder, false)) {
			database.write(connection -> Database.run(connection, "INSERT INTO schema_version (number, name, applied) VALUES (99, 'V099', ?)",
					OffsetDateTime.now()));
		}
		LookbackException refused = assertThrows(LookbackException.class, () -> Migrations.open(folder, false));
		assertTrue(refused.getMessage().contains("99"), refused.getMessage());
		assertThrows(LookbackException.class, () -> Migrations.open(folder, true));
	}

	@Test
	void aDatabaseOfAnOlderProgramIsNotChangedByReading() throws Exception {
		older();
		assertThrows(LookbackException.class, () -> Migrations.open(folder, true));
	}

	@Test
	void aMigrationThatFailsLeavesTheFileAsItWas() throws Exception {
		older();
		// later migrations add columns and tables that are there already
		assertThrows(LookbackException.class, () -> Migrations.open(folder, false));
		try (Database database = Database.open(folder, false)) {
			assertEquals(1, database.read(Migrations::version));
			assertEquals(0L, database.<Long>read(connection -> Database.greatest(connection, "fact_block", "id")).longValue());
		}
		assertFalse(Files.exists(folder.resolve("before-migration.mv.db")));
	}

	@Test
	void whatAnOlderLedgerSaidInJsonAloneStandsInColumnsAfterwards() throws Exception {
		try (Database database = OlderDatabase.upTo(folder, 12)) {
			database.write(connection -> {
				String insert = "INSERT INTO ledger_change (id, batch, item_key, before_values, after_values) VALUES (?, 1, 'a', '{}', ?)";
				Database.run(connection, insert, 1L, "{\"GONE\":\"\",\"SECTOR\":\"教育\",\"STATE\":\"未整改\"}");
				Database.run(connection, insert, 2L, "{\"NOTE\":\"再看\"}");
				return Database.run(connection, insert, 25_000L, "{\"STATE\":\"已销号\"}");
			});
		}
		try (Database database = Migrations.open(folder, false)) {
			List<List<String>> rows = database.read(connection -> Database.list(connection, "SELECT after_state, after_sector, after_gone FROM ledger_change ORDER BY id",
					row -> Arrays.asList(row.getString(1), row.getString(2), row.getString(3))));
			assertEquals(List.of(List.of("未整改", "教育", ""), Arrays.asList(null, null, null), Arrays.asList("已销号", null, null)), rows);
		}
	}

	@Test
	void aCopyThatAKilledMigrationLeftIsPutBack() throws Exception {
		Migrations.open(folder, false).close();
		Files.move(Dialect.file(folder), folder.resolve("before-migration.mv.db"), StandardCopyOption.REPLACE_EXISTING);
		Files.writeString(Dialect.file(folder), "half done");
		try (Database database = Migrations.open(folder, false)) {
			assertEquals(Migrations.all().getLast().number(), database.read(Migrations::version));
		}
	}

	@Test
	void aFileThatIsNoDatabaseIsNamedAsSuch() throws Exception {
		Files.writeString(Dialect.file(folder), "this is not a database at all, whatever its name says");
		assertThrows(LookbackException.class, () -> Migrations.open(folder, false));
	}

	private void older() throws LookbackException {
		try (Database database = Migrations.open(folder, false)) {
			database.write(connection -> Database.run(connection, "DELETE FROM schema_version WHERE number > 1"));
		}
	}
}
