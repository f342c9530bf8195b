package org.lookback.workbench.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.Division;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.Mapping;
import org.lookback.ingest.api.RejectedRows;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.api.Unpacked;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/** Files in: look, map, import, undo. */
public interface Importing {

	/** What a file seems to be, with the evidence; reads its beginning only. */
	default Sniffed sniff(Path file) throws LookbackException {
		return sniff(file, SniffOptions.NONE);
	}

	/** The same with what the person says better: encoding, delimiter, sheet, heading rows. */
	Sniffed sniff(Path file, SniffOptions options) throws LookbackException;

	/** Every table in a file: of a workbook all sheets that have headings, else what {@link #sniff} takes. */
	List<Sniffed> tables(Path file, SniffOptions options) throws LookbackException;

	/**
	 * What there is to sniff in a file: the tables of an archive, unpacked into the workspace, with what else is in it; or the file itself.
	 * {@link #forget} removes what was unpacked.
	 */
	Unpacked unpack(Path file) throws LookbackException;

	/** Removes the files that {@link #unpack} made; a file that was no archive stays. */
	void forget(Unpacked unpacked) throws LookbackException;

	/**
	 * A first mapping of the file's headings; the person may change it. When a mapping was saved for files of this shape it is applied, and
	 * {@link ImportPlan#applied} says so; {@link Mappings#unaided} leaves it alone.
	 */
	ImportPlan plan(Sniffed sniffed) throws LookbackException;

	/** The mapping of a saved mapping file, applied to this table. */
	ImportPlan plan(Sniffed sniffed, Mapping mapping) throws LookbackException;

	/** The mapping of a saved mapping file, applied to this file. */
	ImportPlan plan(Path file, Mapping mapping) throws LookbackException;

	/** Which year's division the places of a plan's file are of, with the evidence; {@link ImportPlan#withDivision} overrules it. */
	Division division(ImportPlan plan) throws LookbackException;

	/**
	 * Imports the files one after the other, in the order that lets later ones find their households, and brings the index up to date
	 * once at the end. A file that fails as a whole leaves the workspace as it was before that file; the others go on.
	 *
	 * @param dryRun checks every row and writes the rejects, but stores nothing
	 */
	List<Outcome> run(List<ImportPlan> plans, boolean dryRun, Progress progress) throws LookbackException;

	/** The saved mappings, and what is not understood. */
	Mappings mappings();

	/**
	 * Writes the rows that an import accepted as they came in, cell by cell, from the copy of the file that the workspace keeps; XLSX or CSV by
	 * the file's ending.
	 *
	 * @param reveal whether cells of personal fields are written in clear
	 * @return how many rows were written
	 */
	long exportRows(int version, boolean reveal, Path file, Locale locale, Progress progress) throws LookbackException;

	/**
	 * The rows of an import that were not taken, or not wholly, as they came in, with what is wrong with them.
	 *
	 * @param reveal whether personal cells are in clear; it is logged
	 * @param most   how many rows at most
	 * @throws LookbackException when there is no such import, or its file is not kept any more
	 */
	RejectedRows rejects(int version, boolean reveal, int most, Progress progress) throws LookbackException;

	/**
	 * Sends corrected rows again, as a file of their own that is read as the first one was: a new import, undone like any other.
	 *
	 * @param fixed  the rows, each with the cells that are others now
	 * @param dryRun whether to check only
	 * @throws LookbackException when there is no such import or row
	 */
	Outcome resend(int version, List<FixedRow> fixed, boolean dryRun, Progress progress) throws LookbackException;

	/** Takes an import back: its rows are no longer seen by anybody. */
	void undo(int version, String why, Progress progress) throws LookbackException;

	/**
	 * A row that was corrected.
	 *
	 * @param number of the row in its file
	 * @param cells  the new cells by column, from 0; the others stay as they came in
	 */
	record FixedRow(long number, Map<Integer, String> cells) {
		public FixedRow {
			cells = Map.copyOf(cells);
		}
	}

	/**
	 * What became of one file.
	 *
	 * @param report  absent when the file failed as a whole
	 * @param failure why it failed, with the remedy; empty when it did not
	 */
	record Outcome(Path file, Optional<ImportReport> report, String failure) {
	}
}
