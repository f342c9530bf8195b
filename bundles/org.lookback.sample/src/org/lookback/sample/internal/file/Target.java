package org.lookback.sample.internal.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.lookback.sample.internal.sheet.Format;

/**
 * Where the files go and what the sample is like as a whole.
 *
 * @param directory the folder
 * @param seed      for the dirt
 * @param firstYear first year of facts
 * @param lastYear  last year of facts
 * @param households how many there will be
 * @param places    names of the places, in order
 * @param only      the kinds of files that are wanted; empty for all
 */
public record Target(Path directory, long seed, int firstYear, int lastYear, int households, List<String> places, Set<String> only) {

	private static final int SMALL = 1000;
	private static final double MORE_IN_A_SMALL_ONE = 4;
	private static final int MOST_IN_A_WORKBOOK = 20_000;
	private static final int MOST_FOR_WORKBOOKS = 1_000_000;

	/** Whether files of the kind are to be written. */
	boolean wants(String kind) {
		return only.isEmpty() || only.contains(kind);
	}

	/** Whether a file of that share of the households is too big for a workbook. */
	boolean big(double share) {
		return households * share > MOST_IN_A_WORKBOOK;
	}

	/** A workbook, as long as no file can have more rows than a workbook holds. */
	Format workbook() {
		return households > MOST_FOR_WORKBOOKS ? Format.UTF8_BOM : Format.XLSX;
	}

	/** How much more often than in reality rare facts occur, so that a small sample holds each of them. */
	public double rareness() {
		return households < SMALL ? MORE_IN_A_SMALL_ONE : 1;
	}

	/** How often an oddity is planted in a file. */
	int each() {
		return Math.max(1, Math.min(40, households / 2500));
	}
}
