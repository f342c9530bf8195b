package org.lookback.ui.api;

import org.eclipse.core.runtime.IProgressMonitor;
import org.lookback.model.api.progress.Progress;

/**
 * Shows the progress of the rooms below in a monitor of the platform. A monitor knows one total for its whole life, the work below
 * starts one task after the other: each task is a step with a percentage in its name.
 */
public final class MonitorProgress implements Progress {

	private final IProgressMonitor monitor;
	private String task = "";
	private long total;
	private long worked;
	private int shown = -1;

	public MonitorProgress(IProgressMonitor monitor) {
		this.monitor = monitor;
		monitor.beginTask("", IProgressMonitor.UNKNOWN);
	}

	@Override
	public synchronized void begin(String name, long units) {
		task = name;
		total = units;
		worked = 0;
		shown = -1;
		show();
	}

	@Override
	public synchronized void worked(long units) {
		worked += units;
		show();
	}

	@Override
	public boolean cancelled() {
		return monitor.isCanceled();
	}

	private void show() {
		int percent = total <= 0 ? -2 : (int) Math.min(100, worked * 100 / total);
		if (percent != shown) {
			shown = percent;
			monitor.subTask(percent < 0 ? task : UiMessages.get("progress", task, percent));
		}
	}
}
