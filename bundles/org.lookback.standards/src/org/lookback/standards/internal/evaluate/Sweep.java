package org.lookback.standards.internal.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/**
 * Every household of a source, on all processors: each part is counted into a tally of its own, and the tallies are added up. The failure of
 * one part stops the others.
 *
 * @param <T> the tally
 */
final class Sweep<T> {

	private static final int PARTS_PER_THREAD = 8;

	/** Looks at one household. */
	interface Look<T> {
		void at(Household household, T tally) throws LookbackException;
	}

	private final FactSource source;
	private final Progress progress;
	private final Supplier<T> tally;
	private final Look<T> look;
	private final AtomicBoolean stop = new AtomicBoolean();

	/** @param tally makes an empty one */
	Sweep(FactSource source, Progress progress, Supplier<T> tally, Look<T> look) {
		this.source = source;
		this.progress = progress;
		this.tally = tally;
		this.look = look;
	}

	/**
	 * @param add adds the second tally to the first
	 * @throws LookbackException  when the source or a look fails
	 * @throws CancelledException when the person cancels
	 */
	T run(String task, BiConsumer<T, T> add) throws LookbackException {
		progress.begin(task, source.householdCount());
		int threads = Runtime.getRuntime().availableProcessors();
		T total = tally.get();
		ExecutorService executor = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("check-", 1).factory());
		try {
			List<Future<T>> parts = new ArrayList<>();
			for (FactSource.Range range : source.ranges(threads * PARTS_PER_THREAD)) {
				parts.add(executor.submit(() -> part(range)));
			}
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
		Progress part = new Part();
		part.check();
		try {
			source.forEach(range, part, household -> look(household, own));
		} catch (Failed failed) {
			throw failed.reason;
		}
		return own;
	}

	private void look(Household household, T own) {
		try {
			look.at(household, own);
		} catch (LookbackException failed) {
			throw new Failed(failed);
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

		@Override
		public void begin(String task, long total) {
			// the sweep has begun already; a part is no task of its own
		}

		@Override
		public void worked(long units) {
			synchronized (progress) {
				progress.worked(units);
			}
		}

		@Override
		public boolean cancelled() {
			return stop.get() || progress.cancelled();
		}
	}

	/** Carries a failure through the source. */
	private static final class Failed extends RuntimeException {

		private static final long serialVersionUID = 1L;
		private final transient LookbackException reason;

		Failed(LookbackException reason) {
			super(reason);
			this.reason = reason;
		}
	}
}
