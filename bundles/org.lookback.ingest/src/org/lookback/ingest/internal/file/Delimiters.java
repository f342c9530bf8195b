package org.lookback.ingest.internal.file;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.Guess;
import org.lookback.model.api.text.LookbackException;

/** The sign between the columns: the one that cuts most of the first rows into the same number of cells, and into the most. */
final class Delimiters {

	private static final char[] SIGNS = { ',', '\t', ';', '|' };
	private static final int ROWS = 60;

	private Delimiters() {
	}

	static Guess<Character> of(Path file, Charset charset, Optional<Character> wanted) throws LookbackException {
		if (wanted.isPresent()) {
			return Guess.of(wanted.get(), FileMessages.text("delimiter.person"));
		}
		char best = SIGNS[0];
		int bestScore = 0;
		int columns = 1;
		LookbackException failure = null;
		for (char sign : SIGNS) {
			try {
				Map<Integer, Integer> widths = widths(new TextTable(file, charset, sign));
				for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
					int score = width.getValue() * (width.getKey() - 1);
					if (score > bestScore) {
						bestScore = score;
						best = sign;
						columns = width.getKey();
					}
				}
			} catch (LookbackException e) {
				failure = failure == null ? e : failure;
			}
		}
		if (bestScore == 0 && failure != null) {
			throw failure;
		}
		return Guess.of(best, FileMessages.text(columns == 1 ? "delimiter.one" : "delimiter.columns", name(best), columns));
	}

	/** How many of the first rows have how many cells. */
	private static Map<Integer, Integer> widths(TextTable table) throws LookbackException {
		Map<Integer, Integer> widths = new HashMap<>();
		try (CsvRows rows = new CsvRows(table)) {
			List<SheetRow> read = new ArrayList<>();
			for (Optional<SheetRow> row = rows.next(); row.isPresent() && read.size() < ROWS; row = rows.next()) {
				read.add(row.get());
				widths.merge(row.get().cells().size(), 1, Integer::sum);
			}
		}
		return widths;
	}

	/** The sign as a person reads it. */
	static String name(char sign) {
		return sign == '\t' ? "TAB" : String.valueOf(sign);
	}
}
