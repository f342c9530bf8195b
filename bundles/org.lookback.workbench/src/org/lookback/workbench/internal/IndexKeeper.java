package org.lookback.workbench.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.lookback.index.api.IndexFolder;
import org.lookback.index.api.IndexWriterJob;
import org.lookback.index.api.Sources;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.store.api.ChangedHouseholds;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.Store;

/** Keeps the index equal to the store: replays the change log when the index is behind, rebuilds when that would cost more. */
final class IndexKeeper {

	private final Store store;
	private final IndexFolder folder;
	private final PackageShelf shelf;
	private final CheckNotes notes;

	IndexKeeper(Store store, IndexFolder folder, PackageShelf shelf, CheckNotes notes) {
		this.notes = notes;
		this.store = store;
		this.folder = folder;
		this.shelf = shelf;
	}

	/** Writes the packages' clauses to the store when they have changed, so that the index can be made from the store alone. */
	void installClauses() throws LookbackException {
		for (StandardsPackage known : shelf.catalog().packages()) {
			String hash = known.contentHash();
			if (!store.clauses().contentHash(known.id()).filter(hash::equals).isPresent()) {
				store.clauses().put(known.id(), hash, known.clauses());
			}
		}
	}

	/** Brings the index up to the store's last change. */
	void follow(Progress progress) throws LookbackException {
		if (!folder.exists()) {
			rebuild(progress);
			return;
		}
		ChangedHouseholds changed = store.changes().since(folder.seq());
		if (changed.upTo() == folder.seq()) {
			return;
		}
		if (changed.rebuild() || changed.others() || changed.households().length > 0) {
			notes.factsChanged(changed.upTo());
		}
		if (changed.rebuild() || changed.checks() || changed.others()) {
			rebuild(progress);
			return;
		}
		List<Long> households = Arrays.stream(changed.households()).boxed().toList();
		try (FactSource facts = store.facts()) {
			job().update(sources(facts), households, progress);
		}
	}

	void rebuild(Progress progress) throws LookbackException {
		try (FactSource facts = store.facts()) {
			job().rebuild(sources(facts), progress);
		}
	}

	private IndexWriterJob job() throws LookbackException {
		return new IndexWriterJob(folder, shelf.dictionary());
	}

	private Sources sources(FactSource facts) throws LookbackException {
		List<CheckRun> runs = new ArrayList<>();
		for (StandardsPackage known : shelf.catalog().packages()) {
			store.checkRuns().latest(known.id()).ifPresent(runs::add);
		}
		return new Sources(facts, new StoredVerdicts(store.checkRuns(), runs), store.clauses().list());
	}
}
