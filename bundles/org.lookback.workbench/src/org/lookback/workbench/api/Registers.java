package org.lookback.workbench.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.lookback.ingest.api.DepartmentRow;
import org.lookback.model.api.compare.ComparisonOutcome;
import org.lookback.model.api.compare.RegisterEntry;
import org.lookback.model.api.compare.RegisterFinding;
import org.lookback.model.api.dictionary.DepartmentCount;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.dictionary.RegisterDefinition;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.ComparisonRun;
import org.lookback.store.api.Verification;

/**
 * Departments' registers beside the households: who is only here, only there, differs, agrees, or is unclear; what people found when they
 * looked; and the numbers on which departments must agree. Everything found is suspected until somebody has verified it.
 */
public interface Registers {

	/** Every register of the dictionary, with what is there of it. */
	List<Known> list() throws LookbackException;

	/**
	 * Compares registers in one go. What calls for a look is kept, in place of what the last comparison of the same register and year kept.
	 *
	 * @param names codes of the list {@code Register}, or other names of them; none means all that have records of the year
	 * @param year  whose households and records; the current one when empty
	 * @param asOf  the day whose ages and benefits count; the last of the year when empty
	 * @throws LookbackException when a register is not known or has no records of the year; the message says what to do
	 */
	List<ComparisonRun> compare(List<String> names, OptionalInt year, Optional<LocalDate> asOf, Progress progress) throws LookbackException;

	/** The last comparison of a register. */
	Optional<ComparisonRun> last(String name) throws LookbackException;

	/**
	 * Kept entries of a comparison with what was found about them.
	 *
	 * @param from number of the first, from 0
	 */
	List<Row> page(ComparisonRun run, Selection selection, int from, int count) throws LookbackException;

	/** Everything that was ever found about an entry, oldest first. */
	List<Verification> history(String key) throws LookbackException;

	/**
	 * Records what somebody found who looked. Records of a member carry it from then on, so that rules see it.
	 *
	 * @param outcome a code of the list {@code Verified} or another name of it; {@code confirmed}, {@code refuted}, {@code explained} and
	 *                {@code unclear} are understood as well
	 * @param how     visit, call, document…; may be empty
	 * @throws LookbackException when there is no such entry, or the outcome is none
	 */
	Verification verify(String key, String outcome, String how, String note, Progress progress) throws LookbackException;

	/** How often a register was right, import by import, the oldest first. */
	List<Precision> precision(String name) throws LookbackException;

	/** How a register is compared. */
	RegisterDefinition definition(String name) throws LookbackException;

	/**
	 * The numbers on which departments must agree, side by side.
	 *
	 * @param level what the rows stand for: {@link RegionLevel#COUNTY}, {@link RegionLevel#TOWNSHIP} or {@link RegionLevel#VILLAGE}
	 */
	Departments departments(RegionLevel level, OptionalInt year, Optional<LocalDate> asOf, Progress progress) throws LookbackException;

	/**
	 * Writes kept entries as a list for a department; XLSX or CSV by the file's ending.
	 *
	 * @param reveal full names and numbers instead of masked ones; recorded in the change log
	 * @return how many rows were written
	 */
	long export(ComparisonRun run, Selection selection, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException;

	/** Writes the table of departments; XLSX or CSV by the file's ending. */
	void export(Departments departments, Path file, Locale locale) throws LookbackException;

	/** The table of departments in words: headings first, then the totals, then the places. */
	List<List<String>> table(Departments departments, Locale locale);

	/** Records in the change log that entries of a comparison were shown with full names and numbers. */
	void revealed(ComparisonRun run, int entries) throws LookbackException;

	/** What was found, in words, personal values masked unless revealed. */
	String words(ComparisonRun run, RegisterFinding finding, boolean reveal, Locale locale) throws LookbackException;

	/** A name as it may be shown. */
	default String name(String name, boolean reveal) {
		return reveal ? name : Masking.name(name);
	}

	/** An ID number as it may be shown. */
	default String number(String number, boolean reveal) {
		return reveal ? number : Masking.idNumber(number);
	}

	/** An entry as cells of a list. */
	List<String> cells(ComparisonRun run, Row row, boolean reveal, Locale locale) throws LookbackException;

	/** The headings of {@link #cells}. */
	List<String> headings(Locale locale);

	/**
	 * A register and what is there of it.
	 *
	 * @param sector   whose it is
	 * @param imports  complete imports, oldest first
	 * @param comparable whether somebody has said how it is compared
	 */
	record Known(String name, Label label, String sector, boolean comparable, List<Import> imports, Optional<ComparisonRun> last, Precision precision) {
	}

	/** One import of a register. */
	record Import(int version, String file, int year, long records) {
	}

	/**
	 * Which entries.
	 *
	 * @param outcomes none means all
	 * @param open     only those that nobody has verified
	 */
	record Selection(List<ComparisonOutcome> outcomes, boolean open) {

		/** All of them. */
		public static final Selection ALL = new Selection(List.of(), false);

		public Selection {
			outcomes = List.copyOf(outcomes);
		}
	}

	/**
	 * An entry with the verification that counts.
	 *
	 * @param verified a code of the list {@code Verified}: somebody's, else what the register's own file says, else suspected
	 */
	record Row(RegisterEntry entry, Optional<Verification> verification, String verified) {
	}

	/**
	 * How often suspicions of a register turned out right.
	 *
	 * @param version the import they were seen with; 0 for all together
	 * @param unclear looked at without an answer: not counted as verified
	 */
	record Precision(int version, long confirmed, long refuted, long explained, long unclear) {

		public long verified() {
			return confirmed + refuted + explained;
		}

		/** Confirmed by verified, 0 to 1; empty when nothing is verified. */
		public OptionalDouble value() {
			return verified() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) confirmed / verified());
		}
	}

	/**
	 * The numbers of departments.
	 *
	 * @param rows    by place and count
	 * @param total   one row for each count
	 * @param missing registers without records of the year: their side of the counts is not known
	 */
	record Departments(int year, LocalDate asOf, RegionLevel level, List<DepartmentCount> counts, List<DepartmentRow> rows, List<DepartmentRow> total,
			List<String> missing) {
	}
}
