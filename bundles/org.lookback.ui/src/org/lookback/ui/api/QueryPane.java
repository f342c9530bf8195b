package org.lookback.ui.api;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Composite;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.workbench.api.Workspace;

/**
 * The body of a view that shows numbers or rows of what the active query finds: it asks again, beside the window's thread, whenever the
 * query or the workspace changes, and says in the view what keeps it from showing anything. It stays as it is while one of its own
 * numbers is opened, so that the next one can be opened too, and follows again as soon as the query is changed elsewhere.
 */
public final class QueryPane {

	private final ActiveQuery active;
	private final WorkspacePane pane;
	private Query query = Query.ALL;
	private boolean opening;

	/** @param reading what is being done while it reads, for the log */
	public QueryPane(Composite parent, WorkspaceService workspaces, ActiveQuery active, String reading) {
		this.active = active;
		pane = new WorkspacePane(parent, workspaces, reading);
	}

	/** Where the view puts its widgets. */
	public Composite content() {
		return pane.content();
	}

	/**
	 * From now on keeps the view true; called once, when its widgets are there.
	 *
	 * @param read   is to {@link #ask} for what the query finds
	 * @param forget lets go of what was read; called when the workspace is closed and when the view is
	 */
	public void follow(BiConsumer<Workspace, Query> read, Runnable forget) {
		pane.whenGone(active.listen(this::queryChanged));
		query = active.get();
		pane.follow(workspace -> read.accept(workspace, query), forget);
	}

	/** {@link #follow(BiConsumer, Runnable)} for a view that holds nothing that must be let go of. */
	public void follow(BiConsumer<Workspace, Query> read) {
		follow(read, () -> {
		});
	}

	private void queryChanged() {
		if (!opening) {
			query = active.get();
			read();
		}
	}

	/** Reads again what was asked last, because the view itself wants something else of it. */
	public void read() {
		pane.read();
	}

	/** Reads beside the window's thread, unless something else is asked in the next moment; only the latest answer is shown. */
	public <T> void ask(LookbackJob.Work<T> reading, Consumer<T> shown) {
		pane.ask(reading, shown);
	}

	/** Shows the content anew laid out, unless the workspace itself has nothing to show. */
	public void show() {
		pane.show();
	}

	/** Shows a reason of the view's own instead of its content. */
	public void say(String reason) {
		pane.say(reason);
	}

	/** Runs something on the window's thread, if the view is still there. */
	public void later(Runnable runnable) {
		pane.later(runnable);
	}

	/** Opens what one of the view's numbers counts; the view goes on showing what it was asked before. */
	public void open(Query counted, Kind kind) {
		opening = true;
		try {
			active.set(counted, kind);
		} finally {
			opening = false;
		}
		Workbenches.show(Ids.VIEW_GRID);
	}
}
