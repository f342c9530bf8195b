package org.lookback.workbench.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;

/**
 * Copies of the ledger that others edit, and how they come back. What only the copy changed is taken over, what both changed to the same is the same, and
 * what both changed differently stays as it is here with the other value kept beside it until somebody decides.
 */
public interface LedgerExchange {

	/**
	 * Writes items as a workbook: frozen headings, lists to choose from, and hidden columns by which rows are known again.
	 *
	 * @param title  what stands above the headings
	 * @param reveal whether names stand in full; it is logged
	 * @throws LookbackException when the file cannot be written; what was there before stays
	 */
	void export(List<LedgerItem> items, String title, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException;

	/** What came of a row. */
	enum Result {
		/** It says what is here, or what was here when the copy was written. */
		SAME,
		/** All its edits were taken over. */
		TAKEN,
		/** Some of what it says was changed here, too. */
		CLASH,
		/** An item that was not here. */
		ADDED,
		/** It could not be read as an item. */
		REFUSED
	}

	/** A value that was taken over. */
	record Edit(LedgerField field, String before, String after) {
	}

	/**
	 * A value that waits for a decision.
	 *
	 * @param object what the item is of, and what is wrong, in words
	 * @param here   what the item says
	 * @param there  what the copy says
	 * @param file   the copy
	 */
	record Clash(String key, String object, LedgerField field, String here, String there, String file) {
	}

	/**
	 * A row of a copy.
	 *
	 * @param number   as a spreadsheet numbers it
	 * @param object   what it is of, in words
	 * @param messages what a person should know of it
	 */
	record Line(long number, String key, String object, Result result, List<Edit> edits, List<Clash> clashes, List<String> messages) {
		public Line {
			edits = List.copyOf(edits);
			clashes = List.copyOf(clashes);
			messages = List.copyOf(messages);
		}
	}

	/**
	 * What came of a copy.
	 *
	 * @param notes what holds for the whole file: columns that are missing or unknown
	 * @param entry number of the entry, 0 when nothing was entered
	 */
	record Merged(String file, boolean dryRun, List<String> notes, List<Line> lines, long entry) {
		public Merged {
			notes = List.copyOf(notes);
			lines = List.copyOf(lines);
		}

		/** How many rows ended so. */
		public long count(Result result) {
			return lines.stream().filter(line -> line.result() == result).count();
		}
	}

	/**
	 * Brings a copy back; everything that it changes is one entry, which can be undone.
	 *
	 * @param dryRun only says what would come of it
	 * @throws LookbackException when the file is no copy of a ledger: the hidden columns are missing
	 */
	Merged merge(Path file, boolean dryRun, String who, Progress progress) throws LookbackException;

	/** What waits for a decision. */
	List<Clash> clashes() throws LookbackException;

	/**
	 * Decides.
	 *
	 * @param there whether the copy's value is taken; else what is here stays
	 * @throws LookbackException when the value may not be entered, such as a closing without proof
	 */
	void decide(Clash clash, boolean there, String who, String why) throws LookbackException;

	/** The word of a column. */
	String word(LedgerField field, Locale locale);

	/** A value in words. */
	String said(LedgerField field, String value, Locale locale);
}
