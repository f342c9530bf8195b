package benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A database with the rows of a dump, loaded and indexed as its manual advises. */
final class Database implements AutoCloseable {

	/** Seconds after which a statement is given up. */
	static final int PATIENCE = 60;

	private static final int BATCH = 5_000;
	private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
		Thread thread = new Thread(task, "patience");
		thread.setDaemon(true);
		return thread;
	});

	private final Kind kind;
	private final Connection connection;

	/** The databases measured. */
	enum Kind {
		DUCKDB("DuckDB"), H2("H2"), POSTGRESQL("PostgreSQL");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		String label() {
			return label;
		}
	}

	Database(Kind kind, String url) throws SQLException {
		this.kind = kind;
		this.connection = DriverManager.getConnection(url);
	}

	void load(Path folder) throws SQLException, IOException {
		for (Dump.Table table : Dump.TABLES) {
			String columns = table.columns().stream().map(column -> column + (table.numbers().contains(column) ? " INTEGER" : " VARCHAR(200)"))
					.collect(Collectors.joining(", "));
			run("CREATE TABLE " + table.name() + " (household BIGINT NOT NULL, " + columns + ")");
			Path file = folder.resolve(table.name() + ".tsv");
			switch (kind) {
			case DUCKDB -> run("COPY " + table.name() + " FROM '" + file + "' (DELIMITER '\t', HEADER false, NULLSTR '', QUOTE '')");
			case POSTGRESQL -> run("COPY " + table.name() + " FROM '" + file + "' WITH (FORMAT csv, DELIMITER E'\\t', NULL '', QUOTE E'\\b')");
			case H2 -> insert(table, file);
			}
		}
		if (kind != Kind.DUCKDB) {
			run("ALTER TABLE household ADD PRIMARY KEY (household)");
			run("CREATE INDEX member_household ON member (household)");
			run("CREATE INDEX member_age ON member (age)");
		}
		if (kind == Kind.POSTGRESQL) {
			run("VACUUM ANALYZE");
		} else if (kind == Kind.H2) {
			run("ANALYZE");
		}
	}

	private void run(String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private void insert(Dump.Table table, Path file) throws SQLException, IOException {
		String places = Stream.generate(() -> "?").limit(table.columns().size() + 1L).collect(Collectors.joining(", "));
		connection.setAutoCommit(false);
		try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table.name() + " VALUES (" + places + ")");
				BufferedReader lines = Files.newBufferedReader(file)) {
			int waiting = 0;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				bind(insert, table, line.split("\t", -1));
				if (++waiting % BATCH == 0) {
					insert.executeBatch();
					connection.commit();
				}
			}
			insert.executeBatch();
		}
		connection.commit();
		connection.setAutoCommit(true);
	}

	private static void bind(PreparedStatement insert, Dump.Table table, String[] cells) throws SQLException {
		insert.setLong(1, Long.parseLong(cells[0]));
		for (int i = 1; i < cells.length; i++) {
			if (cells[i].isEmpty()) {
				insert.setNull(i + 1, Types.VARCHAR);
			} else if (table.numbers().contains(table.columns().get(i - 1))) {
				insert.setInt(i + 1, Integer.parseInt(cells[i]));
			} else {
				insert.setString(i + 1, cells[i]);
			}
		}
		insert.addBatch();
	}

	/**
	 * The numbers of an answer: the last column of every row; those of a cross-tab in ascending order.
	 *
	 * @throws TimeoutException when one statement takes longer than {@link #PATIENCE}
	 */
	List<Long> ask(Question question) throws SQLException, TimeoutException {
		List<Long> numbers = new ArrayList<>();
		for (String sql : question.sql()) {
			AtomicBoolean late = new AtomicBoolean();
			try (Statement statement = connection.createStatement()) {
				ScheduledFuture<?> end = CLOCK.schedule(() -> {
					late.set(true);
					statement.cancel();
					return null;
				}, PATIENCE, TimeUnit.SECONDS);
				read(statement, sql, numbers);
				end.cancel(false);
			} catch (SQLException failure) {
				if (late.get()) {
					throw new TimeoutException();
				}
				throw failure;
			}
		}
		return numbers;
	}

	private static void read(Statement statement, String sql, List<Long> numbers) throws SQLException {
		try (ResultSet rows = statement.executeQuery(sql)) {
			int last = rows.getMetaData().getColumnCount();
			while (rows.next()) {
				numbers.add(rows.getLong(last));
			}
			if (last > 1) {
				Collections.sort(numbers);
			}
		}
	}

	String label() {
		return kind.label();
	}

	@Override
	public void close() throws SQLException {
		connection.close();
	}
}
