package org.lookback.index.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.lucene.store.LockObtainFailedException;
import org.lookback.index.internal.schema.Generations;
import org.lookback.index.internal.schema.RegionNames;
import org.lookback.index.internal.schema.Schema;
import org.lookback.index.internal.write.ItemDocuments;
import org.lookback.index.internal.write.Loading;
import org.lookback.index.internal.write.OutcomeWriting;
import org.lookback.index.internal.write.WarningDocuments;
import org.lookback.index.internal.write.Writers;
import org.lookback.index.internal.write.Writers.Amount;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Clause;

/**
 * Derives the index from facts, verdicts and clauses. One writer at a time; readers go on reading what was there before and see the
 * new state when they {@link Searching#refresh() refresh}. Every commit carries the last change that it has seen.
 */
public final class IndexWriterJob {

	/**
	 * What was done.
	 *
	 * @param seq     the last change that the index now knows
	 * @param members of each household's last year
	 */
	public record Built(long seq, long households, long members, long events, long clauses, Duration took) {
	}

	/** One piece of work on open writers. */
	@FunctionalInterface
	private interface Work {
		Built run(Writers writers) throws IOException, LookbackException;
	}

	/** Up to so many households, somebody waits for them to be found. */
	private static final int FEW = 200;

	private final IndexFolder folder;
	private final Schema schema;
	private final Messages messages = Messages.in(IndexWriterJob.class);

	public IndexWriterJob(IndexFolder folder, Dictionary dictionary) {
		this.folder = folder;
		this.schema = new Schema(dictionary);
	}

	/**
	 * Makes the whole index anew, in a folder of its own that is switched to at the end. Cancelled or failed, it leaves the old index as it
	 * was.
	 */
	public Built rebuild(Sources sources, Progress progress) throws LookbackException {
		long start = System.nanoTime();
		Generations generations = new Generations(folder.path());
		Path generation = null;
		try {
			generation = generations.next();
			progress.begin(messages.get("task.households"), sources.facts().householdCount());
			Built built;
			try (Writers writers = new Writers(generation, Amount.ALL)) {
				Loading loading = new Loading(schema, sources, writers);
				loading.all(progress);
				ItemDocuments items = new ItemDocuments(schema, sources.facts().regions());
				items.write(sources.ledger(), writers, progress);
				new WarningDocuments(schema).write(sources.warnings(), writers, progress);
				progress.begin(messages.get("task.clauses"), sources.clauses().size());
				writers.clauses(sources.clauses());
				progress.begin(messages.get("task.finish"), 0);
				RegionNames.add(generation, Stream.concat(loading.regions().stream(), items.regions().stream()).toList());
				progress.check();
				writers.commit(sources.facts().changeSequence(), sources.facts().currentYear(), loading.packages());
				built = built(sources, loading, start);
			}
			generations.switchTo(generation);
			generations.sweep();
			return built;
		} catch (IOException failure) {
			discard(generation);
			throw unwritable(failure);
		} catch (LookbackException | RuntimeException failure) {
			discard(generation);
			throw failure;
		}
	}

	private static Built built(Sources sources, Loading loading, long start) {
		return new Built(sources.facts().changeSequence(), loading.households(), loading.members(), loading.events(), sources.clauses().size(),
				Duration.ofNanos(System.nanoTime() - start));
	}

	private static void discard(Path generation) throws LookbackException {
		if (generation != null) {
			try {
				Generations.remove(generation);
			} catch (IOException stays) {
				throw new LookbackException(stays.getMessage(), stays);
			}
		}
	}

	/**
	 * Reads some households again; those that are gone vanish. Takes the clauses too, when they are others than before. Without an index,
	 * makes the whole.
	 *
	 * @param households numbers, in any order
	 */
	public Built update(Sources sources, Collection<Long> households, Progress progress) throws LookbackException {
		Optional<Path> generation = current();
		if (generation.isEmpty()) {
			return rebuild(sources, progress);
		}
		long start = System.nanoTime();
		progress.begin(messages.get("task.households"), households.size());
		return append(generation.get(), households.size() <= FEW ? Amount.FEW : Amount.MANY, writers -> {
			Loading loading = new Loading(schema, sources, writers);
			loading.some(households, progress);
			return written(sources, generation.get(), writers, loading, built(sources, loading, start));
		});
	}

