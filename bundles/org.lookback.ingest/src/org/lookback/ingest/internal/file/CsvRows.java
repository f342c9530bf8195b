package org.lookback.ingest.internal.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * Rows of delimited text. Decoding is strict and quotes must be closed: a file that is not what it was taken for stops with the place of
 * the trouble instead of giving wrong cells.
 */
final class CsvRows implements RowSource {

	private final TextTable table;
	private final long size;
	private final Counting bytes;
	private final CsvReader<CsvRecord> reader;
	private final CloseableIterator<CsvRecord> records;
	private long number;

	CsvRows(TextTable table) throws LookbackException {
		this.table = table;
		try {
			size = Files.size(table.file());
			bytes = new Counting(Files.newInputStream(table.file()));
			reader = CsvReader.builder().fieldSeparator(table.delimiter()).skipEmptyLines(false).maxBufferSize(1 << 18)
					.allowUnclosedQuote(false)
					.extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
					.build(CsvRecordHandler.of(handler -> handler.maxFieldSize(LONGEST_CELL)), decoded(bytes, table.charset()));
			records = reader.iterator();
		} catch (IOException e) {
			throw FileMessages.problem(table.file(), e, "type.unreadable", String.valueOf(e.getMessage()));
		}
	}

	/** The file's text after its byte order mark; a byte that the encoding does not allow is an error. */
	static Reader decoded(InputStream in, Charset charset) throws IOException {
		InputStream marked = new java.io.BufferedInputStream(in, 1 << 16);
		marked.mark(4);
		byte[] head = marked.readNBytes(4);
		marked.reset();
		marked.skipNBytes(Encodings.markLength(head, charset));
		return new InputStreamReader(marked, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT));
	}

	@Override
	public Optional<SheetRow> next() throws LookbackException {
		try {
			if (!records.hasNext()) {
				return Optional.empty();
			}
			number++;
			return Optional.of(new SheetRow(number, records.next().getFields(), Map.of()));
		} catch (CsvParseException | java.io.UncheckedIOException e) {
			throw CsvTrouble.diagnosed(table, number + 1, e);
		}
	}

	@Override
	public long total() {
		return size;
	}

	@Override
	public long done() {
		return bytes.count;
	}

	@Override
	public void close() {
		try {
			reader.close();
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	/** Counts what has been read, for progress. */
	private static final class Counting extends FilterInputStream {

		private long count;

		Counting(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int b = super.read();
			count += b < 0 ? 0 : 1;
			return b;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = super.read(buffer, offset, length);
			count += Math.max(0, read);
			return read;
		}
	}
}
