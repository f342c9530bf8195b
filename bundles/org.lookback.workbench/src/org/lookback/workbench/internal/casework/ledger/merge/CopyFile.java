package org.lookback.workbench.internal.casework.ledger.merge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.casework.api.ledger.LedgerRules;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.api.TableRows;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.LedgerField;

/**
 * A copy of the ledger as it came back. Columns may have been moved, taken away or added, rows sorted, added or doubled.
 *
 * @param notes what holds for the whole file
 */
record CopyFile(List<Row> rows, List<String> notes) {

	/** How far down the headings may have slipped. */
	private static final int LAST_HEADING = 50;

	/**
	 * A row below the headings.
	 *
	 * @param cells of the columns that the file has, as they stand there
	 */
	record Row(long number, String key, String base, Map<LedgerField, String> cells) {
	}

	private record Columns(int key, int base, Map<Integer, LedgerField> fields) {
	}

	/** @throws LookbackException when the file is no copy of a ledger */
	static CopyFile read(Path file, Locale locale) throws LookbackException {
		List<String> notes = new ArrayList<>();
		List<Row> rows = new ArrayList<>();
		for (Sniffed sniffed : Ingest.tables(file, SniffOptions.NONE)) {
			try (TableRows table = TableRows.open(sniffed)) {
				Optional<Columns> columns = headings(table, locale, notes);
				if (columns.isPresent()) {
					read(table, columns.get(), rows);
					return new CopyFile(rows, notes);
				}
			}
		}
		throw new LookbackException(Messages.in(CopyFile.class, locale).get("copy.none", file.getFileName(), CopyColumns.KEY));
	}

	private static void read(TableRows table, Columns columns, List<Row> rows) throws LookbackException {
		for (Optional<TableRows.Row> row = table.next(); row.isPresent(); row = table.next()) {
			TableRows.Row found = row.get();
			Map<LedgerField, String> cells = new EnumMap<>(LedgerField.class);
			columns.fields.forEach((at, field) -> cells.put(field, found.cell(at)));
			String key = found.cell(columns.key);
			if (!key.isEmpty() || cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
				rows.add(new Row(found.number(), key, found.cell(columns.base), cells));
			}
		}
	}

	private static Optional<Columns> headings(TableRows table, Locale locale, List<String> notes) throws LookbackException {
		for (Optional<TableRows.Row> row = table.next(); row.isPresent() && row.get().number() <= LAST_HEADING; row = table.next()) {
			int key = row.get().cells().indexOf(CopyColumns.KEY);
			if (key >= 0) {
				int base = row.get().cells().indexOf(CopyColumns.BASE);
				return Optional.of(new Columns(key, base, fields(row.get(), locale, notes, base)));
			}
		}
		return Optional.empty();
	}

	private static Map<Integer, LedgerField> fields(TableRows.Row row, Locale locale, List<String> notes, int base) {
		Messages messages = Messages.in(CopyFile.class, locale);
		Map<Integer, LedgerField> fields = new HashMap<>();
		if (base < 0) {
			notes.add(messages.get("copy.noBase"));
		}
		for (int at = 0; at < row.cells().size(); at++) {
			String heading = row.cell(at);
			if (heading.isEmpty() || heading.equals(CopyColumns.KEY) || heading.equals(CopyColumns.BASE)) {
				continue;
			}
			Optional<LedgerField> field = CopyColumns.named(heading);
			if (field.isEmpty()) {
				notes.add(messages.get("copy.unknownColumn", heading));
			} else if (fields.containsValue(field.get())) {
				notes.add(messages.get("copy.doubledColumn", heading));
			} else {
				fields.put(at, field.get());
			}
		}
		CopyColumns.all().stream().filter(field -> CopyColumns.EDITED.contains(field) && !fields.containsValue(field))
				.forEach(field -> notes.add(messages.get("copy.missingColumn", new LedgerRules(locale).heading(field))));
		return fields;
	}
}
