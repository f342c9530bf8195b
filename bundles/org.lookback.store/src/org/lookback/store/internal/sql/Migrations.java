package org.lookback.store.internal.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.Words;

/**
 * Brings a database to the schema of this program, by numbered SQL files in {@code org.lookback.store.internal.migrations}. A file
 * that has been released is never changed; what comes later is a new file. What SQL cannot say is a step in Java after the file's statements.
 */
public final class Migrations {

	private static final String FOLDER = "/org/lookback/store/internal/migrations/";

	/** What SQL alone cannot do, after the statements of its file and in the same transaction. */
	@FunctionalInterface
	public interface Step {
		void run(Connection connection) throws SQLException;
	}

	/**
	 * One file.
	 *
	 * @param step the class of the {@link Step} that goes with it, by its name in the folder
	 */
	public record Migration(int number, String name, String sql, Optional<String> step) {

		/** Its statements, without comments. */
		public List<String> statements() {
			String plain = sql.replaceAll("(?m)^\\s*--.*$", "");
			return Arrays.stream(plain.split(";")).map(String::strip).filter(one -> !one.isEmpty()).toList();
		}
	}

	private Migrations() {
	}

	/** All files, in order. */
	public static List<Migration> all() throws LookbackException {
		return resource("migrations.list").lines().map(String::strip).filter(line -> !line.isEmpty()).map(Migrations::named).toList();
	}

	private static Migration named(String line) {
		String[] words = line.split(" ");
		String name = words[0];
		int number = Integer.parseInt(name.substring(1, name.indexOf("__")));
		try {
			return new Migration(number, name, resource(name), words.length > 1 ? Optional.of(words[1]) : Optional.empty());
		} catch (LookbackException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String resource(String name) throws LookbackException {
		try (InputStream in = Migrations.class.getResourceAsStream(FOLDER + name)) {
			if (in == null) {
				throw new IllegalStateException("no migration " + name);
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw Words.error(e, "databaseError", e.getMessage());
		}
	}

	/**
	 * Opens the database in a folder and brings it up to date, or makes it. A migration that fails or is killed leaves the file as it
	 * was: a new one is made beside its place, an old one is copied first.
	 */
	public static Database open(Path folder, boolean readOnly) throws LookbackException {
		Path file = Dialect.file(folder);
		if (!readOnly) {
			putBack(file);
			make(folder, file);
		}
		Database database = Database.open(folder, readOnly);
		boolean done = false;
		try {
			List<Migration> all = all();
			int there = database.read(Migrations::version);
			int wanted = all.getLast().number();
			if (there > wanted) {
				throw Words.error("newerStore", folder, there, wanted);
			}
			if (there < wanted && readOnly) {
				throw Words.error("olderStore", folder);
			}
			done = there == wanted;
			if (done) {
				return database;
			}
		} finally {
			if (!done) {
				database.close();
			}
		}
		return upgrade(folder, file);
	}

	private static void make(Path folder, Path file) throws LookbackException {
		if (Files.exists(file)) {
			return;
		}
		Path beside = folder.resolve("new");
		try {
			Files.createDirectories(beside);
			Files.deleteIfExists(Dialect.file(beside));
			try (Database database = Database.open(beside, false)) {
				migrate(database, all());
			}
			Files.move(Dialect.file(beside), file);
			Files.delete(beside);
		} catch (IOException e) {
			throw Words.error(e, "cannotWrite", folder, e.getMessage());
		}
	}

	private static Database upgrade(Path folder, Path file) throws LookbackException {
		try {
			Files.copy(file, copyOf(file), StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw Words.error(e, "cannotWrite", folder, e.getMessage());
		}
		boolean done = false;
		try (Database database = Database.open(folder, false)) {
			int there = database.read(Migrations::version);
			migrate(database, all().stream().filter(one -> one.number() > there).toList());
			done = true;
		} finally {
			if (!done) {
				putBack(file);
			}
		}
		try {
			Files.delete(copyOf(file));
		} catch (IOException e) {
			throw Words.error(e, "cannotWrite", folder, e.getMessage());
		}
		return Database.open(folder, false);
	}

	private static void migrate(Database database, List<Migration> missing) throws LookbackException {
		for (Migration migration : missing) {
			apply(database, migration);
		}
	}

	/** Does what one file says, and its step, in a transaction. */
	public static void apply(Database database, Migration migration) throws LookbackException {
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

	private static Step step(String name) {
		try {
			return (Step) Class.forName(FOLDER.substring(1).replace('/', '.') + name).getConstructor().newInstance();
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(name, e);
		}
	}

	/** A copy that is still there means that a migration did not come to its end. */
	private static void putBack(Path file) throws LookbackException {
		try {
			if (Files.exists(copyOf(file))) {
				Files.move(copyOf(file), file, StandardCopyOption.REPLACE_EXISTING);
			}
		} catch (IOException e) {
			throw Words.error(e, "cannotWrite", file, e.getMessage());
		}
	}

	private static Path copyOf(Path file) {
		return file.resolveSibling("before-migration.mv.db");
	}

	/** The number of the last migration that a database has seen. */
	public static int version(Connection connection) throws SQLException {
		return Database.first(connection, "SELECT MAX(number) FROM schema_version", row -> row.getInt(1)).orElse(0);
	}
}
