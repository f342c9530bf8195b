package org.lookback.workbench.internal;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.lookback.ingest.api.ImportedRows;
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
			CellMasking masking = new CellMasking(workspace.dictionary(), rows.headings(), rows.fields());
			progress.begin(OpenWorkspace.say("export.task", file.getFileName()), 0);
			return Exports.rows(file, OpenWorkspace.say("export.import", version, file.getFileName()), rows.headings(), new Cursor(rows),
					row -> reveal ? row.cells() : masking.masked(row.cells()), locale, progress);
		}
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
