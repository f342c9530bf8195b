package org.lookback.store.internal.migrations;

import java.nio.file.Path;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.Migrations;

/** A database as an older program made it. */
public final class OlderDatabase {

	private OlderDatabase() {
	}

	/** A new one with every migration up to a number. */
	public static Database upTo(Path folder, int last) throws LookbackException {
		Database database = Database.open(folder, false);
		for (Migrations.Migration migration : Migrations.all()) {
			if (migration.number() <= last) {
				Migrations.apply(database, migration);
			}
		}
		return database;
	}
}
