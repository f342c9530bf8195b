package org.lookback.ingest.internal.file;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;

/**
 * Rows of delimited text. Decoding is strict, quotes must be closed, and no row is wider or longer than a spreadsheet's: a file that is not
 * what it was taken for stops with the place of the trouble instead of giving wrong cells.
 */
final class CsvRows implements RowSource {

	private final TextTable table;
	private final SteadyFile file;
	private final CsvReader<String[]> reader;
	private final CloseableIterator<String[]> records;
	private long number;

	CsvRows(TextTable table) throws LookbackException {
		this.table = table;
		file = new SteadyFile(table.file());
		try {
			reader = CsvReader.builder().fieldSeparator(table.delimiter()).quoteCharacter(table.quote()).skipEmptyLines(false)
					.maxBufferSize(1 << 18).allowUnclosedQuote(false).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
					.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
					.build(StringArrayHandler.of(handler -> handler.maxFieldSize(LONGEST_CELL).maxFields(MOST_COLUMNS).maxRecordSize(LONGEST_ROW)),
							new WithoutNul(decoded(file.open(), table.charset())));
			records = reader.iterator();
		} catch (IOException e) {
			throw FileMessages.problem(table.file(), e, "type.unreadable", String.valueOf(e.getMessage()));
		}
	}

	/** The file's text after its byte order mark; a byte that the encoding does not allow is an error. */
	static Reader decoded(InputStream in, Charset charset) throws IOException {
		InputStream marked = new BufferedInputStream(in, 1 << 16);
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
				file.check();
				return Optional.empty();
			}
			number++;
			return Optional.of(new SheetRow(number, List.of(records.next()), Map.of()));
		} catch (CsvParseException | UncheckedIOException e) {
			file.check();
			throw CsvTrouble.diagnosed(table, number + 1, e);
		}
	}

	@Override
	public long total() {
		return file.size();
	}

	@Override
	public long done() {
		return file.done();
	}

	@Override
	public void close() {
		try {
			reader.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Text has no NUL: where one stands, a file was damaged, or is being read in the wrong encoding. */
	private static final class WithoutNul extends FilterReader {

		WithoutNul(Reader text) {
			super(text);
		}

		@Override
		public int read(char[] buffer, int offset, int length) throws IOException {
			int read = super.read(buffer, offset, length);
			for (int i = offset; i < offset + read; i++) {
				if (buffer[i] == 0) {
					throw new IOException("NUL");
				}
			}
			return read;
		}
	}
}
