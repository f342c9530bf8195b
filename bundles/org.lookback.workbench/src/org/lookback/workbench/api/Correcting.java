package org.lookback.workbench.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/**
 * The way of a problem back to the village and of its correction back here: a list of what a check found, with a column for the right value;
 * filled in, it comes back and its values become edits by hand. Any package can be asked; the one that finds faults of the data is
 * {@link #QUALITY}.
 */
public interface Correcting {

	/** The package of cleansing rules that the product ships. */
	String QUALITY = "data-quality";

	/** What the list takes for "there is nothing to be recorded here". */
	List<String> CLEAR = List.of("清空", "clear");

	/**
	 * How many problems the latest run of a package has found in each village, most first.
	 *
	 * @throws LookbackException when the package was never run
	 */
	List<VillageCount> villages(String packageId, Locale locale) throws LookbackException;

	/**
	 * Writes the list of a village, or of all villages of a region: a row for each field of each problem that may have to be corrected.
	 *
	 * @param region its code
	 * @param reveal whether names and numbers stand in full; it is logged
	 * @return what was written; without problems there is no file
	 * @throws LookbackException when the package was never run, nobody knows the region, or the file cannot be written
	 */
	Written export(String packageId, String region, Path file, boolean reveal, Locale locale, Progress progress) throws LookbackException;

	/**
	 * Writes the lists of all villages in which the latest run has found something, a file each.
	 *
	 * @param region only the villages of this one; all when empty
	 * @param folder is made when it is not there
	 * @param reveal whether names and numbers stand in full; it is logged
	 * @return one entry a file
	 * @throws LookbackException as {@link #export}; files that were written before stay
	 */
	List<VillageFile> exportVillages(String packageId, String region, Path folder, boolean reveal, Locale locale, Progress progress)
			throws LookbackException;

	/**
	 * Reads a list that has come back. What was filled in becomes an edit by hand; what cannot be, or what has changed here meanwhile, is left as
	 * it is and named.
	 *
	 * @param dryRun whether to tell only what would be done
	 * @param reveal whether the answer holds personal data in full; it is logged
	 * @throws LookbackException when the file is no such list, or one of another workspace
	 */
	Returned take(Path file, boolean dryRun, boolean reveal, Locale locale, Progress progress) throws LookbackException;

	/**
	 * Problems of one village.
	 *
	 * @param region     the village's code, empty when nobody knows it
	 * @param problems   all of them
	 * @param serious    those that are serious
	 * @param households that have any
	 */
	record VillageCount(String region, String name, long problems, long serious, long households) {
	}

	/**
	 * A list that was written.
	 *
	 * @param households in it
	 * @param problems   in it
	 * @param rows       of the sheet; a problem may take several
	 */
	record Written(long households, long problems, long rows) {
	}

	/** The list of one village. */
	record VillageFile(VillageCount village, Path file, Written written) {
	}

	/** What became of a row that was filled in. */
	enum State {
		/** The value was, or would be, changed. */
		CHANGED,
		/** The value that was filled in stands there already. */
		SAME,
		/** It cannot be the value, or nobody knows what it is of. */
		REJECTED,
		/** Since the list was written the value has become another; it stays. */
		CONFLICT
	}

	/**
	 * A row that was filled in.
	 *
	 * @param row       of the sheet, from 1
	 * @param household its key, empty when nobody knows it
	 * @param object    code of the member, key of the house and so on; empty for the household itself
	 * @param field     id of the field, empty when nobody knows it
	 * @param label     of the field
	 * @param before    the value until now, in words
	 * @param after     what was filled in
	 * @param reason    why it was not taken; empty when it was
	 */
	record Line(long row, String household, String object, String rule, String field, String label, String before, String after, State state,
			String reason) {
	}

	/**
	 * What a list brought.
	 *
	 * @param list   its file's name
	 * @param rows   of the sheet
	 * @param blank  rows that nobody filled in
	 * @param noted  rows with a remark alone; the remarks are logged
	 * @param lines  the rows that were filled in, in their order
	 */
	record Returned(String list, boolean dryRun, long rows, long blank, long noted, List<Line> lines) {

		public Returned {
			lines = List.copyOf(lines);
		}

		/** How many rows ended so. */
		public long count(State state) {
			return lines.stream().filter(line -> line.state() == state).count();
		}
	}
}
