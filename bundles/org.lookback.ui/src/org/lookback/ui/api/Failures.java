package org.lookback.ui.api;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.lookback.model.api.text.LookbackException;

/** The one place that turns a failure into what a person reads: what happened, what to do, and the rest in the error log. */
public final class Failures {

	private Failures() {
	}

	/** Logs a failure and says it in a dialog; from any thread. */
	public static void show(String title, Throwable failure) {
		log(title, failure);
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (!display.isDisposed()) {
			display.asyncExec(() -> open(title, text(failure)));
		}
	}

	/** What a person reads of a failure: its own words when it was made for people, else where to look. */
	public static String text(Throwable failure) {
		if (failure instanceof LookbackException spoken) {
			return spoken.getMessage();
		}
		if (failure instanceof OutOfMemoryError) {
			return UiMessages.get("failure.memory");
		}
		String detail = failure.getLocalizedMessage() == null ? failure.getClass().getSimpleName() : failure.getLocalizedMessage();
		return UiMessages.get("failure.unexpected", detail);
	}

	/** Logs a failure without bothering anybody. */
	public static void log(String what, Throwable failure) {
		ILog.of(Failures.class).log(status(what, failure));
	}

	static IStatus status(String what, Throwable failure) {
		return new Status(IStatus.ERROR, "org.lookback.ui", what + ": " + text(failure), failure);
	}

	private static void open(String title, String text) {
		Shell parent = PlatformUI.isWorkbenchRunning() && PlatformUI.getWorkbench().getActiveWorkbenchWindow() != null
				? PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell()
				: null;
		MessageDialog.openError(parent, title, text);
	}
}
