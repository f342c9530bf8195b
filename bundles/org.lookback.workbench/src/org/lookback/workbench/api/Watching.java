package org.lookback.workbench.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.casework.api.warning.Risk;
import org.lookback.casework.api.warning.Thresholds;
import org.lookback.casework.api.warning.Watchlist;
import org.lookback.casework.api.warning.WarningList;
import org.lookback.casework.api.warning.WarningReason;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Reading;

/**
 * Early warning: households at risk of falling (back) into poverty by the points of a package. A {@link Watchlist} is reckoned once and kept while
 * nothing it rests on changes; moving thresholds over it asks no household again.
 */
public interface Watching {

	/**
	 * A package and whether it warns.
	 *
	 * @param none why it does not; empty texts when it does
	 */
	record Scheme(String packageId, Label title, boolean given, Label none) {
	}

	/**
	 * Where the thresholds stand.
	 *
	 * @param now      those that hold
	 * @param proposed those of the package
	 * @param moved    the readings that moved some, with who, when and why
	 */
	record Standing(Thresholds now, Thresholds proposed, List<Reading> moved) {
		public Standing {
			moved = List.copyOf(moved);
		}
	}

	/**
	 * A year's points of a household, or of all.
	 *
	 * @param risk empty when it was not watched in that year
	 */
	record YearPoints(int year, Optional<Risk> risk) {
	}

	/** What is shown of a factor of a household. */
	record FactorLine(String id, String title, String value, String points, String facts, String clause, String basis) {
	}

	/** Every package that warns, then those that say why they do not. */
	List<Scheme> schemes() throws LookbackException;

	/** The day of the package's latest check, else today. */
	LocalDate day(String packageId) throws LookbackException;

	/**
	 * The points of all watched households of the current year.
	 *
	 * @param asOf     the day whose law and ages count
	 * @param progress counts households
	 * @throws LookbackException when the package does not warn; the message says why
	 */
	Watchlist watch(String packageId, LocalDate asOf, Progress progress) throws LookbackException;

	/** The same of any year with data, by the same factors and thresholds. */
	Watchlist watch(String packageId, LocalDate asOf, int year, Progress progress) throws LookbackException;

	/** The years with data, ascending. */
	List<Integer> years() throws LookbackException;

	/**
	 * Why a household has its points, in the current year.
	 *
	 * @param household its key or registered code
	 */
	WarningReason why(String packageId, LocalDate asOf, String household) throws LookbackException;

	/** The factors of {@link #why} in words, one a factor, masked unless revealed. */
	List<FactorLine> words(WarningReason reason, boolean reveal, Locale locale);

	/** A household's points in each year with data, by the same factors. */
	List<YearPoints> trend(String packageId, LocalDate asOf, String household) throws LookbackException;

	/** Where the thresholds of a package stand. */
	Standing thresholds(String packageId) throws LookbackException;

	/**
	 * Keeps thresholds as readings of the workspace; the package stays as it is. Those equal to the package's own are given back.
	 *
	 * @param who, why required
	 * @throws LookbackException when they do not rise, or nobody says who and why
	 */
	Standing keep(String packageId, Thresholds thresholds, String who, String why) throws LookbackException;

	/** One household in words, in the order of {@link #headings}; names masked unless revealed. */
	List<String> cells(Watchlist list, Thresholds thresholds, Risk risk, boolean reveal, Locale locale);

	/** The headings of {@link #cells}. */
	List<String> headings(Watchlist list, Locale locale);

	/** Name of a village, or of none. */
	String place(String village, Locale locale);

	/** Writes levels, villages, helpers and the households of a list as a workbook; revealing is logged. */
	void export(Watchlist list, Thresholds thresholds, WarningList which, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException;
}
