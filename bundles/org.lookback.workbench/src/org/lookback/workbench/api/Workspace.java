package org.lookback.workbench.api;

import java.nio.file.Path;
import java.util.function.Consumer;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;

/**
 * An open workspace. Its façades may be called from any thread but the window's own; a reading call sees a complete state, never a
 * half-written one.
 */
public interface Workspace extends AutoCloseable {

	/** What changed, for whoever shows it. */
	enum Change {
		/** Facts were imported, undone or edited. */
		DATA,
		/** A check run was finished. */
		VERDICTS,
		/** Packages or readings changed. */
		PACKAGES,
		/** Something was done about it, in the ledger or a procedure: no fact and no verdict is another. */
		CASEWORK
	}

	Path directory();

	Lookback.Access access();

	/**
	 * Reads what a window is asked for first and what takes a second or more in a large workspace: the ledger, and what all households are called. For a
	 * thread that has nothing else to do.
	 */
	void readAhead() throws LookbackException;

	/** The dictionary with what the packages and files of this workspace added. */
	Dictionary dictionary();

	/**
	 * Notes who is going to look at personal values in full; called before they are shown, where the façade that gives them does not note it itself.
	 *
	 * @param what in short: a command, a list
	 */
	void revealing(String what) throws LookbackException;

	/** The shipped regions with those that files added. */
	RegionTree regions();

	/** What is in the workspace, from the index alone. */
	Overview overview() throws LookbackException;

	Importing importing();

	Searching searching();

	Checking checking();

	Comparing comparing();

	Registers registers();

	Correcting correcting();

	/** Who should have been visited, and who was. */
	Covering covering();

	/** Comparison sheets, what they bring back, and what has to be typed into the national system. */
	Visiting visiting();

	/** The ledger: every problem followed to its closure. */
	Remedying remedying();

	/** Procedures with statutory clocks, and a household's time axis. */
	Proceeding proceeding();

	/** Early warning: who may fall (back) into poverty. */
	Watching watching();

	/** Who is responsible for which household. */
	Helping helping();

	/** Random samples that can be drawn again and proved; second visits beside the first. */
	Sampling sampling();

	/** Empty forms to be filled in and imported. */
	Templates templates();

	/** What people change by hand. */
	Editing editing();

	/** Another workspace brought into this one. */
	Merging merging();

	/** Imports and changes by hand: undone, brought back, laid side by side; a household's way over the years. */
	Versions versions();

	Charting charting();

	/** Measures of poverty and inequality. */
	Measuring measuring();

	/** Two years, regions or packages side by side. */
	Contrasting contrasting();

	Policies policies();

	/** Policy texts that people added. */
	PolicyLibrary library();

	Authoring authoring();

	Exporting exporting();

	Keeping keeping();

	/** Questions that were kept under a name. */
	SavedQueries queries();

	/** Pages for a meeting, and what their figures rest on. */
	Briefing briefing();

	/** Tells the listener after every change, on the thread that made it; close the answer to stop. */
	AutoCloseable listen(Consumer<Change> listener);

	@Override
	void close() throws LookbackException;
}
