package org.lookback.ingest.internal.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;

/** An XML workbook of Excel 2003. */
final class XmlFile implements SheetFile {

	/** A sheet as a first pass over the file finds it. */
	private record Sheet(String name, SheetOutline outline, long rows) {
	}

	private final Path file;
	private final List<Sheet> sheets = new ArrayList<>();
	private final SheetNames names = new SheetNames();

	XmlFile(Path file) throws LookbackException {
		this.file = file;
		try (XmlRows rows = new XmlRows(file)) {
			while (rows.nextSheet()) {
				long count = 0;
				while (rows.nextRow().isPresent()) {
					count++;
				}
				sheets.add(new Sheet(rows.sheet(), rows.outline(), count));
				names.add(rows.sheet(), rows.visible());
			}
		}
		if (sheets.isEmpty()) {
			throw FileMessages.problem(file, "xlsx.noSheets");
		}
	}

	@Override
	public SheetNames names() {
		return names;
	}

	@Override
	public SheetRows rows(String name) throws LookbackException {
		Sheet sheet = sheets.stream().filter(one -> one.name().equals(name)).findFirst()
				.orElseThrow(() -> FileMessages.problem(file, "xlsx.noSheet", name, names));
		XmlRows rows = new XmlRows(file);
		boolean found = false;
		try {
			do {
				found = rows.nextSheet() && rows.sheet().equals(name);
			} while (!found);
		} finally {
			if (!found) {
				rows.close();
			}
		}
		return new One(rows, sheet);
	}

	@Override
	public void close() {
		// each pass opens and closes the file
	}

	/** The rows of the sheet that the reader stands at. */
	private static final class One implements SheetRows {

		private final XmlRows rows;
		private final Sheet sheet;
		private long read;

		One(XmlRows rows, Sheet sheet) {
			this.rows = rows;
			this.sheet = sheet;
		}

		@Override
		public SheetOutline outline() {
			return sheet.outline();
		}

		@Override
		public Optional<SheetRow> next() throws LookbackException {
			Optional<SheetRow> row = rows.nextRow();
			read += row.isPresent() ? 1 : 0;
			return row;
		}

		@Override
		public long total() {
			return sheet.rows();
		}

		@Override
		public long done() {
			return read;
		}

		@Override
		public void close() {
			rows.close();
		}
	}
}
