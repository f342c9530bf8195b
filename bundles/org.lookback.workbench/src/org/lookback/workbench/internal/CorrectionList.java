package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.api.TableRows;
import org.lookback.model.api.text.LookbackException;

/** A correction list that has come back, as rows. Columns may have been moved, rows sorted, added or taken away. */
final class CorrectionList {

	private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);
	/** How far down the headings may have slipped. */
	private static final int LAST_HEADING = 50;

	private CorrectionList() {
	}

	/**
	 * One row below the headings.
	 *
	 * @param number of the sheet, from 1
	 * @param key    as it stands there, damaged or not
	 * @param right  what was filled in as the right value
	 */
	record Row(long number, String key, String right, String note) {
	}

	/** @throws LookbackException when the file is no such list */
	static List<Row> read(Path file) throws LookbackException {
		Sniffed sniffed = Ingest.sniff(file);
		List<Row> rows = new ArrayList<>();
		try (TableRows table = TableRows.open(sniffed)) {
			Columns columns = headings(table, file);
			for (Optional<TableRows.Row> row = table.next(); row.isPresent(); row = table.next()) {
				Row read = new Row(row.get().number(), row.get().cell(columns.key), row.get().cell(columns.right), row.get().cell(columns.note));
				if (!read.key.isEmpty() || !read.right.isEmpty()) {
					rows.add(read);
				}
			}
		}
		return rows;
	}

	private record Columns(int key, int right, int note) {
	}

	private static Columns headings(TableRows table, Path file) throws LookbackException {
		for (Optional<TableRows.Row> row = table.next(); row.isPresent() && row.get().number() <= LAST_HEADING; row = table.next()) {
			int key = row.get().cells().indexOf(CorrectionSheet.KEY);
			int right = column(row.get(), "right");
			if (key >= 0 && right >= 0) {
				return new Columns(key, right, column(row.get(), "note"));
			}
		}
		throw new LookbackException(OpenWorkspace.say("correct.noList", file.getFileName(), CorrectionSheet.KEY,
				CorrectionSheet.heading("right", Locale.getDefault())));
	}

	private static int column(TableRows.Row row, String column) {
		for (Locale language : LANGUAGES) {
			String heading = CorrectionSheet.heading(column, language);
			for (int at = 0; at < row.cells().size(); at++) {
				if (row.cell(at).equals(heading)) {
					return at;
				}
			}
		}
		return -1;
	}
}
