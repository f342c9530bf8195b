package org.lookback.index.internal.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

import org.lookback.index.api.Sources;
import org.lookback.index.api.Verdicts;
import org.lookback.index.api.Verdicts.Checked;
import org.lookback.index.internal.schema.Schema;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.text.LookbackException;

/** Hands households to the writers, several ranges at a time. */
public final class Loading {

	private static final int THREADS = 2;
	private static final int PARTS = 8;

	/** Carries a checked exception through a consumer. */
	private static final class Carried extends RuntimeException {
		private static final long serialVersionUID = 1L;

		Carried(Exception cause) {
			super(cause);
		}
	}

	private final Sources sources;
	private final Writers writers;
	private final Derived derived;
	private final HouseholdDocuments documents;
	private final LongAdder households = new LongAdder();
	private final LongAdder members = new LongAdder();
	private final LongAdder events = new LongAdder();
	private final Set<String> packages = ConcurrentHashMap.newKeySet();

	public Loading(Schema schema, Sources sources, Writers writers) {
		this.sources = sources;
		this.writers = writers;
		this.derived = new Derived(schema, sources.facts().regions());
		this.documents = new HouseholdDocuments(schema, derived, sources.facts().currentYear());
	}

	/** What is made of one household. */
	@FunctionalInterface
	private interface Making {
		HouseholdDocuments.Made of(Household household, List<Checked> checked);
	}

	/** Adds every household there is. */
	public void all(Progress progress) throws LookbackException, IOException {
		all(documents::make, progress);
	}

	/** Replaces, for every household, what checks of some years can have changed. */
	public void checked(Set<Integer> years, Progress progress) throws LookbackException, IOException {
		writers.deleteChecked(years);
		all((household, checked) -> documents.checked(household, checked, years), progress);
	}

	private void all(Making making, Progress progress) throws LookbackException, IOException {
		SharedProgress shared = new SharedProgress(progress);
		AtomicBoolean failed = new AtomicBoolean();
		List<Callable<Void>> parts = new ArrayList<>();
		for (FactSource.Range range : sources.facts().ranges(PARTS)) {
			parts.add(() -> {
				try {
					range(range, making, shared, failed);
				} catch (Exception | Error failure) {
					failed.set(true);
					throw failure;
				}
				return null;
			});
		}
		run(parts);
		Callable<Void> flush = () -> {
			writers.flushOne();
			return null;
		};
		run(Collections.nCopies(THREADS, flush));
	}

	private void range(FactSource.Range range, Making making, Progress progress, AtomicBoolean failed) throws LookbackException, IOException {
		try (Verdicts.Reader verdicts = sources.verdicts().open(range)) {
			sources.facts().forEach(range, progress, household -> {
				if (failed.get() || progress.cancelled()) {
					throw new Carried(new CancelledException());
				}
				try {
					add(making, household, verdicts.of(household.number()));
				} catch (IOException | LookbackException failure) {
					throw new Carried(failure);
				}
			});
			progress.check();
		} catch (Carried carried) {
			rethrow(carried.getCause());
		}
	}

	private static void rethrow(Throwable cause) throws LookbackException, IOException {
		switch (cause) {
		case LookbackException told -> throw told;
		case IOException disk -> throw disk;
		case RuntimeException fault -> throw fault;
		case Error fault -> throw fault;
		default -> throw new IllegalStateException(cause);
		}
	}

	private static void run(List<Callable<Void>> parts) throws LookbackException, IOException {
		ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
			Thread thread = new Thread(task, "lookback-indexing");
			thread.setDaemon(true);
			return thread;
		});
		try {
			Throwable failure = null;
			for (Future<Void> part : threads.invokeAll(parts)) {
				try {
					part.get();
				} catch (ExecutionException e) {
					if (failure == null || failure instanceof CancelledException) {
						failure = e.getCause();
					}
				}
			}
			if (failure != null) {
				rethrow(failure);
			}
		} catch (InterruptedException stopped) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		} finally {
			threads.shutdownNow();
		}
	}

	/** Replaces some households by what is known of them now. */
	public void some(Collection<Long> numbers, Progress progress) throws LookbackException, IOException {
		List<Long> ascending = numbers.stream().sorted().distinct().toList();
		if (ascending.isEmpty()) {
			return;
		}
		writers.delete(ascending);
		try (Verdicts.Reader verdicts = sources.verdicts().open(new FactSource.Range(ascending.getFirst(), ascending.getLast()))) {
			for (long number : ascending) {
				progress.check();
				Optional<Household> household = sources.facts().household(number);
				if (household.isPresent()) {
					add(documents::make, household.get(), verdicts.of(number));
				}
				progress.worked(1);
			}
		}
	}

	private void add(Making making, Household household, List<Checked> checked) throws IOException {
		HouseholdDocuments.Made made = making.of(household, checked);
		writers.add(made);
		households.increment();
		members.add(made.members());
		events.add(made.events().size());
		checked.forEach(one -> packages.add(one.packageId()));
	}

	public long households() {
		return households.sum();
	}

	public long members() {
		return members.sum();
	}

	public long events() {
		return events.sum();
	}

	/** Packages whose verdicts were met. */
	public Set<String> packages() {
		return packages;
	}

	/** Regions that were met. */
	public Collection<Region> regions() {
		return derived.regions().values();
	}
}
