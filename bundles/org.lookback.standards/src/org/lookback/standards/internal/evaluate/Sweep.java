package org.lookback.standards.internal.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.CarriedException;
import org.lookback.model.api.text.LookbackException;

/**
 * Every household of a source, or some, on all processors: each part is counted into a tally of its own, and the tallies are added up. The failure of
 * one part stops the others.
 *
 * @param <T> the tally
 */
public final class Sweep<T> {

	private static final int PARTS_PER_THREAD = 8;
	private static final int SMALLEST_PART = 50;
	/** Reading so many households along with those wanted is less work than to begin again behind them. */
	private static final long GAP = 30;

	/** Looks at one household. */
	public interface Look<T> {
		void at(Household household, T tally) throws LookbackException;
	}

	private final FactSource source;
	private final Progress progress;
	private final Supplier<T> tally;
	private final Look<T> look;
	private final AtomicBoolean stop = new AtomicBoolean();

	/** @param tally makes an empty one */
	public Sweep(FactSource source, Progress progress, Supplier<T> tally, Look<T> look) {
		this.source = source;
		this.progress = progress;
		this.tally = tally;
		this.look = look;
	}

	/**
	 * All households.
	 *
	 * @param add adds the second tally to the first
	 * @throws LookbackException  when the source or a look fails
	 * @throws CancelledException when the person cancels
	 */
	public T run(String task, BiConsumer<T, T> add) throws LookbackException {
		progress.begin(task, source.householdCount());
		return run(source.ranges(parts()).stream().<Callable<T>>map(range -> () -> part(range)).toList(), add);
	}

	/**
	 * Some households, those of them that there are.
	 *
	 * @param numbers ascending
	 */
	public T run(String task, long[] numbers, BiConsumer<T, T> add) throws LookbackException {
		progress.begin(task, numbers.length);
		int size = Math.max(SMALLEST_PART, (numbers.length + parts() - 1) / parts());
		List<Callable<T>> parts = new ArrayList<>();
		for (int from = 0; from < numbers.length; from += size) {
			long[] some = Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + size));
			parts.add(() -> part(some));
		}
		return run(parts, add);
	}

	private static int parts() {
		return Runtime.getRuntime().availableProcessors() * PARTS_PER_THREAD;
	}

	private T run(List<Callable<T>> tasks, BiConsumer<T, T> add) throws LookbackException {
		T total = tally.get();
		ExecutorService executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(),
				Thread.ofPlatform().daemon().name("check-", 1).factory());
		try {
			List<Future<T>> parts = new ArrayList<>();
			tasks.forEach(task -> parts.add(executor.submit(task)));
			for (Future<T> part : parts) {
				add.accept(total, part.get());
			}
		} catch (ExecutionException failed) {
			rethrow(failed.getCause());
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		} finally {
			stop.set(true);
			executor.close();
		}
		return total;
	}

	private T part(FactSource.Range range) throws LookbackException {
		T own = tally.get();
		Progress part = new Part(true);
		part.check();
		read(range, part, household -> look(household, own));
		return own;
	}

	private T part(long[] numbers) throws LookbackException {
		T own = tally.get();
		Progress counting = new Part(true);
		Progress reading = new Part(false);
		for (FactSource.Range range : FactSource.Range.around(numbers, GAP)) {
			reading.check();
			read(range, reading, household -> {
				if (Arrays.binarySearch(numbers, household.number()) >= 0) {
					look(household, own);
					counting.worked(1);
				}
			});
		}
		return own;
	}

	private void read(FactSource.Range range, Progress part, Consumer<Household> reader) throws LookbackException {
		try {
			source.forEach(range, part, reader);
		} catch (CarriedException carried) {
			throw carried.reason();
		}
	}

	private void look(Household household, T own) {
		try {
			look.at(household, own);
		} catch (LookbackException failed) {
			throw new CarriedException(failed);
		}
	}

	private static void rethrow(Throwable cause) throws LookbackException {
		switch (cause) {
		case LookbackException failed -> throw failed;
		case RuntimeException failed -> throw failed;
		case Error failed -> throw failed;
		default -> throw new LookbackException(String.valueOf(cause.getMessage()), cause);
		}
	}

	/** The progress as one thread sees it: counts are passed on one at a time, and one thread's failure stops the others. */
	private final class Part implements Progress {

		private final boolean counts;

		/** @param counts whether the households read are those that are looked at */
		Part(boolean counts) {
			this.counts = counts;
		}

		@Override
		public void begin(String task, long total) {
			// the sweep has begun already; a part is no task of its own
		}

		@Override
		public void worked(long units) {
			if (counts) {
				synchronized (progress) {
					progress.worked(units);
				}
			}
		}

		@Override
		public boolean cancelled() {
			return stop.get() || progress.cancelled();
		}
	}
}
