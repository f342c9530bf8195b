package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.lookback.ingest.api.ImportedRows;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.CarriedException;
import org.lookback.model.api.text.LookbackException;

/** The rows of an import as they came in, written to a file. */
final class ImportedExport {

	private final OpenWorkspace workspace;
	private final int version;
	private final boolean reveal;

	ImportedExport(OpenWorkspace workspace, int version, boolean reveal) {
		this.workspace = workspace;
		this.version = version;
		this.reveal = reveal;
	}

	long write(Path file, Locale locale, Progress progress) throws LookbackException {
		try (ImportedRows rows = ImportedRows.open(workspace.store(), version)) {
			List<Optional<Field>> fields = fields(rows);
			progress.begin(OpenWorkspace.say("export.task", file.getFileName()), 0);
			return Exports.rows(file, OpenWorkspace.say("export.import", version, file.getFileName()), rows.headings(), new Cursor(rows),
					row -> shown(row.cells(), rows.headings(), fields), locale, progress);
		}
	}

	/** For each column the field whose masking its cells need; none when nobody knows the column. */
	private List<Optional<Field>> fields(ImportedRows rows) {
		Dictionary dictionary = workspace.dictionary();
		List<Optional<Field>> fields = new ArrayList<>();
		for (int i = 0; i < rows.headings().size(); i++) {
			Optional<Field> field = rows.fields().get(i).flatMap(dictionary::find);
			Optional<Field> known = field.isPresent() ? field : dictionary.byHeading(rows.headings().get(i)).stream().filter(Field::personal).findFirst();
			fields.add(known);
		}
		return fields;
	}

	private List<String> shown(List<String> cells, List<String> headings, List<Optional<Field>> fields) {
		if (reveal) {
			return cells;
		}
		List<String> shown = new ArrayList<>(cells);
		for (int i = 0; i < fields.size(); i++) {
			String heading = headings.get(i);
			String text = shown.get(i);
			shown.set(i, fields.get(i).map(field -> Masking.mask(field, text)).orElseGet(() -> Masking.unknown(heading, text)));
		}
		return shown;
	}

	/** The rows one after the other. */
	private static final class Cursor implements Iterator<ImportedRows.Row> {

		private final ImportedRows rows;
		private Optional<ImportedRows.Row> next;

		Cursor(ImportedRows rows) throws LookbackException {
			this.rows = rows;
			next = rows.next();
		}

		@Override
		public boolean hasNext() {
			return next.isPresent();
		}

		@Override
		public ImportedRows.Row next() {
			ImportedRows.Row row = next.orElseThrow(NoSuchElementException::new);
			try {
				next = rows.next();
			} catch (LookbackException failed) {
				throw new CarriedException(failed);
			}
			return row;
		}
	}
}
