package org.lookback.store.internal.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.store.api.Access;
import org.lookback.store.api.Store;
import org.lookback.store.internal.sql.Database;

/** What is found by the hashes is what the table says, whatever was added to it and taken from it since. */
class HouseholdFinderTest {

	private static final int STEPS = 200;
	private static final int CODES = 60;

	@TempDir
	Path folder;

	private static List<Integer> naive(Connection connection, String name) throws SQLException {
		return Database.list(connection, "SELECT number FROM household WHERE household_key = ? OR household_code = ? OR local_key = ? "
				+ "ORDER BY CASE WHEN household_key = ? THEN 0 ELSE 1 END, number", row -> row.getInt(1), name, name, name, name);
	}

	private static String code(Random random) {
		// two names of one hash code among them
		return random.nextInt(10) == 0 ? random.nextBoolean() ? "Aa" : "BB" : "码" + random.nextInt(CODES);
	}

	@Test
	void whatIsFoundIsWhatIsThere() throws Exception {
		Store.open(folder.resolve("workspace"), Access.WRITE).close();
		Random random = new Random(5);
		HouseholdFinder finder = new HouseholdFinder();
		Database database = Database.open(folder.resolve("workspace").resolve("store"), false);
		int version = 1;
		for (int step = 0; step < STEPS; step++) {
			int now = ++version;
			int what = random.nextInt(6);
			database.write(connection -> {
				if (what == 0) {
					int gone = 2 + random.nextInt(now);
					Database.run(connection, "DELETE FROM household WHERE version = ?", gone);
				} else if (what < 4) {
					for (int i = random.nextInt(4); i >= 0; i--) {
						long number = Database.greatest(connection, "household", "number") + 1;
						Database.run(connection, "INSERT INTO household (number, household_key, county_code, household_code, local_key, version) VALUES (?, ?, '', ?, ?, ?)", number,
								random.nextBoolean() ? code(random) : "钥" + number, random.nextBoolean() ? code(random) : null, random.nextBoolean() ? code(random) : null, now);
					}
				}
				return null;
			});
			database.read(connection -> {
				for (int i = 0; i < 5; i++) {
					String name = code(random);
					assertEquals(naive(connection, name), finder.numbers(connection, name), () -> name);
				}
				return null;
			});
		}
		database.close();
	}
}
