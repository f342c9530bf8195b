package org.lookback.workbench.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.lookback.casework.api.coverage.Coverage;
import org.lookback.casework.api.coverage.CoverageHousehold;
import org.lookback.casework.api.coverage.CoverageList;
import org.lookback.casework.api.coverage.CoveragePace;
import org.lookback.casework.api.coverage.CoverageQuestion;
import org.lookback.casework.api.coverage.Goal;
import org.lookback.casework.api.coverage.PlacePace;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.StandardsPackage;

/**
 * Who should have been visited, who was, and who was not. Rosters are imported like any file (kind {@code roster}); they say who should be
 * visited and nothing else: a household that is only on a roster is in no search and no check.
 */
public interface Covering {

	/**
	 * Counts.
	 *
	 * @param progress counts households
	 * @throws LookbackException when the region is not known, or its level is no county, township or village
	 */
	Coverage coverage(CoverageQuestion question, Progress progress) throws LookbackException;

	/**
	 * The households behind a number: those of the region of a row, or of the whole answer. By village, then by key.
	 *
	 * @param region code of the row's region; empty for all of the question's
	 * @param from   number of the first, from 0
	 */
	List<CoverageHousehold> households(CoverageQuestion question, String region, CoverageList list, int from, int count, Progress progress)
			throws LookbackException;

	/**
	 * Writes an answer as a workbook: places, visitors, days, and the households that were missed, that are only on a roster, and that are only in
	 * files.
	 *
	 * @param reveal whether names stand in full; it is logged
	 */
	void export(Coverage coverage, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException;

	/**
	 * How fast visits go on, and whether that is fast enough for the deadlines of a package. Counted are first visits to households that should be visited.
	 *
	 * @param on       the day that it is seen from; later visits do not count
	 * @param progress counts households
	 * @throws LookbackException when the region or the package is not known, or the rows' level is no county, township or village
	 */
	CoveragePace pace(CoverageQuestion question, String packageId, LocalDate on, Progress progress) throws LookbackException;

	/** Headings, then a row in words for every place and deadline, those of all places last. */
	List<List<String>> table(CoveragePace pace, Locale locale);

	/** A place and a deadline in words, in the order of the headings of {@link #table(CoveragePace, Locale)}. */
	List<String> cells(CoveragePace pace, PlacePace place, Goal goal, Locale locale);

	/** The packages that have deadlines. */
	List<StandardsPackage> paced();

	/** Writes paces, and what was done on each day, as a workbook; it is logged. */
	void export(CoveragePace pace, Path file, Locale locale) throws LookbackException;

	/** The rows of an answer in words, headings first: what a view shows and the workbook holds. */
	List<List<String>> table(Coverage coverage, Locale locale);

	/** One household in words, in the order of {@link #headings}; names masked unless revealed. */
	List<String> cells(CoverageHousehold household, boolean reveal, Locale locale);

	/** The headings of {@link #cells}. */
	List<String> headings(Locale locale);
}
