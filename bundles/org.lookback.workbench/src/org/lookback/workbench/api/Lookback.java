package org.lookback.workbench.api;

import java.nio.file.Path;
import java.util.Map;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;

/** The service that both faces start from. */
public interface Lookback {

	/** How a workspace is opened. */
	enum Access {
		/** Searches, counts and charts from the index alone, beside whoever has the workspace open for writing. */
		READ,
		/** Everything, in a workspace that exists; one process at a time. */
		WRITE,
		/** As {@link #WRITE}; the workspace is made when there is none. */
		CREATE
	}

	/** Whether the folder holds a workspace. */
	boolean isWorkspace(Path directory);

	/**
	 * Opens a workspace.
	 *
	 * @throws LookbackException when there is no workspace, or another process holds it: the message names who, and since when
	 */
	Workspace open(Path directory, Access access, Progress progress) throws LookbackException;

	/** The shipped dictionary, without any workspace. */
	Dictionary dictionary();

	/** The product's standards packages, without any workspace. */
	Policies policies();

	/** The packages of the product and of a workspace, without opening its store. */
	Policies policies(Path directory) throws LookbackException;

	/** Writes the files of a synthetic province. */
	SampleResult sample(SampleSettings settings, Progress progress) throws LookbackException;

	/**
	 * Makes a workspace from a backup.
	 *
	 * @throws LookbackException when the folder is not empty or the backup is damaged; the folder is then as it was
	 */
	void restore(Path backup, Path directory, Progress progress) throws LookbackException;

	/**
	 * Makes a workspace anew from the journal and the kept files of another one; its database is not looked at.
	 *
	 * @param directory the workspace whose journal is read
	 * @param into      an empty or missing folder
	 * @throws LookbackException when the journal is broken, or a line of it cannot be done again: which, and why
	 */
	Rebuilt rebuild(Path directory, Path into, Progress progress) throws LookbackException;

	/**
	 * What was made anew.
	 *
	 * @param lines   of the journal
	 * @param imports that were read again
	 * @param hands   changes by hand that were made again
	 * @param left    lines that tell of nothing which can be made anew, by kind
	 */
	record Rebuilt(long lines, long imports, long hands, Map<String, Long> left) {
		public Rebuilt {
			left = Map.copyOf(left);
		}
	}
}
