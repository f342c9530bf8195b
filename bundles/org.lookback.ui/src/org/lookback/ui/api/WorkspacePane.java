package org.lookback.ui.api;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.lookback.workbench.api.Workspace;

/**
 * The body of a view that shows something of the workspace: it asks again, beside the window's thread, whenever the workspace changes,
 * and says in the view what keeps it from showing anything.
 */
public final class WorkspacePane {

	private static final long DELAY = 200;
	/** Not every way to bring a view to the front is told: so many milliseconds apart, a view that missed something looks whether it is seen. */
	private static final int PAUSE = 100;

	private final WorkspaceService workspaces;
	private final DataPane pane;
	private final LatestWork work;
	private final String reading;
	private Consumer<Workspace> reader = workspace -> {
	};
	private Runnable closed = () -> {
	};
	private boolean onlySeen;
	private boolean stale;
	private boolean looking;
	/** Whether what the widgets show belongs to a workspace that is closed. */
	private boolean ofAnother;

	/** @param reading what is being done while it reads, for the log and for a view that has nothing to show yet */
	public WorkspacePane(Composite parent, WorkspaceService workspaces, String reading) {
		this.reading = reading;
		this.workspaces = workspaces;
		pane = new DataPane(parent, workspaces);
		work = new LatestWork(pane.content(), reading, failure -> pane.say(Failures.text(failure)));
	}

	/** Where the view puts its widgets. */
	public Composite content() {
		return pane.content();
	}

	/** For views that have something to show in a workspace without households. */
	public WorkspacePane showWithoutData() {
		pane.showWithoutData();
		return this;
	}

	/** For views that read much: while they are hidden they read nothing, and what they missed when they are seen again. */
	public WorkspacePane onlyWhileSeen() {
		onlySeen = true;
		return this;
	}

	private void missed() {
		stale = true;
		if (!looking) {
			looking = true;
			pane.getDisplay().timerExec(PAUSE, this::look);
		}
	}

	private void look() {
		looking = false;
		if (!pane.isDisposed() && stale) {
			if (pane.isVisible()) {
				read();
			} else {
				missed();
			}
		}
	}

	/** What a closed workspace left in the widgets is not shown in another one. */
	private void cover() {
		if (ofAnother) {
			ofAnother = false;
			pane.say(reading);
		}
	}

	/**
	 * From now on keeps the view true; called once, when its widgets are there.
	 *
	 * @param read   is to {@link #ask} for what the view shows
	 * @param forget lets go of what was read; called when the workspace is closed and when the view is
	 */
	public void follow(Consumer<Workspace> read, Runnable forget) {
		reader = read;
		closed = forget;
		Runnable stop = workspaces.listen(new WorkspaceListener() {
			@Override
			public void stateChanged() {
				ofAnother |= onlySeen && workspaces.workspace().isEmpty();
				if (onlySeen && !pane.isDisposed() && !pane.isVisible() && workspaces.workspace().isPresent()) {
					missed();
					cover();
				} else {
					read();
				}
			}
		});
		whenGone(() -> {
			stop.run();
			closed.run();
		});
		read();
	}

	/** {@link #follow(Consumer, Runnable)} for a view that holds nothing that must be let go of. */
	public void follow(Consumer<Workspace> read) {
		follow(read, () -> {
		});
	}

	/** Reads again, because the view itself wants something else. */
	public void read() {
		if (pane.isDisposed()) {
			return;
		}
		stale = false;
		if (workspaces.workspace().isEmpty()) {
			work.cancel();
			closed.run();
			return;
		}
		cover();
		workspaces.workspace().ifPresent(reader);
	}

	/** Reads again from whatever thread, if the view is still there. */
	public void readLater() {
		later(this::read);
	}

	/** Reads beside the window's thread, unless something else is asked in the next moment; only the latest answer is shown. */
	public <T> void ask(LookbackJob.Work<T> reading, Consumer<T> shown) {
		work.ask(DELAY, reading, shown);
	}

	/** Shows the content anew laid out, unless the workspace itself has nothing to show. */
	public void show() {
		pane.showContent();
		pane.content().layout(true, true);
	}

	/** Shows a reason of the view's own instead of its content. */
	public void say(String reason) {
		pane.say(reason);
	}

	/** Shows a reason of the view's own, and a button that does something about it. */
	public void say(String reason, String button, Runnable action) {
		pane.say(reason, button, action);
	}

	/** Runs something on the window's thread, if the view is still there. */
	public void later(Runnable runnable) {
		if (!pane.isDisposed()) {
			pane.getDisplay().asyncExec(() -> {
				if (!pane.isDisposed()) {
					runnable.run();
				}
			});
		}
	}

	/** Runs something when the view is gone. */
	public void whenGone(Runnable runnable) {
		pane.addListener(SWT.Dispose, event -> runnable.run());
	}
}
