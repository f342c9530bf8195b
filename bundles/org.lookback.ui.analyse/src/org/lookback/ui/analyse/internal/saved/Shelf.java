package org.lookback.ui.analyse.internal.saved;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.swt.widgets.Shell;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.LookbackJob;
import org.lookback.ui.api.Services;
import org.lookback.workbench.api.SavedQuery;
import org.lookback.workbench.api.Workspace;
import org.osgi.service.component.annotations.Component;

/** Keeps questions and tells the view that lists them. On the window's thread only; files are written beside it. */
@Component(service = Shelf.class)
public final class Shelf {

	private static final Messages MESSAGES = Messages.in(Shelf.class);

	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	/** Asks for a name and keeps a new question, or the change of an old one. */
	public void ask(Shell shell, SavedQuery query) {
		KeepDialog.ask(shell, query).ifPresent(this::keep);
	}

	/** Keeps a question as it is. */
	public void keep(SavedQuery query) {
		run(workspace -> workspace.queries().keep(query));
	}

	void run(Change change) {
		Services.workspaces().workspace().ifPresent(workspace -> new LookbackJob<>(MESSAGES.get("saved.writing"), progress -> {
			change.on(workspace);
			return true;
		}).whenDone(done -> listeners.forEach(Runnable::run)).start());
	}

	/** Something done to what is kept. */
	@FunctionalInterface
	interface Change {
		void on(Workspace workspace) throws LookbackException;
	}

	/** Hears after every change; run the answer to stop. */
	Runnable listen(Runnable listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}
}
