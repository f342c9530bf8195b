package org.lookback.ingest.internal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.lookback.ingest.api.Guess;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.internal.file.MergedRanges;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.ingest.internal.likeness.HeadingLikeness;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.Messages;

/**
 * Finds the rows of the headings: those that name most fields of the dictionary, together with the rows below or above them that complete
 * them. Titles stand above, sometimes a row of column numbers below.
 */
public final class HeadingFinder {

	/** Headings stand within so many rows. */
	public static final int ROWS = 40;

	private static final int MOST_HEADING_ROWS = 4;
	private static final int ALIKE_ROWS = 10;
	private static final int LONGEST = 30;
	private static final Pattern NUMBER = Pattern.compile("[\\d０-９.,，%+\\-/：:年月日]*[\\d０-９][\\d０-９.,，%+\\-/：:年月日Xx]*");
	private static final Pattern ORDINAL = Pattern.compile("[（(]?(\\d{1,3}|[甲乙丙丁戊己庚辛壬癸])[)）]?");
	private static final Pattern SPACES = Pattern.compile("\\s+");

	private final Dictionary dictionary;
	private final SniffOptions options;
	private final Merges merges;

	public HeadingFinder(Dictionary dictionary, SniffOptions options, MergedRanges merges) {
		this.dictionary = dictionary;
		this.options = options;
		this.merges = new Merges(merges);
	}

	/** @param rows the table's first rows */
	public Headings find(List<SheetRow> rows) {
		Messages messages = Messages.in(HeadingFinder.class);
		if (rows.isEmpty()) {
			return none(rows, messages);
		}
		if (options.headingRow().isPresent()) {
			int first = at(rows, options.headingRow().getAsInt());
			int count = options.headingRows().orElseGet(() -> extended(rows, first));
			return headings(rows, first, Math.max(1, Math.min(count, rows.size() - first)), messages.get("heading.person"));
		}
		int best = -1;
		int most = 0;
		for (int i = 0; i < Math.min(rows.size(), ROWS); i++) {
			int known = known(texts(rows, i, 1));
			if (known > most && !data(rows.get(i))) {
				best = i;
				most = known;
			}
		}
		if (best < 0 || most < 2 && filled(rows.get(best)) > 2) {
			int alike = alike(rows);
			return alike < 0 ? none(rows, messages) : headings(rows, alike, extended(rows, alike), messages.get("heading.alike"));
		}
		int first = best;
		int count = extended(rows, best);
		while (first > 0 && count < MOST_HEADING_ROWS && !data(rows.get(first - 1))
				&& known(texts(rows, first - 1, count + 1)) > known(texts(rows, first, count))) {
			first--;
			count++;
		}
		String evidence = messages.get("heading.known", known(texts(rows, first, count)), filled(rows.get(best)));
		return headings(rows, first, count, evidence);
	}

	/** Where no row names fields as the dictionary does: the first row of which half of the texts are very like its names. */
	private int alike(List<SheetRow> rows) {
		HeadingLikeness likeness = HeadingLikeness.to(dictionary);
		for (int i = 0; i < Math.min(rows.size(), ALIKE_ROWS); i++) {
			List<String> texts = texts(rows, i, 1).stream().filter(text -> !text.isEmpty() && text.length() <= LONGEST).toList();
			if (texts.size() >= 2 && !data(rows.get(i))) {
				long likely = texts.stream().filter(text -> !likeness.likely(HeadingText.parts(text)).isEmpty()).count();
				if (2 * likely >= texts.size()) {
					return i;
				}
			}
		}
		return -1;
	}

