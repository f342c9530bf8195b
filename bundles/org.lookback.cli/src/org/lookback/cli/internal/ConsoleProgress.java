package org.lookback.cli.internal;

import java.util.concurrent.atomic.AtomicLong;

import org.lookback.model.api.progress.Progress;

/** Progress as lines on standard error: one when a task begins, then one every five seconds. */
final class ConsoleProgress implements Progress {

	private static final long EVERY_NANOS = 5_000_000_000L;

	private final Console console;
	private final AtomicLong done = new AtomicLong();
	private final AtomicLong nextLine = new AtomicLong();
	private volatile String task = "";
	private volatile long total;

	ConsoleProgress(Console console) {
		this.console = console;
	}

	@Override
	public void begin(String name, long units) {
		task = name;
		total = units;
		done.set(0);
		nextLine.set(System.nanoTime() + EVERY_NANOS);
		console.note(console.say("progress.begin", name));
	}

	@Override
	public void worked(long units) {
		long sum = done.addAndGet(units);
		long due = nextLine.get();
		if (System.nanoTime() - due > 0 && nextLine.compareAndSet(due, System.nanoTime() + EVERY_NANOS)) {
			console.note(total > 0 ? console.say("progress.of", task, sum, total) : console.say("progress.so.far", task, sum));
		}
	}

	@Override
	public boolean cancelled() {
		return Thread.currentThread().isInterrupted();
	}
}
