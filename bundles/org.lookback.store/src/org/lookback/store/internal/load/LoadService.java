package org.lookback.store.internal.load;

import java.lang.ref.SoftReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.BulkLoad;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.LoadSpec;
import org.lookback.store.api.Loads;
import org.lookback.store.api.VersionState;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.log.ChangeLog;
import org.lookback.store.internal.log.VersionHouseholds;
import org.lookback.store.internal.log.Versions;
import org.lookback.store.internal.rows.FactNames;
import org.lookback.store.internal.sql.Batches;
import org.lookback.store.internal.sql.Database;

/** {@link Loads}: begins and ends versions. */
public final class LoadService implements Loads, Load.End {

	private static final int WRITERS = 2;
	private static final SoftReference<Identities> NONE = new SoftReference<>(null);

	private final Database database;
	private final FactNames names;
	private final SourceFiles files;
	private final IntPredicate inUse;
	private Optional<String> running = Optional.empty();
	private SoftReference<Identities> lastIdentities = NONE;

	/** @param inUse versions that an open source of facts still reads */
	public LoadService(Database database, FactNames names, SourceFiles files, IntPredicate inUse) {
		this.database = database;
		this.names = names;
		this.files = files;
		this.inUse = inUse;
	}

	@Override
	public synchronized BulkLoad begin(LoadSpec spec) throws LookbackException {
		if (running.isPresent()) {
			throw Words.error("loadRunning", running.get());
		}
		files.checkRoom(spec.file());
		purge(Progress.NONE);
		String sha256 = files.keep(spec.file());
		int version = database.write(connection -> Versions.open(connection, spec, sha256));
		Batches batches = new Batches(database, WRITERS, "load-" + version);
		boolean done = false;
		try {
			Load load = new Load(database, names, identities(), batches, version, spec.year(), this);
			running = Optional.of(spec.fileName());
			done = true;
			return load;
		} finally {
			if (!done) {
				batches.stop();
				giveUp(version);
			}
		}
	}

	/** Those of the last load when they still hold; not kept when memory is short. */
	private Identities identities() throws LookbackException {
		Identities last = lastIdentities.get();
		lastIdentities = NONE;
		return database.read(connection -> last != null && last.current(connection) ? last : new Identities(database, connection));
	}

	@Override
	public synchronized DatasetVersion complete(Load load) throws LookbackException {
		DatasetVersion version = database.write(connection -> {
			writeContents(connection, load);
			DatasetVersion open = Versions.find(connection, load.version()).orElseThrow();
			Versions.Totals totals = load.totals();
			long seq = ChangeLog.append(connection, new ChangeLog.Line(open.user(), ChangeLog.IMPORT, open.kind(), 0, open.id(), "",
					open.fileName() + ": " + totals.accepted(), ""));
			Versions.complete(connection, load.version(), totals, seq);
			load.identities().stored(connection);
			return Versions.find(connection, load.version()).orElseThrow();
		});
		lastIdentities = new SoftReference<>(load.identities());
		running = Optional.empty();
		return version;
	}

	private static void writeContents(Connection connection, Load load) throws SQLException {
		VersionHouseholds.write(connection, load.version(), load.touched());
		for (Map.Entry<String, Long> table : load.tables().entrySet()) {
			Database.run(connection, "INSERT INTO version_table (version, table_name, row_count) VALUES (?, ?, ?)", load.version(), table.getKey(),
					table.getValue());
		}
	}

	@Override
	public synchronized void abandon(Load load) throws LookbackException {
		running = Optional.empty();
		giveUp(load.version());
	}

	private void giveUp(int version) throws LookbackException {
		String sha256 = database.write(connection -> {
			Versions.giveUpOpen(connection);
			return Versions.find(connection, version).orElseThrow().sha256();
		});
		purge(Progress.NONE);
		forget(sha256);
	}

	private void forget(String sha256) throws LookbackException {
		boolean needed = versions().stream().anyMatch(other -> other.sha256().equals(sha256) && other.state() == VersionState.COMPLETE);
		if (!needed) {
			files.remove(sha256);
		}
	}

	@Override
	public Optional<DatasetVersion> imported(LoadSpec spec) throws LookbackException {
		String sha256 = SourceFiles.hash(spec.file());
		return database.read(connection -> Versions.imported(connection, sha256, spec.kind(), spec.year(), spec.mappingHash()));
	}

	@Override
	public List<DatasetVersion> versions() throws LookbackException {
		return database.read(Versions::list);
	}

	@Override
	public void undo(int version, String who, String why) throws LookbackException {
		database.write(connection -> {
			DatasetVersion there = Versions.find(connection, version).filter(one -> one.state() == VersionState.COMPLETE)
					.orElseThrow(() -> Words.error("noSuchVersion", version));
			long seq = ChangeLog.append(connection, new ChangeLog.Line(who, ChangeLog.UNDO, there.kind(), 0, version, there.fileName(), "", why));
			Versions.undo(connection, version, seq);
			return null;
		});
	}

	@Override
	public int purge(Progress progress) throws LookbackException {
		return new Purge(database).run(inUse, progress);
	}

	/** Gives up what an earlier process left open. */
	public void recover() throws LookbackException {
		List<DatasetVersion> open = versions().stream().filter(version -> version.state() == VersionState.OPEN).toList();
		if (!open.isEmpty()) {
			database.write(Versions::giveUpOpen);
			for (DatasetVersion version : open) {
				forget(version.sha256());
			}
		}
	}
}
