package org.lookback.ingest.internal.file;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.FileState;
import org.lookback.ingest.api.Guess;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.MergedCells;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.api.TableFormat;
import org.lookback.ingest.internal.map.HeadingFinder;
import org.lookback.ingest.internal.map.Headings;
import org.lookback.ingest.internal.map.KindGuesser;
import org.lookback.ingest.internal.map.YearGuesser;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.LookbackException;

/** Looks at the beginning of a file. */
public final class Sniffer {

	/** Rows read: headings are found within the first ones, and a preview follows. */
	private static final int ROWS = HeadingFinder.ROWS + Sniffed.PREVIEW;

	/** What a file of text is, and nothing of a workbook's. */
	private record Text(Guess<String> encoding, Guess<Character> delimiter, Guess<Character> quote) {

		/** What a file of sheets says of itself. */
		static Text of(Path file, TableFormat format, SniffOptions options) throws LookbackException {
			return new Text(format == TableFormat.HTML ? Encodings.of(file, options.encoding()) : Guess.none(""), Guess.none(""), Guess.none(""));
		}
	}

	/** The sheet that is read, with the reason; all names are empty for text. */
	private record Place(List<String> sheets, String sheet, String reason) {

		static final Place NONE = new Place(List.of(), "", "");
	}

	private final Path file;
	private final SniffOptions options;
	private final Dictionary dictionary;
	private Optional<FileState> state = Optional.empty();

	public Sniffer(Path file, SniffOptions options, Dictionary dictionary) {
		this.file = file;
		this.options = options;
		this.dictionary = dictionary;
	}

	/** The table that was asked for, else the one that a person would most likely want. */
	public Sniffed sniff() throws LookbackException {
		TableFormat format = looked();
		return format.isText() ? csv() : workbook(format);
	}

	/**
	 * Every sheet that has headings; of a form that the workbench has written those that say what they are and hold anything, and not the
	 * explanations beside them. Where no sheet has headings, what {@link #sniff} takes.
	 */
	public List<Sniffed> tables() throws LookbackException {
		TableFormat format = looked();
		if (format.isText()) {
			return List.of(csv());
		}
		List<Sniffed> tables = new ArrayList<>();
		Text text = Text.of(file, format, options);
		try (SheetFile workbook = Tables.workbook(file, format, text.encoding().value())) {
			List<String> names = workbook.names().all();
			for (String name : names) {
				Sniffed sniffed = sheet(workbook, format, text, new Place(names, name, FileMessages.text("sheet.all")));
				if (sniffed.headingRow().value().isPresent()) {
					tables.add(sniffed);
				}
			}
		}
		if (tables.stream().anyMatch(Sniffer::marked)) {
			tables.removeIf(table -> !marked(table));
			if (tables.stream().anyMatch(table -> !table.preview().isEmpty())) {
				tables.removeIf(table -> table.preview().isEmpty());
			}
		}
		return tables.isEmpty() ? List.of(workbook(format)) : tables;
	}

	private static boolean marked(Sniffed table) {
		return ImportKind.marked(table.titles()).isPresent();
	}

	/** The format of the file, whose state is noted from here on. */
	private TableFormat looked() throws LookbackException {
		TableFormat format = FileType.of(file);
		state = Optional.of(SteadyFile.state(file));
		return format;
	}

	private Sniffed csv() throws LookbackException {
		Guess<String> encoding = Encodings.of(file, options.encoding());
		Charset charset = Charset.forName(encoding.value().orElseThrow());
		Guess<Character> quote = Quotes.of(file, charset, options.quote());
		Guess<Character> delimiter = Delimiters.of(file, charset, options.delimiter(), quote.value().orElseThrow());
		TextTable table = new TextTable(file, charset, delimiter.value().orElseThrow(), quote.value().orElseThrow());
		try (CsvRows rows = new CsvRows(table)) {
			List<SheetRow> first = first(rows);
			Headings headings = find(first, MergedRanges.NONE);
			List<String> notes = new ArrayList<>(Notes.ofText(file, charset));
			notes.addAll(Notes.ofEnd(table, headings.texts().size()));
			return sniffed(TableFormat.CSV, new Text(encoding, delimiter, quote), Place.NONE, first, headings, MergedRanges.NONE, notes);
		}
	}

