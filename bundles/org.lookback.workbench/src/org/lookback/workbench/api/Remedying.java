package org.lookback.workbench.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.casework.api.ledger.Assignment;
import org.lookback.casework.api.ledger.LedgerCurve;
import org.lookback.casework.api.ledger.LedgerQuestion;
import org.lookback.casework.api.ledger.LedgerState;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Department;
import org.lookback.store.api.LedgerBatch;
import org.lookback.store.api.LedgerChange;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;

/**
 * The ledger (台账 → 整改 → 销号): every problem followed to its closure. What returns has been written to the disk. Wherever somebody is to be
 * named, a blank means the user of this computer. {@code seen} is the version of the item that the caller has looked at; when somebody was quicker,
 * nothing is done and the message says so.
 */
public interface Remedying {

	/** Items that a question asks for, in the order in which they were opened. */
	List<LedgerItem> items(LedgerQuestion question) throws LookbackException;

	/**
	 * The item of a key, or of the only key that begins so.
	 *
	 * @throws LookbackException when there is none, or several
	 */
	LedgerItem find(String key) throws LookbackException;

	/** What happened to an item, oldest first. */
	List<LedgerChange> history(String key) throws LookbackException;

	/** The newest entries first. */
	List<LedgerBatch> entries(int limit) throws LookbackException;

	/** Which day is today, for what is overdue. */
	LocalDate today();

	/**
	 * What becomes of the findings of a check.
	 *
	 * @param opened items that are new
	 * @param again  that are open already and now know of another round
	 * @param back   that were closed and are found again
	 * @param known  that were open already and knew of this round
	 */
	record Opened(int opened, int again, int back, int known) {
	}

	/**
	 * Makes items of the problems that the latest run of a package found. The same problem of the same object never has two items.
	 *
	 * @param query households whose problems are taken; those of places are taken when it narrows nothing
	 * @param rules ids of rules; none means all
	 * @throws LookbackException when the package was never run
	 */
	Opened open(String packageId, Query query, List<String> rules, String who, Progress progress) throws LookbackException;

	/**
	 * Opens an item that somebody types in.
	 *
	 * @param values as typed; {@link org.lookback.casework.api.ledger.LedgerRules#NEEDED} must be there
	 */
	LedgerItem add(Map<LedgerField, String> values, String who, String why) throws LookbackException;

	/** A row that was not taken. */
	record Refused(long row, String text, String reason) {
	}

	/**
	 * What became of a list.
	 *
	 * @param taken  rows that are items now
	 * @param again  rows that were items already
	 * @param notes  columns that were not understood, in words
	 */
	record Taken(int rows, int taken, int again, List<Refused> refused, List<String> notes) {
		public Taken {
			refused = List.copyOf(refused);
			notes = List.copyOf(notes);
		}
	}

	/**
	 * Takes a list of problems as inspectors, auditors and others send it: XLSX, XLS or CSV with headings. Taken again, it opens nothing twice.
	 *
	 * @param source code of the list LedgerSource for rows that do not name theirs; may be empty
	 * @param dryRun only tells what would become of it
	 */
	Taken take(Path file, String source, boolean dryRun, String who, Progress progress) throws LookbackException;

	/** Writes an empty list with drop-downs, to be filled in and taken. */
	void template(Path file, Locale locale) throws LookbackException;

	/**
	 * How items are given to departments.
	 *
	 * @param packageId whose documents say who answers for what
	 * @param level     of the departments; the lowest that is named when absent
	 * @param due       by when; leave dates as they are when absent
	 * @param over      whether items that have a department get another one
	 */
	record Giving(String packageId, Optional<Department.Level> level, Optional<LocalDate> due, boolean over) {
	}

	/** What would become of items; nothing is entered. */
	List<Assignment.Given> plan(Giving giving, List<LedgerItem> items, Locale locale) throws LookbackException;

	/** Does what was planned; returns how many items it changed. */
	int assign(List<Assignment.Given> plan, String who, String why) throws LookbackException;

	/**
	 * The day of a term.
	 *
	 * @param term a date, {@code 30d} calendar days or {@code 15w} working days from today, or the id of a deadline of the package
	 * @throws LookbackException when it is none of these, or outside the calendar's years
	 */
	LocalDate due(String term, String packageId) throws LookbackException;

