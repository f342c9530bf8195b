package org.lookback.ui.tests;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** Beats on the window's thread, and knows the pauses between two beats: for so long the window did not answer; and what it did instead. */
final class Heartbeat {

	private static final int PAUSE = 5;
	private static final long LOOKED_AT = 50_000_000;
	private static final int MOST = 40;
	/** Frames that say something; those of the platform's loop stand in every pause. */
	private static final List<String> OF_INTEREST = List.of("org.lookback.ui.", "org.eclipse.nebula.", "org.eclipse.jface.", "org.jfree.");
	private static final double MILLION = 1e6;
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	/**
	 * The pauses, in milliseconds.
	 *
	 * @param median  of all, five of them being those that the heart wants
	 * @param worked  the most that the window's thread itself computed between two beats; the rest of a pause it waited, for the processor too
	 * @param blocked for how long in all it waited for what another thread held
	 * @param instead what it was seen doing in pauses of more than a twentieth of a second, how often and where, most often first; {@code ""}: there were none
	 */
	record Pauses(double median, double longest, double worked, long blocked, String instead) {
	}

	private final AtomicBoolean beating = new AtomicBoolean(true);
	private final Thread watch = new Thread(this::watch, "heartbeat");
	private final Thread window = Window.display().getThread();
	/** Only touched by the window's thread. */
	private final List<Long> pauses = new ArrayList<>();
	private volatile long last = System.nanoTime();
	private volatile long longest;
	private long computed;
	private volatile long worked;
	private long blocked;
	private final Map<String, Integer> meanwhile = new ConcurrentHashMap<>();

	private Heartbeat() {
	}

	static Heartbeat start() {
		Heartbeat heart = new Heartbeat();
		Window.run(() -> {
			THREADS.setThreadContentionMonitoringEnabled(true);
			heart.last = System.nanoTime();
			heart.blocked = THREADS.getThreadInfo(heart.window.threadId()).getBlockedTime();
			heart.computed = THREADS.getThreadCpuTime(heart.window.threadId());
			heart.beat();
		});
		heart.watch.setDaemon(true);
		heart.watch.start();
		return heart;
	}

	private void beat() {
		long now = System.nanoTime();
		long work = THREADS.getThreadCpuTime(window.threadId());
		pauses.add(now - last);
		longest = Math.max(longest, now - last);
		worked = Math.max(worked, work - computed);
		last = now;
		computed = work;
		if (beating.get()) {
			Window.display().timerExec(PAUSE, this::beat);
		}
	}

	/** Looks, from beside, what the window's thread does when it does not beat. */
	private void watch() {
		while (beating.get()) {
			if (System.nanoTime() - last > LOOKED_AT) {
				Arrays.stream(window.getStackTrace()).map(frame -> frame.getClassName() + '.' + frame.getMethodName() + ':' + frame.getLineNumber())
						.filter(frame -> OF_INTEREST.stream().anyMatch(frame::startsWith)).distinct().forEach(frame -> meanwhile.merge(frame, 1, Integer::sum));
			}
			try {
				Thread.sleep(PAUSE);
			} catch (InterruptedException interrupted) {
				return;
			}
		}
	}

	/** Ends, and says how long the window did not answer. */
	Pauses stop() {
		beating.set(false);
		return Window.get(() -> {
			pauses.add(System.nanoTime() - last);
			Collections.sort(pauses);
			return new Pauses(pauses.get(pauses.size() / 2) / MILLION, pauses.getLast() / MILLION, worked / MILLION,
					THREADS.getThreadInfo(window.threadId()).getBlockedTime() - blocked,
					meanwhile.entrySet().stream().sorted(Map.Entry.<String, Integer> comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
							.limit(MOST).map(frame -> frame.getValue() + " " + frame.getKey()).collect(Collectors.joining("\n  ")));
		});
	}
}
