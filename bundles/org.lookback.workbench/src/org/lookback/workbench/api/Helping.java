package org.lookback.workbench.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.lookback.casework.api.helper.HelpedHousehold;
import org.lookback.casework.api.helper.Helper;
import org.lookback.casework.api.helper.HelperBoard;
import org.lookback.casework.api.helper.HelperList;
import org.lookback.casework.api.helper.HelperLoad;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/**
 * Who is responsible for which registered household (帮扶责任人). Assigning and handing over are changes by hand: one entry of {@link Versions} a call,
 * however many households it speaks of, with who, when and why, undone as a whole; nothing of the time before is lost.
 */
public interface Helping {

	/** Today. */
	LocalDate today();

	/**
	 * Counts.
	 *
	 * @param region   code at any level; empty for everything
	 * @param progress counts households
	 * @throws LookbackException when the region is not known
	 */
	HelperBoard board(String region, LocalDate day, Progress progress) throws LookbackException;

	/** The households behind a number, by village, then by key. */
	List<HelpedHousehold> households(String region, LocalDate day, HelperList list, Progress progress) throws LookbackException;

	/** The households that a helper has on a day. */
	List<HelpedHousehold> households(Helper helper, LocalDate day, Progress progress) throws LookbackException;

	/**
	 * A helper to be put in.
	 *
	 * @param name required
	 * @param unit empty when it is not known
	 * @param key  number of his; empty to have one made of name and unit
	 * @param role a code of the list {@code HelperRole}, or another name of one; empty for a responsible helper
	 */
	record Newcomer(String name, String unit, String key, String role) {
	}

	/**
	 * Puts a helper in beside those there are.
	 *
	 * @param households keys or registered codes
	 * @param from       his first day
	 * @throws LookbackException when a household is not known, has him already, or he is a registered person; then nothing is changed
	 */
	Editing.Done assign(List<String> households, Newcomer newcomer, LocalDate from, String why, Progress progress) throws LookbackException;

	/**
	 * Puts a helper in place of another one, whose time ends the day before.
	 *
	 * @param households keys or registered codes; none for all that the former helper has on that day
	 * @param on         the newcomer's first day
	 * @param why        required: a change of job, another reason
	 * @throws LookbackException when the former helper has none of them on the day before, or what {@link #assign} refuses; then nothing is changed
	 */
	Editing.Done handOver(Helper former, List<String> households, Newcomer newcomer, LocalDate on, String why, Progress progress) throws LookbackException;

	/** Counts by exit status in words, headings first, the total last. */
	List<List<String>> table(HelperBoard board, Locale locale);

	/** Headings of {@link #cells(HelperLoad, boolean, Locale)}. */
	List<String> loadHeadings(Locale locale);

	/** A helper and what he has to look after, in words; his name masked unless revealed. */
	List<String> cells(HelperLoad load, boolean reveal, Locale locale);

	/** Headings of {@link #cells(HelpedHousehold, LocalDate, boolean, Locale)}. */
	List<String> headings(Locale locale);

	/** A household in words; names masked unless revealed. */
	List<String> cells(HelpedHousehold household, LocalDate day, boolean reveal, Locale locale);

	/**
	 * Writes counts, helpers and the households without one as a workbook.
	 *
	 * @param reveal whether names stand in full; it is logged
	 */
	void export(HelperBoard board, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException;
}
