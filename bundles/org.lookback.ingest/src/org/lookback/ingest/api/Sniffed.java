package org.lookback.ingest.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a file seems to be. Rows are numbered from 1 as a spreadsheet numbers them.
 *
 * @param file        the file
 * @param options     what the person had said beforehand
 * @param format      what sort of file it is, whatever its name says
 * @param encoding    the charset's name; no value for workbooks
 * @param delimiter   between columns; no value for workbooks
 * @param quote       around cells of text; no value for workbooks
 * @param sheets      names of all sheets in order; empty for CSV
 * @param sheet       the sheet that is read; empty for CSV
 * @param sheetReason why this sheet, as a person reads it; empty for CSV
 * @param titles      the text of the rows above the headings that have any
 * @param headingRow  first row of the headings, with the reason; no value when none was found
 * @param headingRows how many rows the headings take, 0 when none was found
 * @param dataRow     first row that is data
 * @param headings    one a column; the parts of a heading over several rows are joined by {@link #JOIN}; blank where there is none
 * @param preview     up to 50 rows from {@code dataRow} on, as text, each as wide as {@code headings}
 * @param kind        what the rows seem to be about
 * @param year        the year the data seem to speak of
 * @param notes       what a person should know before the file is read: hidden columns and rows, other sheets that are tables, mixed line ends
 * @param merged      data cells that are merged over several rows; the preview says in each row what they say
 * @param state       what the file was when it was looked at; empty for a copy that nobody writes to
 */
public record Sniffed(Path file, SniffOptions options, TableFormat format, Guess<String> encoding, Guess<Character> delimiter,
		Guess<Character> quote, List<String> sheets, String sheet, String sheetReason, List<String> titles, Guess<Integer> headingRow,
		int headingRows, long dataRow, List<String> headings, List<List<String>> preview, Guess<ImportKind> kind, Guess<Integer> year,
		List<String> notes, MergedCells merged, Optional<FileState> state) {

	/** Between the rows of a heading. */
	public static final String JOIN = " / ";

	/** How many rows a preview has at most. */
	public static final int PREVIEW = 50;

	public Sniffed {
		sheets = List.copyOf(sheets);
		titles = List.copyOf(titles);
		headings = List.copyOf(headings);
		preview = List.copyOf(preview);
		notes = List.copyOf(notes);
	}

	/** A reading of a file that nobody writes to, without its rows. */
	public Sniffed(Path file, SniffOptions options, TableFormat format, Guess<String> encoding, Guess<Character> delimiter,
			Guess<Character> quote, List<String> sheets, String sheet, String sheetReason, List<String> titles, Guess<Integer> headingRow,
			int headingRows, long dataRow, List<String> headings, MergedCells merged) {
		this(file, options, format, encoding, delimiter, quote, sheets, sheet, sheetReason, titles, headingRow, headingRows, dataRow, headings,
				List.of(), Guess.none(""), Guess.none(""), List.of(), merged, Optional.empty());
	}

	/** The file's name without folders. */
	public String name() {
		return file.getFileName().toString();
	}
}
