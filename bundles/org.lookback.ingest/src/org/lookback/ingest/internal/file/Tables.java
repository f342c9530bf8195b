package org.lookback.ingest.internal.file;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.api.TableFormat;
import org.lookback.model.api.text.LookbackException;

/** Opens the table that was looked at. */
public final class Tables {

	private Tables() {
	}

	/**
	 * All rows of the table, the headings too.
	 *
	 * @throws LookbackException when the file is no longer what it was when it was looked at, or cannot be read
	 */
	public static RowSource open(Sniffed sniffed) throws LookbackException {
		if (sniffed.state().isPresent()) {
			SteadyFile.check(sniffed.file(), sniffed.state().get());
		}
		if (sniffed.format().isText()) {
			return new CsvRows(new TextTable(sniffed.file(), Charset.forName(sniffed.encoding().value().orElseThrow()),
					sniffed.delimiter().value().orElseThrow(), sniffed.quote().value().orElseThrow()));
		}
		SteadyFile steady = new SteadyFile(sniffed.file());
		SheetFile workbook = workbook(sniffed.file(), sniffed.format(), sniffed.encoding().value());
		try {
			return new Closing(workbook, workbook.rows(sniffed.sheet()), steady);
		} catch (LookbackException e) {
			workbook.close();
			throw e;
		}
	}

	/**
	 * A file of sheets of that format.
	 *
	 * @param encoding of a web page; the other formats say theirs
	 */
	static SheetFile workbook(Path file, TableFormat format, Optional<String> encoding) throws LookbackException {
		return switch (format) {
		case XLSX -> new XlsxFile(file);
		case XLS -> new XlsFile(file);
		case HTML -> new HtmlFile(file, Charset.forName(encoding.orElseThrow()));
		case XML -> new XmlFile(file);
		case CSV -> throw new IllegalArgumentException(format.name());
		};
	}

	/** Rows that close their workbook with them, and see at the end that nobody has written to it meanwhile. */
	private record Closing(SheetFile workbook, SheetRows rows, SteadyFile steady) implements RowSource {

		@Override
		public Optional<SheetRow> next() throws LookbackException {
			try {
				Optional<SheetRow> row = rows.next();
				if (row.isEmpty()) {
					steady.check();
				}
				return row;
			} catch (LookbackException e) {
				steady.check();
				throw e;
			}
		}

		@Override
		public long total() {
			return rows.total();
		}

		@Override
		public long done() {
			return rows.done();
		}

		@Override
		public void close() {
			rows.close();
			workbook.close();
		}
	}
}