	/** How many rows the headings take that begin in a row: those that merged cells reach into, and those that name more fields. */
	private int extended(List<SheetRow> rows, int first) {
		int count = 1;
		int last = merges.bottom(rows.get(first).number(), MOST_HEADING_ROWS);
		while (first + count < rows.size() && count < MOST_HEADING_ROWS) {
			SheetRow next = rows.get(first + count);
			boolean merged = next.number() <= last;
			boolean more = !data(next) && known(texts(rows, first, count + 1)) > known(texts(rows, first, count));
			if (!merged && !more) {
				break;
			}
			count++;
			last = Math.max(last, merges.bottom(next.number(), MOST_HEADING_ROWS));
		}
		return count;
	}

	private Headings headings(List<SheetRow> rows, int first, int count, String evidence) {
		List<String> titles = new ArrayList<>();
		for (SheetRow row : rows.subList(0, first)) {
			String text = String.join(" ", row.cells().stream().filter(cell -> !cell.isBlank()).map(String::strip).toList());
			if (!text.isEmpty()) {
				titles.add(text);
			}
		}
		int below = count;
		if (first + below < rows.size() && numbering(rows.get(first + below))) {
			below++;
		}
		long dataRow = rows.get(first + below - 1).number() + 1;
		return new Headings(Guess.of((int) rows.get(first).number(), evidence), below, dataRow, texts(rows, first, count), titles);
	}

	private static Headings none(List<SheetRow> rows, Messages messages) {
		int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
		List<String> blank = new ArrayList<>();
		for (int i = 0; i < width; i++) {
			blank.add("");
		}
		return new Headings(Guess.none(messages.get("heading.none")), 0, rows.isEmpty() ? 1 : rows.get(0).number(), blank, List.of());
	}

	/** The headings of so many rows, cell under cell joined. A text stands for the cells to its right that are merged with it or blank. */
	private List<String> texts(List<SheetRow> rows, int first, int count) {
		int width = rows.subList(first, first + count).stream().mapToInt(row -> row.cells().size()).max().orElse(0);
		List<String> texts = new ArrayList<>(width);
		for (int column = 0; column < width; column++) {
			List<String> parts = new ArrayList<>();
			for (int i = first; i < first + count; i++) {
				String part = spread(rows.get(i), column, i < first + count - 1);
				if (!part.isEmpty() && !parts.contains(part)) {
					parts.add(part);
				}
			}
			texts.add(String.join(Sniffed.JOIN, parts));
		}
		return texts;
	}

	private String spread(SheetRow row, int column, boolean upper) {
		String text = clean(row.cell(column));
		if (!text.isEmpty() || !upper) {
			return text;
		}
		int left = merges.none() ? column : merges.left(row.number(), column);
		if (!merges.none()) {
			return clean(row.cell(left));
		}
		while (left > 0 && clean(row.cell(left)).isEmpty()) {
			left--;
		}
		return clean(row.cell(left));
	}

	private static String clean(String text) {
		return SPACES.matcher(text.strip()).replaceAll("");
	}

	private int known(List<String> texts) {
		return (int) texts.stream().filter(text -> !HeadingText.fields(dictionary, text).isEmpty()).count();
	}

	private static int filled(SheetRow row) {
		return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
	}

	/** Whether a row has numbers, as data have and headings have not. */
	private static boolean data(SheetRow row) {
		return cells(row).anyMatch(cell -> NUMBER.matcher(cell).matches());
	}

	/** A row of column numbers: 1 2 3 …, or 甲 乙 1 2 …. */
	private static boolean numbering(SheetRow row) {
		return filled(row) > 2 && cells(row).allMatch(cell -> ORDINAL.matcher(cell).matches()) && cells(row).distinct().count() == filled(row)
				&& cells(row).anyMatch(cell -> cell.equals("1") || cell.equals("甲"));
	}

	private static Stream<String> cells(SheetRow row) {
		return row.cells().stream().filter(cell -> !cell.isBlank()).map(String::strip);
	}

	private static int at(List<SheetRow> rows, int number) {
		for (int i = 0; i < rows.size(); i++) {
			if (rows.get(i).number() >= number) {
				return i;
			}
		}
		return Math.max(0, rows.size() - 1);
	}
}
