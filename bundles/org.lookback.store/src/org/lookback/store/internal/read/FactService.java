package org.lookback.store.internal.read;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.FactView;
import org.lookback.store.internal.rows.FactNames;
import org.lookback.store.internal.sql.Database;

/** Opens sources of facts and knows which versions the open ones still read. */
public final class FactService {

	/** The year counts speak of. */
	public interface CurrentYear {
		int year() throws LookbackException;
	}

	private final Database database;
	private final FactNames names;
	private final CurrentYear year;
	private final HouseholdFinder finder;
	private final VisibleHouseholds households = new VisibleHouseholds();
	private final Map<Object, Snapshot> open = new IdentityHashMap<>();

	public FactService(Database database, FactNames names, HouseholdFinder finder, CurrentYear year) {
		this.finder = finder;
		this.database = database;
		this.names = names;
		this.year = year;
	}

	/** @param sequence the last change it sees; empty for all */
	public FactSource open(Optional<Long> sequence) throws LookbackException {
		return open(sequence, FactView.FACTS);
	}

	/** A part of what is known. */
	public FactSource open(Optional<Long> sequence, FactView view) throws LookbackException {
		Object token = new Object();
		// inside a writing transaction: no version is undone and purged between the look at it and its registration
		Snapshot snapshot = database.write(connection -> {
			Snapshot taken = Snapshot.take(connection, names, households, sequence, view);
			synchronized (open) {
				open.put(token, taken);
			}
			return taken;
		});
		return new StoreFacts(database, snapshot, finder, year.year(), () -> close(token));
	}

	private void close(Object token) {
		synchronized (open) {
			open.remove(token);
		}
	}

	/** Whether an open source reads that version. */
	public boolean inUse(int version) {
		synchronized (open) {
			return open.values().stream().anyMatch(snapshot -> snapshot.sees(version));
		}
	}
}
