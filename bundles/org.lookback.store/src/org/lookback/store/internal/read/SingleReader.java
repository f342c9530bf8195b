package org.lookback.store.internal.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.sql.Database;
import org.lookback.store.internal.sql.SqlErrors;

/** Reads households one by one in any order, on one connection whose statements are kept between the calls. */
final class SingleReader {

	/** What stays open between two calls. */
	private record Opened(Connection connection, Assembler assembler) {
	}

	private final Database database;
	private final Snapshot snapshot;
	private Optional<Opened> opened = Optional.empty();

	SingleReader(Database database, Snapshot snapshot) {
		this.database = database;
		this.snapshot = snapshot;
	}

	/** The household of that number, which is visible. */
	synchronized Household read(int number) throws LookbackException {
		try {
			if (opened.isEmpty()) {
				Connection connection = database.connect();
				opened = Optional.of(new Opened(connection, new Assembler(connection, snapshot)));
			}
			opened.get().assembler().range(number, number);
			Household household = opened.get().assembler().household(number);
			opened.get().connection().rollback();
			return household;
		} catch (SQLException e) {
			throw SqlErrors.translate(e);
		}
	}

	synchronized void close() {
		try {
			if (opened.isPresent()) {
				opened.get().assembler().close();
				opened.get().connection().close();
			}
		} catch (SQLException e) {
			throw new IllegalStateException(SqlErrors.translate(e));
		} finally {
			opened = Optional.empty();
		}
	}
}
