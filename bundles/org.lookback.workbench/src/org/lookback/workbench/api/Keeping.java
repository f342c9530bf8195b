package org.lookback.workbench.api;

import java.nio.file.Path;
import java.util.List;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/** Care of the workspace itself. */
public interface Keeping {

	/** Makes the indexes anew from the store; the old ones answer until the new ones are complete. */
	void rebuildIndex(Progress progress) throws LookbackException;

	/** A consistent copy of store and source files in one file. */
	void backup(Path file, Progress progress) throws LookbackException;

	/** Whether store, source files and index agree; each problem is one complete sentence. */
	List<String> verify(Progress progress) throws LookbackException;
}
