package org.lookback.sample.internal.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** CSV as spreadsheets save it: commas, CRLF, quotes where needed. */
final class CsvSheet implements Sheet {

	private static final int BUFFER = 1 << 16;
	private static final byte[] BOM = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private final Path file;
	private final OutputStream bytes;
	private final CsvWriter csv;

	CsvSheet(Path file, Format format) throws IOException {
		this.file = file;
		bytes = Files.newOutputStream(file);
		OutputStream buffered = new BufferedOutputStream(bytes, BUFFER);
		if (format.bom()) {
			buffered.write(BOM);
		}
		csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).bufferSize(BUFFER)
				.build(new OutputStreamWriter(buffered, format.charset()));
	}

	@Override
	public void title(String text, int width) throws IOException {
		String[] cells = new String[width];
		Arrays.fill(cells, "");
		cells[0] = text;
		write(cells);
	}

	@Override
	public void groups(List<String> cells) throws IOException {
		write(cells.toArray(String[]::new));
	}

	@Override
	public void headings(String[] cells) throws IOException {
		write(cells);
	}

	@Override
	public void row(String[] cells, Column.Kind[] kinds) throws IOException {
		write(cells);
	}

	private void write(String[] cells) throws IOException {
		try {
			csv.writeRecord(cells);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	@Override
	public void close() throws IOException {
		csv.close();
	}

	@Override
	public void discard() throws IOException {
		bytes.close();
		Files.deleteIfExists(file);
	}
}
