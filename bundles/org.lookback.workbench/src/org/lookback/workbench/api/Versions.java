package org.lookback.workbench.api;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.model.api.facts.Source;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/**
 * Everything that has made the data what they are, in one list: imports and what people changed by hand. Each can be undone and brought back,
 * two states can be laid side by side, and a household tells how it was lifted out of poverty.
 *
 * <p>An import goes by its number ({@code 12}), a change by hand by the letter H and its number ({@code H7}). Where a state of the data is
 * asked for, either names the state right after it, and with a {@code ^} behind ({@code H7^}) the one right before it; {@code 0} is the empty
 * workspace and {@code now} the present.
 */
public interface Versions {

	/** The present state. */
	String NOW = "now";

	/** The state before anything was there. */
	String EMPTY = "0";

	/** Behind an entry's number: the state right before it. */
	String BEFORE = "^";

	/** All imports that were ever complete and all changes by hand, the newest first, undone ones among them. */
	List<Entry> list(Locale locale) throws LookbackException;

	/** The newest entry that speaks of a household comes first. */
	List<Entry> ofHousehold(String household, Locale locale) throws LookbackException;

	/**
	 * Takes an entry back: from now on nobody sees it.
	 *
	 * @param why required
	 * @throws LookbackException when there is no such entry in force, the reason is missing, or a later change by hand stands on this one (the
	 *                           message names it)
	 */
	Entry undo(String id, String why, Progress progress) throws LookbackException;

	/**
	 * Brings back an entry that was undone, as it was and where it was. An import whose rows have been cleared away meanwhile is read anew from the
	 * copy of its file and becomes a new entry.
	 *
	 * @return the entry that is in force now
	 */
	Entry redo(String id, String why, Progress progress) throws LookbackException;

	/**
	 * What is different between two states. Of a household, member or place that is on one side alone the values are not listed one by one.
	 *
	 * @param from   an entry, {@link #EMPTY} or {@link #NOW}
	 * @param to     the same
	 * @param reveal whether personal values stand in full; it is logged
	 * @param most   how many lines the answer holds at most; the counts are of all
	 * @throws LookbackException when a state can no longer be had because rows of an undone import were cleared away
	 */
	Difference diff(String from, String to, boolean reveal, int most, Locale locale, Progress progress) throws LookbackException;

