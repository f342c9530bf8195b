package org.lookback.ingest.internal.file;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.Guess;
import org.lookback.model.api.text.LookbackException;

/** The sign between the columns: the one that cuts most of the first rows into the same number of cells, and into the most. */
final class Delimiters {

	private static final String USUAL = ",\t;|";
	/** Taken only when they cut all rows alike, and much better than the usual ones. */
	private static final String OTHERS = "\u0001\u001F^~#:，；";
	private static final int ROWS = 60;

	private Delimiters() {
	}

	/**
	 * How well a sign cuts the first rows.
	 *
	 * @param score the rows of the width that most rows have, times their cuts
	 * @param all   whether all rows have that width
	 */
	private record Cut(char sign, int score, int columns, boolean all) {
	}

	static Guess<Character> of(Path file, Charset charset, Optional<Character> wanted, char quote) throws LookbackException {
		if (wanted.isPresent()) {
			return Guess.of(wanted.get(), FileMessages.text("delimiter.person"));
		}
		Optional<LookbackException> failure = Optional.empty();
		Cut best = new Cut(USUAL.charAt(0), 0, 1, false);
		for (char sign : (USUAL + OTHERS).toCharArray()) {
			try {
				Cut cut = cut(new TextTable(file, charset, sign, quote));
				boolean usual = USUAL.indexOf(sign) >= 0;
				best = usual && cut.score() > best.score() || cut.all() && cut.score() > 2 * best.score() ? cut : best;
			} catch (LookbackException e) {
				failure = failure.isPresent() ? failure : Optional.of(e);
			}
		}
		if (best.score() == 0 && failure.isPresent()) {
			throw failure.get();
		}
		return Guess.of(best.sign(), best.score() == 0 ? FileMessages.text("delimiter.one")
				: FileMessages.text("delimiter.columns", name(best.sign()), best.columns()));
	}

	private static Cut cut(TextTable table) throws LookbackException {
		Cut best = new Cut(table.delimiter(), 0, 1, false);
		Map<Integer, Integer> widths = widths(table);
		for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
			int score = width.getValue() * (width.getKey() - 1);
			best = score > best.score() ? new Cut(table.delimiter(), score, width.getKey(), widths.size() == 1) : best;
		}
		return best;
	}

	/** How many of the first rows have how many cells. */
	private static Map<Integer, Integer> widths(TextTable table) throws LookbackException {
		Map<Integer, Integer> widths = new HashMap<>();
		try (CsvRows rows = new CsvRows(table)) {
			int read = 0;
			for (Optional<SheetRow> row = rows.next(); row.isPresent() && read < ROWS; row = rows.next()) {
				read++;
				widths.merge(row.get().cells().size(), 1, Integer::sum);
			}
		}
		return widths;
	}

	/** The sign as a person reads it. */
	static String name(char sign) {
		return sign == '\t' ? "TAB" : sign < ' ' ? String.format("\\u%04X", (int) sign) : String.valueOf(sign);
	}
}
