package org.lookback.ui.tests;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Beats on the window's thread, and knows the longest pause between two beats: for so long the window did not answer; and what it did instead. */
final class Heartbeat {

	private static final int PAUSE = 5;
	private static final long LOOKED_AT = 100_000_000;
	private static final int DEPTH = 40;

	private final AtomicBoolean beating = new AtomicBoolean(true);
	private final Thread watch = new Thread(this::watch, "heartbeat");
	private volatile long last = System.nanoTime();
	private volatile long longest;
	private volatile List<StackTraceElement> meanwhile = List.of();

	private Heartbeat() {
	}

	static Heartbeat start() {
		Heartbeat heart = new Heartbeat();
		Window.run(() -> {
			heart.last = System.nanoTime();
			heart.beat();
		});
		heart.watch.setDaemon(true);
		heart.watch.start();
		return heart;
	}

	private void beat() {
		long now = System.nanoTime();
		longest = Math.max(longest, now - last);
		last = now;
		if (beating.get()) {
			Window.display().timerExec(PAUSE, this::beat);
		}
	}

	/** Looks, from beside, what the window's thread does when it does not beat. */
	private void watch() {
		while (beating.get()) {
			if (System.nanoTime() - last > Math.max(LOOKED_AT, longest)) {
				StackTraceElement[] now = Window.display().getThread().getStackTrace();
				meanwhile = Arrays.asList(now).subList(0, Math.min(DEPTH, now.length));
			}
			try {
				Thread.sleep(20);
			} catch (InterruptedException interrupted) {
				return;
			}
		}
	}

	/** Ends, and says how long the longest pause was, in milliseconds. */
	long stop() {
		beating.set(false);
		return longest / 1_000_000;
	}

	/** What the window's thread was doing during a pause of more than a tenth of a second. */
	String meanwhile() {
		return String.join("\n  ", meanwhile.stream().map(StackTraceElement::toString).toList());
	}
}