	/**
	 * Takes over new checks of all households: what they found is written beside what is there. Makes the whole anew when much of it is deleted or in
	 * small pieces, which stay as they are once something stands beside them.
	 *
	 * @param packages   that were checked
	 * @param households whose facts have changed too
	 */
	public Built checked(Sources sources, Set<String> packages, Collection<Long> households, Progress progress) throws LookbackException {
		Optional<Path> generation = current();
		if (generation.isEmpty() || worn(generation.get())) {
			return rebuild(sources, progress);
		}
		long start = System.nanoTime();
		progress.begin(messages.get("task.households"), sources.facts().householdCount() + households.size());
		return append(generation.get(), Amount.OUTCOMES, writers -> {
			OutcomeWriting outcomes = new OutcomeWriting(schema, sources, writers, packages);
			outcomes.write(progress);
			Loading loading = new Loading(schema, sources, writers);
			loading.some(households, progress);
			loading.packages().addAll(outcomes.packages());
			return written(sources, generation.get(), writers, loading, new Built(sources.facts().changeSequence(), outcomes.households(), loading.members(),
					outcomes.found(), sources.clauses().size(), Duration.ofNanos(System.nanoTime() - start)));
		});
	}

	private boolean worn(Path generation) throws LookbackException {
		try {
			return Writers.worn(generation);
		} catch (IOException failure) {
			throw unwritable(failure);
		}
	}

	private static Built written(Sources sources, Path generation, Writers writers, Loading loading, Built built) throws IOException {
		if (sources.clausesChanged()) {
			writers.clauses(sources.clauses());
		}
		Set<String> packages = writers.packages();
		packages.addAll(loading.packages());
		RegionNames.add(generation, loading.regions());
		writers.commit(sources.facts().changeSequence(), sources.facts().currentYear(), packages);
		return built;
	}

	/**
	 * Replaces items of the ledger and leaves everything else as it is.
	 *
	 * @param keys  of the items that may have changed; all items when absent
	 * @param items those of them that are there now
	 * @param tree  names the regions they lie in
	 * @param seq   the last change that the index then knows
	 * @throws LookbackException when there is no index yet
	 */
	public Built ledger(Optional<Set<String>> keys, LedgerItems items, RegionTree tree, long seq, Progress progress) throws LookbackException {
		long start = System.nanoTime();
		Path generation = existing();
		return append(generation, keys.isPresent() && keys.get().size() <= FEW ? Amount.FEW : Amount.MANY, writers -> {
			if (keys.isPresent()) {
				writers.deleteItems(keys.get());
			} else {
				writers.deleteItems();
			}
			ItemDocuments documents = new ItemDocuments(schema, tree);
			documents.write(items, writers, progress);
			RegionNames.add(generation, documents.regions());
			writers.commit(seq);
			return new Built(seq, 0, 0, documents.count(), 0, Duration.ofNanos(System.nanoTime() - start));
		});
	}

	/**
	 * Replaces the warnings of some packages and leaves everything else as it is.
	 *
	 * @param warnings of these packages, as they are now
	 * @param seq      the last change that the index then knows
	 * @throws LookbackException when there is no index yet
	 */
	public Built warnings(Set<String> packages, Warnings warnings, long seq, Progress progress) throws LookbackException {
		long start = System.nanoTime();
		Path generation = existing();
		return append(generation, Amount.MANY, writers -> {
			writers.deleteWarnings(packages);
			long written = new WarningDocuments(schema).write(warnings, writers, progress);
			writers.commit(seq);
			return new Built(seq, 0, 0, written, 0, Duration.ofNanos(System.nanoTime() - start));
		});
	}

	/**
	 * Replaces the clauses and leaves the households as they are.
	 *
	 * @param seq the last change that the index then knows
	 * @throws LookbackException when there is no index yet
	 */
	public Built clauses(List<Clause> clauses, long seq) throws LookbackException {
		long start = System.nanoTime();
		Path generation = existing();
		return append(generation, Amount.FEW, writers -> {
			writers.clauses(clauses);
			writers.commit(seq);
			return new Built(seq, 0, 0, 0, clauses.size(), Duration.ofNanos(System.nanoTime() - start));
		});
	}

	private Path existing() throws LookbackException {
		Optional<Path> generation = current();
		if (generation.isEmpty()) {
			throw folder.missing();
		}
		return generation.get();
	}

	private Built append(Path generation, Amount amount, Work work) throws LookbackException {
		try (Writers writers = new Writers(generation, amount)) {
			return work.run(writers);
		} catch (IOException failure) {
			throw unwritable(failure);
		}
	}

	private Optional<Path> current() throws LookbackException {
		try {
			return new Generations(folder.path()).current();
		} catch (IOException failure) {
			throw unwritable(failure);
		}
	}

	private LookbackException unwritable(IOException failure) {
		return failure instanceof LockObtainFailedException ? new LookbackException(messages.get("index.busy", folder.path()), failure)
				: new LookbackException(messages.get("index.unwritable", folder.path(), String.valueOf(failure.getMessage())), failure);
	}
}
