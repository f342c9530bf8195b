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

	static final int PARTS = 8;

	/** Carries a checked exception through a consumer. */
	private static final class Carried extends RuntimeException {
		private static final long serialVersionUID = 1L;

		Carried(Exception cause) {
			super(cause);
		}
	}

	private final Sources sources;
	private final Writers writers;
	private final Workers workers = new Workers();
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

	/** Adds every household there is. */
	public void all(Progress progress) throws LookbackException, IOException {
		SharedProgress shared = new SharedProgress(progress);
		List<Callable<Void>> parts = new ArrayList<>();
		for (FactSource.Range range : sources.facts().ranges(PARTS)) {
			parts.add(() -> {
				range(range, shared);
				return null;
			});
		}
		workers.run(parts);
		Callable<Void> flush = () -> {
			writers.flushOne();
			return null;
		};
		workers.run(Collections.nCopies(Workers.THREADS, flush));
	}

	private void range(FactSource.Range range, Progress progress) throws LookbackException, IOException {
		try (Verdicts.Reader verdicts = sources.verdicts().open(range)) {
			sources.facts().forEach(range, progress, household -> {
				if (workers.failed() || progress.cancelled()) {
					throw new Carried(new CancelledException());
				}
				try {
					add(household, verdicts.of(household.number()));
				} catch (IOException | LookbackException failure) {
					throw new Carried(failure);
				}
			});
			progress.check();
		} catch (Carried carried) {
			Workers.rethrow(carried.getCause());
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
					add(household.get(), verdicts.of(number));
				}
				progress.worked(1);
			}
		}
	}

	private void add(Household household, List<Checked> checked) throws IOException {
		HouseholdDocuments.Made made = documents.make(household, checked);
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
