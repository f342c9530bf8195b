package org.lookback.ingest.internal.file;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.BitSet;
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
		return open(sniffed, Optional.empty());
	}

	/**
	 * The same, with what merged cells say in every row that they cover.
	 *
	 * @param once columns whose cells count only where they stand, and are blank in the other rows
	 */
	public static RowSource spread(Sniffed sniffed, BitSet once) throws LookbackException {
		return open(sniffed, Optional.of(once).filter(columns -> sniffed.merged().ranges() > 0));
	}

	private static RowSource open(Sniffed sniffed, Optional<BitSet> once) throws LookbackException {
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
			SheetRows rows = workbook.rows(sniffed.sheet());
			return new Closing(workbook, rows, once.map(columns -> new Spreading(rows.outline().merges(), sniffed.dataRow(), sniffed.headings().size(), columns)),
					steady);
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
	private record Closing(SheetFile workbook, SheetRows rows, Optional<Spreading> spreading, SteadyFile steady) implements RowSource {

		@Override
		public Optional<SheetRow> next() throws LookbackException {
			try {
				Optional<SheetRow> row = rows.next();
				if (row.isEmpty()) {
					steady.check();
				}
				return spreading.isPresent() ? row.map(spreading.get()::spread) : row;
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
