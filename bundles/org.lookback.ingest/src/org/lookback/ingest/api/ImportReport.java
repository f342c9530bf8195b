package org.lookback.ingest.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;

/**
 * What became of a file. {@code accepted + rejected == rows}, always.
 *
 * @param file            the file's name
 * @param sheet           the sheet's name, empty for CSV
 * @param kind            what the rows are about
 * @param years           the years the rows speak of
 * @param rows            rows that are not blank
 * @param accepted        rows that are in the store (with {@code dryRun}: would be)
 * @param rejected        rows that are not
 * @param badValues       cells of accepted rows that could not be read and were left unknown
 * @param households      households that the rows speak of
 * @param persons         persons that the rows speak of
 * @param rejects         the file that names every rejected row and cell and every warning; empty when there was none
 * @param issues          the first of them
 * @param counts          how many of each kind
 * @param version         the dataset version; empty for a dry run
 * @param correctable     the number under which rejected rows can be read and corrected: the version's, or that of the attempt when no row could be
 *                        taken; empty for a dry run
 * @param alreadyImported whether this very file with this mapping was in the store already: nothing was done, and the numbers are those of then
 * @param dryRun          whether nothing was to be stored
 * @param notUnderstood   texts that no code list has, those of most rows first, masked where personal; at most {@link #FIRST_UNKNOWN}
 * @param mapping         the saved mapping that was applied by itself
 * @param undecided       columns that were kept as they stand although a field looked likely
 * @param regions         how the places were read; empty when the file has no columns for them
 */
public record ImportReport(String file, String sheet, ImportKind kind, SortedSet<Integer> years, long rows, long accepted, long rejected,
		long badValues, long households, long persons, Optional<Path> rejects, List<Issue> issues, Map<IssueKind, Long> counts,
		OptionalLong version, OptionalLong correctable, boolean alreadyImported, boolean dryRun, List<UnknownValue> notUnderstood, Optional<AppliedMapping> mapping,
		List<ColumnMapping> undecided, Optional<RegionReading> regions) {

	/** What became of a file whose rejected rows go by the number of its version. */
	public ImportReport(String file, String sheet, ImportKind kind, SortedSet<Integer> years, long rows, long accepted, long rejected,
			long badValues, long households, long persons, Optional<Path> rejects, List<Issue> issues, Map<IssueKind, Long> counts,
			OptionalLong version, boolean alreadyImported, boolean dryRun, List<UnknownValue> notUnderstood, Optional<AppliedMapping> mapping,
			List<ColumnMapping> undecided, Optional<RegionReading> regions) {
		this(file, sheet, kind, years, rows, accepted, rejected, badValues, households, persons, rejects, issues, counts, version, version,
				alreadyImported, dryRun, notUnderstood, mapping, undecided, regions);
	}

	/** How many issues a report carries at most; the rejects file has all. */
	public static final int FIRST_ISSUES = 100;

	/** How many texts that were not understood a report carries at most. */
	public static final int FIRST_UNKNOWN = 200;
}
