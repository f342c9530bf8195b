package org.lookback.index.internal.write;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.text.LookbackException;

/** The threads that write an index. */
final class Workers {

	static final int THREADS = 2;

	private volatile boolean failed;

	/** Does all parts, several at a time; a failure of one of them is the failure of all. */
	void run(List<Callable<Void>> parts) throws LookbackException, IOException {
		ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
			Thread thread = new Thread(task, "lookback-indexing");
			thread.setDaemon(true);
			return thread;
		});
		try {
			Throwable failure = null;
			for (Future<Void> part : threads.invokeAll(parts.stream().map(this::watched).toList())) {
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

	private Callable<Void> watched(Callable<Void> part) {
		return () -> {
			try {
				return part.call();
			} catch (Exception | Error failure) {
				failed = true;
				throw failure;
			}
		};
	}

	/** Whether a part has failed, so that the others may as well stop. */
	boolean failed() {
		return failed;
	}

	static void rethrow(Throwable cause) throws LookbackException, IOException {
		switch (cause) {
		case LookbackException told -> throw told;
		case IOException disk -> throw disk;
		case RuntimeException fault -> throw fault;
		case Error fault -> throw fault;
		default -> throw new IllegalStateException(cause);
		}
	}
}