	/**
	 * Writes all lines of a difference, XLSX or CSV by the file's ending.
	 *
	 * @return how many
	 */
	long export(String from, String to, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException;

	/**
	 * A household over the years: before, in and after the year of its exit from poverty, with the measures of each year, who decided and where
	 * every value comes from.
	 *
	 * @param household its key or registered code; of one that was merged into another, its former key
	 * @param reveal    whether personal values stand in full; it is logged
	 */
	HouseholdHistory history(String household, boolean reveal, Locale locale) throws LookbackException;

	/** The headings of {@link #cells}. */
	List<String> headings(Locale locale);

	/** A line of a difference as cells of a list. */
	List<String> cells(Line line, Locale locale);

	/** What an entry is. */
	enum Kind {
		IMPORT, HAND
	}

	/** Whether an entry counts. */
	enum State {
		/** It is part of the data. */
		IN_FORCE,
		/** Somebody took it back; it can come again. */
		UNDONE,
		/** It was taken back and its rows are gone; it comes again by reading its file. */
		CLEARED
	}

	/**
	 * An import or a change by hand.
	 *
	 * @param id         {@code 12} or {@code H7}
	 * @param what       of an import its kind ({@code wide}), of a change by hand {@code edit, row, addMember, removeMember, split, merge, assign, handOver, keep}
	 * @param title      in words: the file's name; what was changed
	 * @param origin     the workspace it was merged from, empty when it was made here
	 * @param households how many it speaks of
	 * @param rows       of the file; of a change by hand the values it set
	 * @param accepted   rows that were taken
	 * @param rejected   rows that were not
	 * @param sequence   the state of the data right after it
	 */
	record Entry(String id, Kind kind, String what, String title, Instant at, String who, String why, State state, String origin, long households,
			long rows, long accepted, long rejected, long sequence) {
	}

	/** How something differs. */
	enum Change {
		APPEARED, GONE, CHANGED
	}

	/** What it is that differs. */
	enum Level {
		/** A whole household, village, facility or project. */
		OBJECT,
		/** A member of a household. */
		MEMBER,
		/** One value. */
		FIELD
	}

	/**
	 * How many of a level appeared, are gone, changed. An object or member is changed when it is on both sides and any of its values differs.
	 */
	record Count(long appeared, long gone, long changed) {
		public long all() {
			return appeared + gone + changed;
		}
	}

	/**
	 * One difference.
	 *
	 * @param entity       the dictionary's id of the row it stands in
	 * @param key          the household's key; the village's code, the facility's or project's number
	 * @param name         the household's head, the place's name; masked unless revealed
	 * @param member       the member's code, empty when it is not his
	 * @param memberName   masked unless revealed
	 * @param rowKey       what tells rows of one owner and year apart, empty when nothing does
	 * @param field        id of the field, empty unless the level is FIELD
	 * @param label        the field in words
	 * @param before       in words, empty when it was not recorded
	 * @param beforeSource file, sheet and row of it; {@link Source#BY_HAND} when a person typed it
	 * @param after        in words, empty when it is not recorded any more
	 */
	record Line(Level level, Change change, String entity, String key, String name, String member, String memberName, OptionalInt year,
			String rowKey, String field, String label, String before, Optional<Source> beforeSource, String after, Optional<Source> afterSource) {
	}

	/**
	 * What is different between two states.
	 *
	 * @param objects households first of all; villages, facilities and projects are counted with them
	 * @param byField changed, appeared and gone values by the field's id, most first
	 * @param lines   the first of them
	 * @param more    whether there are more
	 */
	record Difference(String from, String to, Count objects, Count members, Count fields, Map<String, Count> byField, List<Line> lines, boolean more) {
		public Difference {
			lines = List.copyOf(lines);
		}
	}

	/** When something was, seen from the exit from poverty. */
	enum Phase {
		BEFORE, EXIT_YEAR, AFTER,
		/** The household has not left poverty, or nobody says when. */
		NONE
	}

	/**
	 * One value that is known.
	 *
	 * @param object the member's name or the row's key when there are several rows, else empty; names masked unless revealed
	 * @param field  id of the field
	 * @param value  in words
	 * @param source where it comes from; {@link Source#BY_HAND} when a person typed it
	 */
	record Said(String entity, String object, String field, String label, String value, Source source) {
	}

	/**
	 * One measure.
	 *
	 * @param person who benefits, masked unless revealed; empty when the whole household does
	 * @param amount as recorded, empty when it is not
	 */
	record Measure(String programme, String item, String person, String amount, String department, Source source) {
	}

	/**
	 * A year of a household.
	 *
	 * @param members how many belong to it at the end of the year
	 * @param facts   what is known of the household, then of its members
	 */
	record Year(int year, Phase phase, int members, List<Said> facts, List<Measure> measures) {
		public Year {
			facts = List.copyOf(facts);
			measures = List.copyOf(measures);
		}
	}

	/**
	 * Something that happened to what is known, or that somebody decided.
	 *
	 * @param what   {@code import, undo, redo, edit, …} as in {@link Entry#what}, {@code visit}, {@code verdict}, {@code verified}
	 * @param entry  the entry it belongs to, empty when it is none
	 * @param title  in words
	 * @param who    who did or decided it
	 */
	record Event(LocalDate day, Optional<Instant> at, String what, String entry, String title, String who, String why) {
	}

	/**
	 * A household over the years.
	 *
	 * @param head       masked unless revealed
	 * @param exitYear   as its latest year tells it
	 * @param exitSource where that is from
	 * @param mergedInto the key of the household that it was merged into, empty when it was not
	 * @param years      ascending
	 * @param events     the oldest first
	 */
	record HouseholdHistory(String household, String head, OptionalInt exitYear, Optional<Source> exitSource, String mergedInto, List<Year> years,
			List<Event> events) {
		public HouseholdHistory {
			years = List.copyOf(years);
			events = List.copyOf(events);
		}
	}
}
