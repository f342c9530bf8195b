package org.lookback.store.internal.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.JournalLine;
import org.lookback.store.api.Journaling;
import org.lookback.store.api.Problem;
import org.lookback.store.internal.sql.Database;

/** {@link Journaling}: lines are rows of the database first, so that none is without what it tells, and then lines of the file. */
public final class Journal implements Journaling {

	private record Row(long number, String line) {
	}

	private final Database database;
	private final JournalFile file;

	/** @param path of the file */
	public Journal(Database database, Path path) {
		this.database = database;
		this.file = new JournalFile(path);
	}

	/** Adds a line in the transaction of the connection. */
	public static void append(Connection connection, String what, String who, Map<String, Object> content) throws SQLException {
		Optional<Row> last = Database.first(connection, "SELECT number, line FROM journal_line WHERE number = (SELECT MAX(number) FROM journal_line)",
				row -> new Row(row.getLong(1), row.getString(2)));
		long number = last.map(Row::number).orElse(0L) + 1;
		String line = LineText.write(number, Instant.now(), what, who, content, last.map(Row::line).map(LineText::hash).orElse(""));
		Database.run(connection, "INSERT INTO journal_line (number, line) VALUES (?, ?)", number, line);
	}

	/** Brings the file up to the database. A workspace of before there was a journal gets a first line that says so. */
	public void open() throws LookbackException {
		boolean late = database.read(connection -> Database.first(connection, "SELECT 1 FROM journal_line FETCH FIRST ROW ONLY", row -> true).isEmpty()
				&& Database.first(connection, "SELECT 1 FROM change_log FETCH FIRST ROW ONLY", row -> true).isPresent());
		if (late) {
			database.write(connection -> {
				append(connection, "late", "", Map.of("versions", Database.greatest(connection, "dataset_version", "id")));
				return null;
			});
		}
		file.begin();
		follow();
	}

	/** Appends to the file what it lacks; called after every transaction that wrote. */
	public void follow() throws LookbackException {
		if (!file.ready()) {
			return;
		}
		long written = file.last();
		List<String> lines = database.read(connection -> Database.list(connection, "SELECT line FROM journal_line WHERE number > ? ORDER BY number",
				row -> row.getString(1), written));
		if (!lines.isEmpty()) {
			file.append(lines, written + lines.size());
		}
	}

	@Override
	public void note(String what, String who, Map<String, Object> content) throws LookbackException {
		database.write(connection -> {
			append(connection, what, who, content);
			return null;
		});
	}

	@Override
	public List<JournalLine> lines() throws LookbackException {
		return kept().stream().map(LineText::read).toList();
	}

	private List<String> kept() throws LookbackException {
		return database.read(connection -> Database.list(connection, "SELECT line FROM journal_line ORDER BY number", row -> row.getString(1)));
	}

	@Override
	public List<Problem> verify() throws LookbackException {
		return file.verify(kept());
	}
}
