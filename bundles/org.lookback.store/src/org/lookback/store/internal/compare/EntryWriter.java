package org.lookback.store.internal.compare;

import org.lookback.model.api.compare.ComparisonCounts;
import org.lookback.model.api.compare.RegisterEntry;
import org.lookback.model.api.compare.RegisterSubject;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.ComparisonRun;
import org.lookback.store.api.ComparisonSpec;
import org.lookback.store.api.ComparisonWriter;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.sql.Batches;
import org.lookback.store.internal.sql.Database;

/** {@link ComparisonWriter}: batches of entries, visible when the comparison's own row says that it is finished. */
final class EntryWriter implements ComparisonWriter {

	private final Database database;
	private final ComparisonService service;
	private final ComparisonSpec spec;
	private final int id;
	private final Batches batches;
	private final Batches.Lane<RegisterEntry> entries;
	private int number;
	private boolean ended;

	EntryWriter(Database database, ComparisonService service, ComparisonSpec spec, int id) {
		this.database = database;
		this.service = service;
		this.spec = spec;
		this.id = id;
		batches = new Batches(database, 1, "compare-" + id);
		entries = batches.lane("INSERT INTO register_entry (comparison, number, entry_key, outcome, suspected, household, village_code, body) "
				+ "VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (statement, entry) -> {
					statement.setInt(1, id);
					statement.setInt(2, number++);
					statement.setString(3, entry.key());
					statement.setString(4, entry.outcome().name());
					statement.setBoolean(5, entry.suspected());
					statement.setLong(6, entry.subject().map(RegisterSubject::household).orElse(0L));
					statement.setString(7, entry.subject().map(RegisterSubject::villageCode).orElse(""));
					statement.setString(8, EntryText.write(entry));
				});
	}

	@Override
	public void accept(RegisterEntry entry) throws LookbackException {
		entries.add(entry);
	}

	@Override
	public ComparisonRun complete(ComparisonCounts counts) throws LookbackException {
		batches.flush();
		database.write(connection -> {
			Database.run(connection, "UPDATE register_comparison SET finished = ?, counts = ? WHERE id = ?", ChangeLog.now(), CountsText.write(counts), id);
			Database.run(connection, "DELETE FROM register_entry WHERE comparison IN (SELECT id FROM register_comparison WHERE register = ? AND data_year = ? "
					+ "AND id < ?)", spec.register(), spec.year(), id);
			return ChangeLog.append(connection, new ChangeLog.Line(spec.user(), ChangeLog.COMPARISON, spec.register(), String.valueOf(id), ""));
		});
		ended = true;
		batches.stop();
		return service.run(id).orElseThrow(() -> Words.error("noSuchRun", id));
	}

	@Override
	public void close() throws LookbackException {
		if (!ended) {
			ended = true;
			batches.stop();
			service.discard(id);
		}
	}
}
