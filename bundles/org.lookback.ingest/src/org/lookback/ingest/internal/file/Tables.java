package org.lookback.ingest.internal.file;

import java.nio.charset.Charset;
import java.util.Optional;

import org.lookback.ingest.api.Sniffed;
import org.lookback.ingest.api.TableFormat;
import org.lookback.model.api.text.LookbackException;

/** Opens the table that was looked at. */
public final class Tables {

	private Tables() {
	}

	/** All rows of the table, the headings too. */
	public static RowSource open(Sniffed sniffed) throws LookbackException {
		if (sniffed.format() == TableFormat.CSV) {
			return new CsvRows(new TextTable(sniffed.file(), Charset.forName(sniffed.encoding().value().orElseThrow()),
					sniffed.delimiter().value().orElseThrow()));
		}
		XlsxFile workbook = new XlsxFile(sniffed.file());
		try {
			return new Closing(workbook, workbook.rows(sniffed.sheet()));
		} catch (LookbackException e) {
			workbook.close();
			throw e;
		}
	}

	/** Rows that close their workbook with them. */
	private record Closing(XlsxFile workbook, XlsxRows rows) implements RowSource {

		@Override
		public Optional<SheetRow> next() throws LookbackException {
			return rows.next();
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
