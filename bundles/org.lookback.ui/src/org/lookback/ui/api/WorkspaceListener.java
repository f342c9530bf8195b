package org.lookback.ui.api;

import org.lookback.workbench.api.Workspace;
import org.lookback.workbench.api.Workspace.Change;

/** Hears of the workspace, on the window's thread. */
public interface WorkspaceListener {

	/** A workspace was opened; its overview is there. */
	default void opened(Workspace workspace) {
		stateChanged();
	}

	/** Something in the workspace changed; the overview is the new one. */
	default void changed(Workspace workspace, Change change) {
		stateChanged();
	}

	/** The workspace was closed; nothing of it may be called any more. */
	default void closed() {
		stateChanged();
	}

	/** Anything of the above, the start of opening, or its failure. */
	default void stateChanged() {
	}
}
