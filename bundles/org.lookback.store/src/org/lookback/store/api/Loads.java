package org.lookback.store.api;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/** Imports as dataset versions: one file read once is one version, visible only when complete, and can be undone. */
public interface Loads {

	/**
	 * Starts a version. The source file is copied to {@code imports/} under its SHA-256.
	 *
	 * @throws LookbackException when another load runs, the disk lacks room, or the file cannot be read
	 */
	BulkLoad begin(LoadSpec spec) throws LookbackException;

	/** The complete version with the same bytes, kind, year and mapping: loading again would change nothing. */
	Optional<DatasetVersion> imported(LoadSpec spec) throws LookbackException;

	/** All versions, oldest first, undone ones among them. */
	List<DatasetVersion> versions() throws LookbackException;

	/** Makes a complete version invisible at once; its rows go with the next {@link #purge}. */
	void undo(int version, String who, String why) throws LookbackException;

	/**
	 * Removes the rows of undone versions, except those that an open source of facts still reads. {@link #begin} does it as well.
	 *
	 * @return how many versions were cleared
	 */
	int purge(Progress progress) throws LookbackException;
}
