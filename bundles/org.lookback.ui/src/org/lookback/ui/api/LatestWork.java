package org.lookback.ui.api;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.text.LookbackException;

/**
 * What a view asks of the data again and again while the person types and clicks: done beside the window's thread, one at a time, and
 * only the answer to the latest question is shown. Failures go where the view wants them, as a line in the view rather than a dialog
 * at every key.
 */
public final class LatestWork {

	private final Control owner;
	private final Display display;
	private final String name;
	private final Consumer<Throwable> failed;
	private final ISchedulingRule oneAtATime = new OneAtATime();
	/** The question asked last, until it is answered or forgotten: what is answered must hold nothing of the workspace in memory. */
	private final AtomicReference<Job> asked = new AtomicReference<>();
	private volatile int latest;

	/**
	 * @param owner  the view's control; nothing is delivered once it is disposed of
	 * @param name   what is being asked, for the log
	 * @param failed shows a failure in the view, on the window's thread
	 */
	public LatestWork(Control owner, String name, Consumer<Throwable> failed) {
		this.owner = owner;
		this.display = owner.getDisplay();
		this.name = name;
		this.failed = failed;
		owner.addDisposeListener(event -> cancel());
	}

	/** Asks; called on the window's thread. */
	public <T> void ask(LookbackJob.Work<T> work, Consumer<T> shown) {
		ask(0, work, shown);
	}

	/** Asks unless another question comes within the delay. */
	public <T> void ask(long delayMillis, LookbackJob.Work<T> work, Consumer<T> shown) {
		cancel();
		int mine = latest;
		Job job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					return mine == latest ? answer(mine, monitor, work, shown) : Status.CANCEL_STATUS;
				} finally {
					asked.compareAndSet(this, null);
				}
			}
		};
		job.setRule(oneAtATime);
		job.setSystem(true);
		job.setPriority(Job.SHORT);
		asked.set(job);
		job.schedule(delayMillis);
	}

	/** Forgets what was asked last. */
	public void cancel() {
		latest++;
		Job forgotten = asked.getAndSet(null);
		if (forgotten != null) {
			forgotten.cancel();
		}
	}

	private <T> IStatus answer(int mine, IProgressMonitor monitor, LookbackJob.Work<T> work, Consumer<T> shown) {
		try {
			T result = work.run(new MonitorProgress(monitor));
			deliver(mine, () -> shown.accept(result));
		} catch (CancelledException stopped) {
			return Status.CANCEL_STATUS;
		} catch (LookbackException | RuntimeException failure) {
			if (mine == latest) {
				Failures.log(name, failure);
				deliver(mine, () -> failed.accept(failure));
			}
		}
		return Status.OK_STATUS;
	}

	private void deliver(int mine, Runnable runnable) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (mine == latest && !owner.isDisposed()) {
					runnable.run();
				}
			});
		}
	}

	/** What one view asks waits for what it asked before, and for nothing else. */
	private static final class OneAtATime implements ISchedulingRule {

		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	}
}
