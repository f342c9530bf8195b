package org.lookback.store.internal.migrations;

import java.nio.file.Path;
import java.sql.Statement;
import java.time.OffsetDateTime;

import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.Migrations;

/** A database as an older program made it. */
public final class OlderDatabase {

	private OlderDatabase() {
	}

	/** A new one with every migration up to a number. */
	public static Database upTo(Path folder, int last) throws Exception {
		Database database = Database.open(folder, false);
		for (Migrations.Migration migration : Migrations.all()) {
			if (migration.number() <= last) {
				database.write(connection -> {
					try (Statement statement = connection.createStatement()) {
						for (String sql : migration.statements()) {
							statement.execute(sql);
						}
					}
					if (migration.step().isPresent()) {
						step(migration.step().get()).run(connection);
					}
					return Database.run(connection, "INSERT INTO schema_version (number, name, applied) VALUES (?, ?, ?)", migration.number(), migration.name(),
							OffsetDateTime.now());
				});
			}
		}
		return database;
	}

	private static Migrations.Step step(String name) {
		try {
			return (Migrations.Step) Class.forName(OlderDatabase.class.getPackageName() + '.' + name).getConstructor().newInstance();
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(name, e);
		}
	}
}
