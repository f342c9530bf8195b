package org.lookback.workbench.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.lookback.index.api.IndexFolder;
import org.lookback.index.api.IndexWriterJob;
import org.lookback.index.api.LedgerItems;
import org.lookback.index.api.Sources;
import org.lookback.index.api.Warnings;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.store.api.ChangedHouseholds;
import org.lookback.store.api.CheckRun;
import org.lookback.store.api.LedgerBook;
import org.lookback.store.api.Store;
import org.lookback.workbench.internal.casework.WarningIndexing;
import org.lookback.workbench.internal.casework.ledger.LedgerIndexing;

/** Keeps the index equal to the store: replays the change log when the index is behind, rebuilds when that would cost more. */
final class IndexKeeper {

	/** Reading one household in so many again costs about as much as reading all in one go. */
	private static final int FEW = 5;

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

	/**
	 * Writes the packages' clauses to the store when they have changed, so that the index can be made from the store alone; those of
	 * packages that are no longer there go.
	 */
	void installClauses() throws LookbackException {
		List<StandardsPackage> packages = shelf.catalog().packages();
		Set<String> gone = new TreeSet<>(store.clauses().packages());
		packages.forEach(known -> gone.remove(known.id()));
		for (String id : gone) {
			store.clauses().remove(id);
		}
		for (StandardsPackage known : packages) {
			String hash = known.contentHash();
			if (!store.clauses().contentHash(known.id()).filter(hash::equals).isPresent()) {
				store.clauses().put(known.id(), hash, known.clauses());
			}
		}
	}

	/** Makes the index anew when there is none, or one that is damaged or of another version of the program; else as {@link #follow}. */
	synchronized void open(Progress progress) throws LookbackException {
		if (folder.sound()) {
			follow(progress);
		} else {
			rebuild(progress);
		}
	}

	/** Brings the index up to the store's last change. */
	synchronized void follow(Progress progress) throws LookbackException {
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
		if (changed.rebuild() || changed.regions()) {
			rebuild(progress);
			return;
		}
		try (FactSource facts = store.facts()) {
			if (followCasework(facts, changed) && noFacts(changed)) {
				return;
			}
			Set<Long> households = new TreeSet<>(Arrays.stream(changed.households()).boxed().toList());
			Set<Long> rechecked = new TreeSet<>(households);
			if (!changed.checks() || addRechecked(facts, rechecked, progress)) {
				job().update(changed.clauses() || changed.checks() ? sources(facts) : sameClauses(facts), rechecked, progress);
			} else {
				if (households.size() <= facts.householdCount() / FEW) {
					job().checked(sources(facts), checked(), households, progress);
				} else {
					job().rebuild(sources(facts), progress);
				}
			}
		}
		notes.indexed(latestRuns());
	}

	/** Whether neither facts nor what is made of them changed. */
	private static boolean noFacts(ChangedHouseholds changed) {
		return !changed.clauses() && !changed.checks() && !changed.others() && changed.households().length == 0;
	}

	/**
	 * Replaces the items of the ledger that changed, those of changed households, which may have another number now, and the warnings of packages that
	 * were asked again or whose levels were moved. When nothing else changed, the index then knows all changes; else those it knew before.
	 *
	 * @return whether there were any
	 */
	private boolean followCasework(FactSource facts, ChangedHouseholds changed) throws LookbackException {
		long known = folder.seq();
		boolean all = noFacts(changed);
		LedgerBook book = store.ledger();
		Set<String> warned = store.warnings().since(known);
		Optional<Set<String>> keys = book.keysSince(known);
		if (keys.isPresent()) {
			keys.get().addAll(book.keysOf(changed.households()));
		}
		boolean items = keys.isEmpty() || !keys.get().isEmpty();
		if (items) {
			LedgerItems now = keys.isPresent() ? LedgerIndexing.of(book, keys.get()) : LedgerIndexing.all(book);
			job().ledger(keys, now, facts.regions(), all && warned.isEmpty() ? changed.upTo() : known, Progress.NONE);
		}
		if (!warned.isEmpty()) {
			job().warnings(warned, warnings(warned::contains), all ? changed.upTo() : known, Progress.NONE);
		}
		return items || !warned.isEmpty();
	}

	/** Of the packages that are there. */
	private Warnings warnings(Predicate<String> wanted) throws LookbackException {
		return new WarningIndexing(store.warnings(), shelf.catalog().packages().stream().filter(known -> wanted.test(known.id())).toList(), shelf::readings);
	}

	/**
	 * Adds the households that a package's latest run sees differently than the run in the index.
	 *
	 * @return whether there are so few that reading them again is less work than reading all
	 */
	private boolean addRechecked(FactSource facts, Set<Long> households, Progress progress) throws LookbackException {
		long most = facts.householdCount() / FEW;
		List<FactSource.Range> all = facts.ranges(1);
		for (CheckRun latest : latestRuns()) {
			if (indexed(latest)) {
				continue;
			}
			OptionalLong known = notes.indexed(latest.packageId());
			Optional<CheckRun> before = known.isPresent() ? store.checkRuns().run(known.getAsLong()) : Optional.empty();
			if (before.isEmpty()) {
				return false;
			}
			for (FactSource.Range range : all) {
				Optional<List<Long>> different = RunDifference.between(store.checkRuns(), before.get(), latest, range, most, progress);
				if (different.isEmpty()) {
					return false;
				}
				households.addAll(different.get());
			}
		}
		return households.size() <= most;
	}

	private boolean indexed(CheckRun latest) throws LookbackException {
		return notes.indexed(latest.packageId()).equals(OptionalLong.of(latest.id()));
	}

	/** The packages whose latest run is not the one in the index. */
	private Set<String> checked() throws LookbackException {
		Set<String> packages = new TreeSet<>();
		for (CheckRun latest : latestRuns()) {
			if (!indexed(latest)) {
				packages.add(latest.packageId());
			}
		}
		return packages;
	}

	synchronized void rebuild(Progress progress) throws LookbackException {
		try (FactSource facts = store.facts()) {
			job().rebuild(sources(facts), progress);
		}
		notes.indexed(latestRuns());
	}

	private IndexWriterJob job() throws LookbackException {
		return new IndexWriterJob(folder, shelf.dictionary());
	}

	/** For where the clauses in the index are still those of the store: there may be tens of thousands. */
	private Sources sameClauses(FactSource facts) throws LookbackException {
		return new Sources(facts, new StoredVerdicts(store.checkRuns(), latestRuns()), List.of(), false).with(ledger()).with(warnings(any -> true));
	}

	private Sources sources(FactSource facts) throws LookbackException {
		return new Sources(facts, new StoredVerdicts(store.checkRuns(), latestRuns()), store.clauses().list()).with(ledger()).with(warnings(any -> true));
	}

	private LedgerItems ledger() {
		return LedgerIndexing.all(store.ledger());
	}

	/** Of the packages that are there. */
	private List<CheckRun> latestRuns() throws LookbackException {
		List<CheckRun> runs = new ArrayList<>();
		for (StandardsPackage known : shelf.catalog().packages()) {
			store.checkRuns().latest(known.id()).ifPresent(runs::add);
		}
		return runs;
	}
}
