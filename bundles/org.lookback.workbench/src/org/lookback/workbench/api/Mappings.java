package org.lookback.workbench.api;

import java.util.List;

import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.SavedMapping;
import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.api.ValueSurvey;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/**
 * Where columns go and what their texts mean: the mappings that this workspace keeps, in versions, and what nobody understands yet. A saved
 * mapping is applied by {@link Importing#plan(Sniffed)} to every file of the shape it was saved for.
 */
public interface Mappings {

	/** The latest version of each, by name. */
	List<SavedMapping> latest() throws LookbackException;

	/** All versions of one, the latest first; empty when there is none of that name. */
	List<SavedMapping> versions(String name) throws LookbackException;

	/**
	 * Keeps what a plan decides for the next file of its shape. A change makes a new version, the old ones stay.
	 *
	 * @throws LookbackException when the name cannot be that of a file, or the workspace's folder cannot be written
	 */
	SavedMapping save(String name, ImportPlan plan) throws LookbackException;

	/** Puts a mapping away, all its versions; they are applied no more, but stay in the workspace's folder. */
	void delete(String name) throws LookbackException;

	/**
	 * Gives a mapping another name, all its versions.
	 *
	 * @throws LookbackException when there is none of that name, there is one of the other name, or that cannot be a name
	 */
	void rename(String from, String to) throws LookbackException;

	/** The plan of a file as if no mapping had been saved. */
	ImportPlan unaided(Sniffed sniffed) throws LookbackException;

	/** The texts of coded columns that a plan cannot read: of the whole file when that takes a few seconds, else of its first rows. */
	ValueSurvey survey(ImportPlan plan, Progress progress) throws LookbackException;
}
