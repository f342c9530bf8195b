package org.lookback.index.internal.write;

import org.lookback.model.api.progress.Progress;

/** One progress for several threads; the task it counts for has begun already. */
final class SharedProgress implements Progress {

	private final Progress target;

	SharedProgress(Progress target) {
		this.target = target;
	}

	@Override
	public void begin(String task, long total) {
		// the whole job is one task
	}

	@Override
	public synchronized void worked(long units) {
		target.worked(units);
	}

	@Override
	public boolean cancelled() {
		return target.cancelled();
	}
}
