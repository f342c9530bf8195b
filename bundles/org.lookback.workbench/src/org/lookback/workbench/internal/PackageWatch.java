package org.lookback.workbench.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.lookback.model.api.text.LookbackException;

/**
 * Looks at the workspace's packages every moment, and says when they have changed and stayed so for one look: a folder that is still
 * being copied is left alone.
 */
final class PackageWatch implements AutoCloseable {

	/** What is to be done when packages have come, gone or changed. */
	interface Changed {
		void packagesChanged() throws LookbackException;
	}

	private static final long MILLISECONDS = 1000;

	private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
		Thread thread = new Thread(task, "lookback-packages");
		thread.setDaemon(true);
		return thread;
	});
	private final LongSupplier state;
	private final Changed changed;
	private volatile long announced;
	private volatile long before;

	PackageWatch(LongSupplier state, Changed changed) {
		this.state = state;
		this.changed = changed;
		announced = state.getAsLong();
		before = announced;
	}

	void start() {
		looks.scheduleWithFixedDelay(this::look, MILLISECONDS, MILLISECONDS, TimeUnit.MILLISECONDS);
	}

	/** Somebody else has announced what there is now. */
	void seen() {
		long now = state.getAsLong();
		before = now;
		announced = now;
	}

	/** One look. */
	void look() {
		try {
			long now = state.getAsLong();
			boolean settled = now == before;
			before = now;
			if (settled && now != announced) {
				announced = now;
				changed.packagesChanged();
			}
		} catch (LookbackException | RuntimeException failed) {
			Logger.getLogger(PackageWatch.class.getName()).log(Level.WARNING, failed.getMessage(), failed);
		}
	}

	@Override
	public void close() {
		looks.shutdownNow();
	}
}