	/** Changes values of some items alike, all or none. Several at once do not say which version they saw. */
	int change(Collection<LedgerItem> items, Map<LedgerField, String> values, String who, String why) throws LookbackException;

	/** Moves items to another state, all or none; closing and reopening have ways of their own. */
	int move(Collection<LedgerItem> items, LedgerState to, String who, String why) throws LookbackException;

	/**
	 * Closes an item.
	 *
	 * @param verifiedBy who saw that it is done; not who was responsible
	 * @param level      at which level: code of the list LedgerVerifier
	 * @param evidence   files; their paths and SHA-256 are entered, and a copy of each is kept in the workspace's folder {@code evidence}
	 * @throws LookbackException when it is not done, somebody or something is missing, or the rule still finds the problem or has not looked again
	 */
	LedgerItem close(LedgerItem item, String verifiedBy, String level, List<Path> evidence, String who, String why) throws LookbackException;

	/** An item that was not closed, and why. */
	record Open(LedgerItem item, String reason) {
	}

	/**
	 * What came of closing several.
	 *
	 * @param closed as they are now, in their order
	 * @param open   those that were refused, in their order
	 */
	record Closed(List<LedgerItem> closed, List<Open> open) {
		public Closed {
			closed = List.copyOf(closed);
			open = List.copyOf(open);
		}
	}

	/**
	 * Closes those items that may be closed, with the same verifier and proof, as one entry. The others stay as they are.
	 *
	 * @param progress counts items
	 * @throws LookbackException when there is no item, a file cannot be read or kept, or somebody was quicker; nothing is closed then
	 */
	Closed close(Collection<LedgerItem> items, String verifiedBy, String level, List<Path> evidence, String who, String why, Progress progress) throws LookbackException;

	/** What became of a file since it was handed in as proof. */
	enum Fate {
		/** It is there, and as it was. */
		SAME,
		/** It is there, and says something else. */
		CHANGED,
		/** It is not there. */
		GONE
	}

	/**
	 * A file that proves something.
	 *
	 * @param file     where it lay when it was handed in, perhaps on another computer
	 * @param hash     its SHA-256 then
	 * @param copy     where the workspace's copy lies, or would
	 * @param kept     what became of the copy; gone, too, when none was made, as of proof that came with a county's copy of the ledger
	 * @param original what became of the file itself
	 */
	record Evidence(String file, String hash, Path copy, Fate kept, Fate original) {

		/** The file's name without its folders, whichever system it came from. */
		public String name() {
			return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
		}
	}

	/**
	 * Reads the files that prove an item's remediation again.
	 *
	 * @return in the order in which they were handed in; none for an item that is not closed
	 * @throws LookbackException when a file is there and cannot be read
	 */
	List<Evidence> evidence(LedgerItem item) throws LookbackException;

	/** Opens a closed item again; its history stays. */
	LedgerItem reopen(LedgerItem item, String who, String why) throws LookbackException;

	/**
	 * Takes an entry back, as an entry of its own.
	 *
	 * @throws LookbackException when something of it was changed since
	 */
	LedgerBatch undo(long entry, String who, String why) throws LookbackException;

	/** How many items were pending at the end of each day, from the first to today; items of the question alone. */
	List<LedgerCurve.Day> curve(LedgerQuestion question) throws LookbackException;

	/** Writes the curve: a row a day, a column a sector; XLSX or CSV. */
	void exportCurve(List<LedgerCurve.Day> days, Path file, Locale locale, Progress progress) throws LookbackException;

	/** Writes items as a list, one row each; XLSX or CSV. */
	void exportList(List<LedgerItem> items, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException;

	/** Copies that others edit, and how they come back. */
	LedgerExchange exchange();

	/** The columns of a list, in order. */
	List<LedgerField> columns();

	/** The heading of a column. */
	String heading(LedgerField field, Locale locale);

	/** A cell in words; names of persons masked unless revealed, regions by their names. */
	String cell(LedgerItem item, LedgerField field, boolean reveal, Locale locale);

	/** A line of history in words: when, who, what from what to what, why. */
	List<String> said(LedgerChange change, boolean reveal, Locale locale);

	/** An entry in words: when, who, what was done, why. */
	String said(LedgerBatch entry, Locale locale);
}
