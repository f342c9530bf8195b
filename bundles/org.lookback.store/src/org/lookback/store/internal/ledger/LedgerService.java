package org.lookback.store.internal.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.LedgerBatch;
import org.lookback.store.api.LedgerBook;
import org.lookback.store.api.LedgerChange;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;
import org.lookback.store.api.LedgerMove;
import org.lookback.store.api.LedgerStep;
import org.lookback.store.api.PlacedItem;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.journal.Journal;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.read.HouseholdFinder;
import org.lookback.store.internal.sql.Database;

/** {@link LedgerBook}. */
public final class LedgerService implements LedgerBook {

	/** A line of the journal tells of no more items than this; of a bigger entry there are several. */
	private static final int PER_LINE = 500;
	/** How many lines of changes are read at once. */
	private static final long AT_ONCE = 20_000;

	private final Database database;
	private final LedgerPlaces places;

	public LedgerService(Database database, HouseholdFinder finder) {
		this.database = database;
		this.places = new LedgerPlaces(finder);
	}

	@Override
	public List<LedgerItem> items() throws LookbackException {
		return database.read(LedgerRows::all);
	}

	@Override
	public Optional<LedgerItem> item(String key) throws LookbackException {
		return database.read(connection -> LedgerRows.one(connection, key));
	}

	@Override
	public LedgerBatch enter(LedgerBatch batch, List<LedgerStep> steps) throws LookbackException {
		database.checkRoom();
		return database.write(connection -> {
			long id = batch.id() > 0 ? batch.id() : Database.greatest(connection, "ledger_batch", "id") + 1;
			LedgerBatch kept = new LedgerBatch(id, batch.kind(), batch.who(), batch.when(), batch.why());
			List<LedgerStep> done = new ArrayList<>();
			try (LedgerRows.Writer writer = new LedgerRows.Writer(connection)) {
				for (LedgerStep step : steps) {
					if (one(connection, writer, kept, step)) {
						done.add(step);
					}
				}
			}
			if (done.isEmpty()) {
				return new LedgerBatch(0, batch.kind(), batch.who(), batch.when(), batch.why());
			}
			begin(connection, kept);
			for (int from = 0; from < done.size(); from += PER_LINE) {
				Journal.append(connection, LedgerLines.LEDGER, kept.who(), LedgerLines.content(kept, done.subList(from, Math.min(done.size(), from + PER_LINE))));
			}
			ChangeLog.append(connection, new ChangeLog.Line(kept.who(), ChangeLog.LEDGER, done.size() == 1 ? done.getFirst().key() : "", 0, (int) kept.id(), "",
					kept.kind() + ' ' + done.size(), kept.why()));
			return kept;
		});
	}

	private static void begin(Connection connection, LedgerBatch batch) throws SQLException {
		if (Database.first(connection, "SELECT 1 FROM ledger_batch WHERE id = ?", row -> true, batch.id()).isEmpty()) {
			Database.run(connection, "INSERT INTO ledger_batch (id, kind, who, made, why) VALUES (?, ?, ?, ?, ?)", batch.id(), batch.kind(), batch.who(),
					batch.when().atOffset(ZoneOffset.UTC), batch.why());
		}
	}

	/** @return whether the step changed anything */
	private static boolean one(Connection connection, LedgerRows.Writer writer, LedgerBatch batch, LedgerStep step) throws SQLException, LookbackException {
		Optional<LedgerItem> there = LedgerRows.one(connection, step.key());
		long version = there.map(LedgerItem::version).orElse(0L);
		if (step.seen() != LedgerStep.ANY && step.seen() != version) {
			throw Words.error("ledgerMoved", there.map(item -> item.text(LedgerField.PROBLEM) + ' ' + item.text(LedgerField.OBJECT)).orElse(step.key()));
		}
		Map<LedgerField, String> before = new EnumMap<>(LedgerField.class);
		Map<LedgerField, String> after = new EnumMap<>(LedgerField.class);
		Map<LedgerField, String> values = new EnumMap<>(LedgerField.class);
		there.ifPresent(item -> values.putAll(item.values()));
		step.values().forEach((field, value) -> {
			String old = there.map(item -> item.text(field)).orElse("");
			if (!old.equals(value)) {
				before.put(field, old);
				after.put(field, value);
				values.put(field, value);
			}
		});
		if (after.isEmpty()) {
			return false;
		}
		if (there.isEmpty()) {
			before.put(LedgerField.GONE, LedgerLines.NOT_YET);
			after.putIfAbsent(LedgerField.GONE, "");
		}
		LedgerItem item = new LedgerItem(step.key(), batch.id(), values);
		if (there.isEmpty()) {
			writer.insert(item);
		} else {
			writer.update(item);
		}
		writer.change(new LedgerChange(batch, step.key(), before, after));
		return true;
	}

	@Override
	public List<LedgerBatch> batches(int limit) throws LookbackException {
		return database.read(connection -> Database.list(connection, LedgerRows.BATCHES + "ORDER BY id DESC FETCH FIRST ? ROWS ONLY", LedgerRows::readBatch, limit));
	}

	@Override
	public List<LedgerChange> changes(long batch) throws LookbackException {
		return database.read(connection -> Database.list(connection, LedgerRows.CHANGES + "WHERE c.batch = ? ORDER BY c.id", LedgerRows::readChange, batch));
	}

	@Override
	public List<LedgerChange> history(String key) throws LookbackException {
		return database.read(connection -> Database.list(connection, LedgerRows.CHANGES + "WHERE c.item_key = ? ORDER BY c.id", LedgerRows::readChange, key));
	}

	@Override
	public void eachPlaced(Consumer<PlacedItem> reader) throws LookbackException {
		database.read(connection -> {
			places.each(connection, reader);
			return null;
		});
	}

	@Override
	public List<PlacedItem> placed(Collection<String> keys) throws LookbackException {
		return database.read(connection -> places.of(connection, keys));
	}

	@Override
	public Set<String> keysOf(long[] households) throws LookbackException {
		return database.read(connection -> LedgerPlaces.of(connection, households));
	}

	@Override
	public Optional<Set<String>> keysSince(long seq) throws LookbackException {
		return database.read(connection -> LedgerPlaces.since(connection, seq));
	}

	@Override
	public long eachMove(long after, Consumer<LedgerMove> reader) throws LookbackException {
		return database.read(connection -> {
			long last = Database.greatest(connection, "ledger_change", "id");
			if (last > after) {
				Map<Long, Instant> made = new HashMap<>();
				Database.list(connection, LedgerRows.BATCHES, row -> made.put(row.getLong(1), row.getObject(4, OffsetDateTime.class).toInstant()));
				Database.each(connection, LedgerRows.MOVES
						+ "WHERE id BETWEEN ? AND ? AND (after_state IS NOT NULL OR after_sector IS NOT NULL OR after_gone IS NOT NULL) ORDER BY id",
						after + 1, last, AT_ONCE, row -> reader.accept(LedgerRows.readMove(row, made)));
			}
			return last;
		});
	}
}
