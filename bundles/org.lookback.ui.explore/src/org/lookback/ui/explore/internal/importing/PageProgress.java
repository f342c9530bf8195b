package org.lookback.ui.explore.internal.importing;

import org.eclipse.swt.widgets.Display;
import org.lookback.model.api.progress.Progress;

/** Hands progress on to a job, and shows it on the wizard's page at most ten times a second. */
final class PageProgress implements Progress {

	/** The page; called on the window's thread. */
	interface Screen {
		/** @param share from 0 to 1; negative when nobody can know */
		void show(String task, double share);
	}

	private static final long PAUSE = 100_000_000;

	private final Progress job;
	private final Display display;
	private final Screen screen;
	private String task = "";
	private long total;
	private long worked;
	private long shown;

	PageProgress(Progress job, Display display, Screen screen) {
		this.job = job;
		this.display = display;
		this.screen = screen;
	}

	@Override
	public synchronized void begin(String name, long units) {
		job.begin(name, units);
		task = name;
		total = units;
		worked = 0;
		shown = 0;
		show();
	}

	@Override
	public synchronized void worked(long units) {
		job.worked(units);
		worked += units;
		show();
	}

	@Override
	public boolean cancelled() {
		return job.cancelled();
	}

	private void show() {
		long now = System.nanoTime();
		if (shown != 0 && now - shown < PAUSE || display.isDisposed()) {
			return;
		}
		shown = now;
		String name = task;
		double share = total <= 0 ? -1 : Math.min(1, (double) worked / total);
		display.asyncExec(() -> screen.show(name, share));
	}
}
