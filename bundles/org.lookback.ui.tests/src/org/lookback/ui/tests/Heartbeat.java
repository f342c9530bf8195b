package org.lookback.ui.tests;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Beats on the window's thread, and knows the longest pause between two beats: for so long the window did not answer. */
final class Heartbeat {

	private static final int PAUSE = 5;

	private final AtomicBoolean beating = new AtomicBoolean(true);
	private final AtomicLong longest = new AtomicLong();
	private long last = System.nanoTime();

	private Heartbeat() {
	}

	static Heartbeat start() {
		Heartbeat heart = new Heartbeat();
		Window.run(() -> {
			heart.last = System.nanoTime();
			heart.beat();
		});
		return heart;
	}

	private void beat() {
		long now = System.nanoTime();
		longest.accumulateAndGet(now - last, Math::max);
		last = now;
		if (beating.get()) {
			Window.display().timerExec(PAUSE, this::beat);
		}
	}

	/** Ends, and says how long the longest pause was, in milliseconds. */
	long stop() {
		beating.set(false);
		return longest.get() / 1_000_000;
	}
}