	/** The sheet that was asked for, else the first in which headings are found, else the first with anything in it. */
	private Sniffed workbook(TableFormat format) throws LookbackException {
		Text text = Text.of(file, format, options);
		try (SheetFile workbook = Tables.workbook(file, format, text.encoding().value())) {
			List<String> names = workbook.names().all();
			if (options.sheet().isPresent()) {
				return sheet(workbook, format, text, new Place(names, options.sheet().get(), FileMessages.text("sheet.person")));
			}
			Optional<Sniffed> fallback = Optional.empty();
			for (String name : names) {
				Sniffed sniffed = sheet(workbook, format, text,
						new Place(names, name, FileMessages.text(names.size() == 1 ? "sheet.only" : "sheet.first")));
				if (sniffed.headingRow().value().isPresent()) {
					return alone(sniffed);
				}
				if (fallback.isEmpty() || fallback.get().preview().isEmpty()) {
					fallback = Optional.of(sheet(workbook, format, text, new Place(names, name, FileMessages.text("sheet.noHeadings"))));
				}
			}
			return fallback.map(Sniffer::alone).orElseThrow(() -> FileMessages.problem(file, "xlsx.noSheets"));
		}
	}

	/** With a note of the sheets that nobody asked about. */
	private static Sniffed alone(Sniffed sniffed) {
		List<String> notes = new ArrayList<>(sniffed.notes());
		notes.addAll(Notes.ofOthers(sniffed));
		return new Sniffed(sniffed.file(), sniffed.options(), sniffed.format(), sniffed.encoding(), sniffed.delimiter(), sniffed.quote(),
				sniffed.sheets(), sniffed.sheet(), sniffed.sheetReason(), sniffed.titles(), sniffed.headingRow(), sniffed.headingRows(),
				sniffed.dataRow(), sniffed.headings(), sniffed.preview(), sniffed.kind(), sniffed.year(), notes,
				sniffed.merged(), sniffed.state());
	}

	private Sniffed sheet(SheetFile workbook, TableFormat format, Text text, Place place) throws LookbackException {
		try (SheetRows rows = workbook.rows(place.sheet())) {
			List<SheetRow> first = first(rows);
			Headings headings = find(first, rows.outline().merges());
			return sniffed(format, text, place, first, headings, rows.outline().merges(),
					Notes.ofSheet(workbook, place.sheet(), rows.outline(), headings.texts()));
		}
	}

	private static List<SheetRow> first(RowSource rows) throws LookbackException {
		List<SheetRow> first = new ArrayList<>();
		for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
			first.add(row.get());
			if (first.size() >= ROWS) {
				break;
			}
		}
		return first;
	}

	private Headings find(List<SheetRow> first, MergedRanges merges) {
		return new HeadingFinder(dictionary, options, merges).find(first);
	}

	private Sniffed sniffed(TableFormat format, Text text, Place place, List<SheetRow> first, Headings headings, MergedRanges ranges,
			List<String> notes) {
		List<List<String>> preview = new ArrayList<>();
		List<Map<Integer, Long>> merged = new ArrayList<>();
		Spreading spreading = new Spreading(ranges, headings.dataRow(), headings.texts().size(), new BitSet());
		for (SheetRow row : first) {
			if (row.number() >= headings.dataRow() && !row.blank() && preview.size() < Sniffed.PREVIEW) {
				SheetRow spread = spreading.spread(row);
				preview.add(padded(spread, headings.texts().size()));
				merged.add(spread.merged());
			}
		}
		List<String> all = new ArrayList<>(Notes.ofLock(file));
		all.addAll(notes);
		all.addAll(Notes.ofMerged(ranges, spreading, place.sheet()));
		String name = file.getFileName().toString();
		Guess<ImportKind> kind = new KindGuesser(dictionary).guess(headings.texts(), headings.titles(), name);
		Guess<Integer> year = new YearGuesser(dictionary).guess(headings, preview, place.sheet(), name);
		return new Sniffed(file, options, format, text.encoding(), text.delimiter(), text.quote(), place.sheets(), place.sheet(), place.reason(),
				headings.titles(), headings.row(), headings.rows(), headings.dataRow(), headings.texts(), preview, kind, year, all,
				new MergedCells(spreading.count(), merged), state);
	}

	private static List<String> padded(SheetRow row, int width) {
		List<String> cells = new ArrayList<>(width);
		for (int i = 0; i < width; i++) {
			cells.add(row.cell(i));
		}
		return cells;
	}
}
