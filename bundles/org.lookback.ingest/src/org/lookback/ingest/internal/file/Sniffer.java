package org.lookback.ingest.internal.file;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.ingest.api.Guess;
import org.lookback.ingest.api.ImportKind;
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

	private final Path file;
	private final SniffOptions options;
	private final Dictionary dictionary;

	public Sniffer(Path file, SniffOptions options, Dictionary dictionary) {
		this.file = file;
		this.options = options;
		this.dictionary = dictionary;
	}

	public Sniffed sniff() throws LookbackException {
		return FileType.of(file) == TableFormat.CSV ? csv() : xlsx();
	}

	private Sniffed csv() throws LookbackException {
		Guess<String> encoding = Encodings.of(file, options.encoding());
		Charset charset = Charset.forName(encoding.value().orElseThrow());
		Guess<Character> delimiter = Delimiters.of(file, charset, options.delimiter());
		try (CsvRows rows = new CsvRows(new TextTable(file, charset, delimiter.value().orElseThrow()))) {
			List<SheetRow> first = first(rows);
			return sniffed(TableFormat.CSV, encoding, delimiter, List.of(), "", first, find(first, List.of()));
		}
	}

	/** The sheet that was asked for, else the first in which headings are found, else the first with anything in it. */
	private Sniffed xlsx() throws LookbackException {
		try (XlsxFile workbook = new XlsxFile(file)) {
			List<String> names = workbook.sheetNames();
			Optional<Sniffed> fallback = Optional.empty();
			for (String name : options.sheet().map(List::of).orElse(names)) {
				try (XlsxRows rows = workbook.rows(name)) {
					List<SheetRow> first = first(rows);
					Headings headings = find(first, rows.merges());
					Sniffed sniffed = sniffed(TableFormat.XLSX, Guess.none(""), Guess.none(""), names, name, first, headings);
					if (headings.found()) {
						return sniffed;
					}
					if (fallback.isEmpty() || fallback.get().preview().isEmpty()) {
						fallback = Optional.of(sniffed);
					}
				}
			}
			return fallback.orElseThrow();
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

	private Headings find(List<SheetRow> first, List<String> merges) {
		return new HeadingFinder(dictionary, options, merges).find(first);
	}

	private Sniffed sniffed(TableFormat format, Guess<String> encoding, Guess<Character> delimiter, List<String> sheets, String sheet,
			List<SheetRow> first, Headings headings) {
		List<List<String>> preview = new ArrayList<>();
		for (SheetRow row : first) {
			if (row.number() >= headings.dataRow() && !row.blank() && preview.size() < Sniffed.PREVIEW) {
				preview.add(padded(row, headings.texts().size()));
			}
		}
		String name = file.getFileName().toString();
		Guess<ImportKind> kind = new KindGuesser(dictionary).guess(headings.texts(), headings.titles(), name);
		Guess<Integer> year = new YearGuesser(dictionary).guess(headings, preview, sheet, name);
		return new Sniffed(file, options, format, encoding, delimiter, sheets, sheet, headings.titles(), headings.row(), headings.rows(),
				headings.dataRow(), headings.texts(), preview, kind, year);
	}

	private static List<String> padded(SheetRow row, int width) {
		List<String> cells = new ArrayList<>(width);
		for (int i = 0; i < width; i++) {
			cells.add(row.cell(i));
		}
		return cells;
	}
}
