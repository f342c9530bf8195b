package org.lookback.ui.api;

import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.lookback.model.api.progress.CancelledException;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/**
 * Long work that a person started: it shows its progress, can be cancelled, and hands its result to the window's thread. A failure is
 * logged and said in a dialog, unless the work has its own way to show it.
 *
 * @param <T> what the work yields
 */
public final class LookbackJob<T> extends Job {

	/** The work itself, done beside the window's thread. */
	public interface Work<T> {
		T run(Progress progress) throws LookbackException;
	}

	private final Work<T> work;
	private Consumer<T> done = result -> {
	};
	private Consumer<Throwable> failed = failure -> Failures.show(getName(), failure);
	private Runnable cancelled = () -> {
	};

	/** @param title what is being done, as the progress line says it */
	public LookbackJob(String title, Work<T> work) {
		super(title);
		this.work = work;
		setUser(false);
		setPriority(LONG);
	}

	/** What happens with the result, on the window's thread. */
	public LookbackJob<T> whenDone(Consumer<T> consumer) {
		done = consumer;
		return this;
	}

	/** What happens instead of the dialog when the work fails, on the window's thread. */
	public LookbackJob<T> whenFailed(Consumer<Throwable> consumer) {
		failed = failure -> {
			Failures.log(getName(), failure);
			later(() -> consumer.accept(failure));
		};
		return this;
	}

	/** What happens when the person cancelled, on the window's thread. */
	public LookbackJob<T> whenCancelled(Runnable runnable) {
		cancelled = runnable;
		return this;
	}

	/** Opens the progress dialog when the work takes longer than a moment. */
	public LookbackJob<T> inFront() {
		setUser(true);
		return this;
	}

	/** Starts the work. */
	public LookbackJob<T> start() {
		schedule();
		return this;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			T result = work.run(new MonitorProgress(monitor));
			later(() -> done.accept(result));
			return Status.OK_STATUS;
		} catch (CancelledException stopped) {
			later(cancelled);
			return Status.CANCEL_STATUS;
		} catch (LookbackException | RuntimeException | OutOfMemoryError failure) {
			failed.accept(failure);
			return Status.OK_STATUS;
		} finally {
			monitor.done();
		}
	}

	private static void later(Runnable runnable) {
		if (PlatformUI.isWorkbenchRunning()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			if (!display.isDisposed()) {
				display.asyncExec(runnable);
			}
		}
	}
}
