package org.lookback.model.api.progress;

/**
 * Receives the progress of one piece of long work and says whether it should stop. Called from the thread that works; an
 * implementation hands over to a screen by itself.
 */
public interface Progress {

	/** Progress that nobody watches and nobody cancels. */
	Progress NONE = new Progress() {
		@Override
		public void begin(String task, long total) {
		}

		@Override
		public void worked(long units) {
		}

		@Override
		public boolean cancelled() {
			return false;
		}
	};

	/**
	 * Starts a task; a later call starts the next one.
	 *
	 * @param task  what is being done, in the reader's language
	 * @param total units of work in all, or 0 when nobody can know
	 */
	void begin(String task, long total);

	/** Adds finished units to the current task. */
	void worked(long units);

	/** Whether the person asked to stop. Long loops poll this at least ten times a second. */
	boolean cancelled();

	/**
	 * Stops the work when the person asked for it.
	 *
	 * @throws CancelledException when {@link #cancelled()}
	 */
	default void check() throws CancelledException {
		if (cancelled()) {
			throw new CancelledException();
		}
	}
}
