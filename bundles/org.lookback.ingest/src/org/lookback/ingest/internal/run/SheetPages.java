package org.lookback.ingest.internal.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.internal.file.RowSource;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.ingest.internal.file.Tables;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.visit.SheetMark;

/** Reads the pages of comparison sheets: rows by their marks, wherever they stand. */
final class SheetPages {

	private final Sniffed sniffed;
	private final IssueLog log;
	private final Map<String, SheetPage> pages = new LinkedHashMap<>();

	/** @param log gets rows that cannot be read */
	SheetPages(Sniffed sniffed, IssueLog log) {
		this.sniffed = sniffed;
		this.log = log;
	}

	/** The pages that were filled in, in their order. */
	List<SheetPage> read(Progress progress) throws LookbackException {
		try (RowSource source = Tables.open(sniffed)) {
			for (Optional<SheetRow> row = source.next(); row.isPresent(); row = source.next()) {
				take(row.get());
				progress.check();
			}
		}
		return pages.values().stream().filter(SheetPage::filled).toList();
	}

	private void take(SheetRow row) throws LookbackException {
		for (int column = row.cells().size() - 1; column >= 0; column--) {
			String text = row.cell(column).strip();
			if (text.startsWith(SheetMark.SIGN)) {
				take(row, column, text);
				return;
			}
		}
	}

	private void take(SheetRow row, int column, String text) throws LookbackException {
		Optional<SheetMark> mark = SheetMark.of(text);
		if (mark.isEmpty() || mark.get().column() != column) {
			String key = mark.isEmpty() ? "sheet.damaged" : "sheet.moved";
			log.add(IssueKind.NO_KEY, false, row.number(), "", "", RunMessages.text(key), RunMessages.text(key + ".do"));
			return;
		}
		SheetPage page = pages.computeIfAbsent(mark.get().household() + ' ' + mark.get().year(),
				key -> new SheetPage(mark.get().household(), mark.get().year(), row.number()));
		for (SheetMark.Cell cell : mark.get().cells()) {
			String filled = row.cell(cell.column()).strip();
			if (!filled.isEmpty()) {
				page.add(new SheetPage.Filled(row.number(), cell, filled));
			}
		}
	}
}
