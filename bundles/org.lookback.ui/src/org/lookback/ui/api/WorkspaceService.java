package org.lookback.ui.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.lookback.workbench.api.Overview;
import org.lookback.workbench.api.Workspace;

/**
 * The workspace that the window shows. It is opened, read and closed beside the window's thread; everything here is called, and
 * listeners are told, on the window's thread.
 */
public interface WorkspaceService {

	/** The family of the job that reads beside everything else what will be asked for first. */
	Object READING_AHEAD = "org.lookback.ui.readingAhead";

	/** What there is to show. */
	enum State {
		/** Nothing was opened yet. */
		NONE,
		/** A folder is being opened. */
		OPENING,
		/** A workspace is open. */
		OPEN,
		/** The folder could not be opened; {@link WorkspaceService#problem()} says why. */
		FAILED
	}

	State state();

	/** The open workspace. Its façades are to be called from jobs only. */
	Optional<Workspace> workspace();

	/** The folder that is open, is being opened, or could not be opened. */
	Optional<Path> directory();

	/** What is in the workspace, as of the last change; absent until it was read. */
	Optional<Overview> overview();

	/** Why the folder could not be opened; empty otherwise. */
	String problem();

	/** Opens a folder in a job, and makes a workspace of it when it is empty; closes the one that was open. */
	void open(Path directory);

	/** Closes the workspace; nothing happens when there is none. */
	void close();

	/** Folders opened before, the latest first. */
	List<Path> recent();

	/** Hears of everything; run the answer to stop. */
	Runnable listen(WorkspaceListener listener);
}
