package org.lookback.store.api;

import java.nio.file.Path;
import java.util.List;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/** Safety copies and the check that a workspace is sound. */
public interface Maintenance {

	/**
	 * Writes everything that cannot be rebuilt (database, imported files, packages, readings) to one ZIP, at one state of the data,
	 * while others go on reading. An existing file is replaced only when the new one is complete.
	 */
	void backup(Path zip, Progress progress) throws LookbackException;

	/** Looks for damage: unreadable tables, versions with more or fewer rows than they had, source files changed, gaps in the log. */
	List<Problem> verify(Progress progress) throws LookbackException;
}
