package org.lookback.store.internal.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.Words;

/** The open database. Connections are cheap (the database is in this process) and never shared between threads. */
public final class Database implements AutoCloseable {

	/** Work on a connection inside a transaction. */
	@FunctionalInterface
	public interface Work<T> {
		T run(Connection connection) throws SQLException, LookbackException;
	}

	/** Reads the current line of a result. */
	@FunctionalInterface
	public interface Line<T> {
		T read(ResultSet result) throws SQLException;
	}

	/** What must stay free on the disk, so that a load that is given up can still be removed. */
	private static final long RESERVE = 40L << 20;

	private final Path folder;
	private final JdbcDataSource source;
	private final Connection keepOpen;
	private final ReentrantLock writing = new ReentrantLock();
	private volatile Written written = () -> {
		// nobody is told
	};

	private Database(Path folder, JdbcDataSource source, Connection keepOpen) {
		this.folder = folder;
		this.source = source;
		this.keepOpen = keepOpen;
	}

	/**
	 * @param folder where the file lies or will lie
	 */
	public static Database open(Path folder, boolean readOnly) throws LookbackException {
		Path base = folder.toAbsolutePath().normalize().resolve("lookback");
		if (!Dialect.acceptable(base)) {
			throw Words.error("badFolder", folder);
		}
		JdbcDataSource source = new JdbcDataSource();
		source.setURL(Dialect.url(base, readOnly));
		source.setUser("lookback");
		source.setPassword("");
		try {
			return new Database(folder, source, source.getConnection());
		} catch (SQLException e) {
			throw SqlErrors.translate(e);
		}
	}

	/** For EclipseLink. */
	public DataSource source() {
		return source;
	}

	/** @throws LookbackException when the disk is all but full: at its very end the database could not even take back what was begun */
	public void checkRoom() throws LookbackException {
		if (Room.in(folder) < RESERVE) {
			throw Words.error("diskFull");
		}
	}

	/** A new connection without automatic commit; the caller closes it. */
	public Connection connect() throws LookbackException {
		try {
			Connection connection = source.getConnection();
			connection.setAutoCommit(false);
			return connection;
		} catch (SQLException e) {
			throw SqlErrors.translate(e);
		}
	}

	/** Work that makes its own transaction. */
	@FunctionalInterface
	public interface Alone<T> {
		T run() throws LookbackException;
	}

	/** What is to be done after all work that wrote, before anybody else writes. */
	@FunctionalInterface
	public interface Written {
		void done() throws LookbackException;
	}

	/** Sets what is done after work that wrote. */
	public void afterWriting(Written hook) {
		written = hook;
	}

	/** Runs work while nobody else writes. */
	public <T> T alone(Alone<T> work) throws LookbackException {
		writing.lock();
		try {
			T result = work.run();
			if (writing.getHoldCount() == 1) {
				written.done();
			}
			return result;
		} finally {
			writing.unlock();
		}
	}

	/** Runs a transaction that writes; one at a time, so that numbers of the change log have no gaps. */
	public <T> T write(Work<T> work) throws LookbackException {
		return alone(() -> transaction(work));
	}

	/** Runs a transaction that only reads. */
	public <T> T read(Work<T> work) throws LookbackException {
		return transaction(work);
	}

	private <T> T transaction(Work<T> work) throws LookbackException {
		try (Connection connection = connect()) {
			boolean done = false;
			try {
				T result = work.run(connection);
				connection.commit();
				done = true;
				return result;
			} finally {
				if (!done) {
					connection.rollback();
				}
			}
		} catch (SQLException e) {
			throw SqlErrors.translate(e);
		}
	}

	/** All lines of a query's result. */
	public static <T> List<T> list(Connection connection, String sql, Line<T> line, Object... arguments) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			bind(statement, arguments);
			List<T> found = new ArrayList<>();
			try (ResultSet result = statement.executeQuery()) {
				while (result.next()) {
					found.add(line.read(result));
				}
			}
			return found;
		}
	}

	/** Takes the current line of a result. */
	@FunctionalInterface
	public interface Taker {
		void take(ResultSet result) throws SQLException;
	}

	/** Hands over a big result in ascending order of a whole number, without holding it in memory: {@code sql} ends in a range of it. */
	public static void each(Connection connection, String sql, long first, long last, long step, Taker taker) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (long from = first; from <= last; from += step) {
				statement.setLong(1, from);
				statement.setLong(2, Math.min(last, from + step - 1));
				try (ResultSet result = statement.executeQuery()) {
					while (result.next()) {
						taker.take(result);
					}
				}
			}
		}
	}

	/** The greatest value of a column, 0 when the table is empty. */
	public static long greatest(Connection connection, String table, String column) throws SQLException {
		return first(connection, "SELECT COALESCE(MAX(" + column + "), 0) FROM " + table, row -> row.getLong(1)).orElse(0L);
	}

	/** The first line of a query's result. */
	public static <T> Optional<T> first(Connection connection, String sql, Line<T> line, Object... arguments) throws SQLException {
		List<T> found = list(connection, sql, line, arguments);
		return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
	}

	/** Runs one statement; returns how many rows it touched. */
	public static int run(Connection connection, String sql, Object... arguments) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			bind(statement, arguments);
			return statement.executeUpdate();
		}
	}

	private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
		for (int i = 0; i < arguments.length; i++) {
			statement.setObject(i + 1, arguments[i]);
		}
	}

	@Override
	public void close() throws LookbackException {
		try {
			keepOpen.close();
		} catch (SQLException e) {
			throw SqlErrors.translate(e);
		}
	}
}
