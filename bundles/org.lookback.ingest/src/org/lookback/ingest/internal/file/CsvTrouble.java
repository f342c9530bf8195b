package org.lookback.ingest.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

import org.lookback.model.api.text.LookbackException;

/**
 * Finds out why a text file could not be read: the line where a quote was opened that never closes, the cell that is too long, the line
 * with bytes of another encoding. Reads the file a second time, character by character, in constant memory.
 */
final class CsvTrouble {

	private enum In {
		START, PLAIN, QUOTED, AFTER_QUOTE
	}

	private final TextTable table;
	private long line = 1;
	private int column = 1;
	private long opened;
	private int openedColumn;
	private int length;
	private int rowLength;
	private boolean returned;
	private In state = In.START;

	private CsvTrouble(TextTable table) {
		this.table = table;
	}

	/**
	 * The trouble in words.
	 *
	 * @param row   the row that could not be read
	 * @param cause what the reader said
	 */
	static LookbackException diagnosed(TextTable table, long row, RuntimeException cause) throws LookbackException {
		CsvTrouble trouble = new CsvTrouble(table);
		try (InputStream in = Files.newInputStream(table.file()); Reader text = CsvRows.decoded(in, table.charset())) {
			LookbackException found = trouble.scan(text);
			return found != null ? found : FileMessages.problem(table.file(), cause, "csv.row", row, cause.getMessage());
		} catch (CharacterCodingException e) {
			return FileMessages.problem(table.file(), e, "encoding.wrong", table.charset().name(), badLine(table.file(), table.charset()));
		} catch (IOException e) {
			return FileMessages.problem(table.file(), e, "type.unreadable", String.valueOf(e.getMessage()));
		}
	}

	/** The line that holds the first byte the encoding does not allow; the last line when there is none. */
	static long badLine(Path file, Charset charset) throws LookbackException {
		CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer bytes = ByteBuffer.allocate(1 << 14);
		CharBuffer chars = CharBuffer.allocate(1 << 14);
		long line = 1;
		try (InputStream in = Files.newInputStream(file)) {
			for (int read = in.read(bytes.array()); read >= 0; read = in.read(bytes.array(), bytes.position(), bytes.remaining())) {
				bytes.limit(bytes.position() + read).position(0);
				boolean error = decoder.decode(bytes, chars, false).isError();
				line += newLines(chars.flip());
				if (error) {
					return line;
				}
				chars.clear();
				bytes.compact();
			}
			return line;
		} catch (IOException e) {
			throw FileMessages.problem(file, e, "type.unreadable", String.valueOf(e.getMessage()));
		}
	}

	private static long newLines(CharBuffer chars) {
		return chars.chars().filter(c -> c == '\n').count();
	}

	private LookbackException scan(Reader text) throws IOException {
		char[] buffer = new char[1 << 14];
		for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
			for (int i = 0; i < read; i++) {
				LookbackException found = step(buffer[i]);
				if (found != null) {
					return found;
				}
			}
		}
		return state == In.QUOTED ? FileMessages.problem(table.file(), "csv.unclosed", opened, openedColumn) : null;
	}

	private LookbackException step(char c) {
		boolean newLine = c == '\n' && !returned || c == '\r';
		returned = c == '\r';
		if (c == 0) {
			return FileMessages.problem(table.file(), "csv.nul", line, column);
		}
		if (++rowLength > RowSource.LONGEST_ROW && length <= RowSource.LONGEST_CELL) {
			return FileMessages.problem(table.file(), "csv.rowTooLong", line, RowSource.LONGEST_ROW);
		}
		if (state == In.QUOTED) {
			line += newLine ? 1 : 0;
			state = c == table.quote() ? In.AFTER_QUOTE : In.QUOTED;
			return ++length > RowSource.LONGEST_CELL ? tooLong() : null;
		}
		if (state == In.AFTER_QUOTE && c == table.quote()) {
			state = In.QUOTED;
			return null;
		}
		if (c == table.delimiter()) {
			cell();
			if (++column > RowSource.MOST_COLUMNS) {
				return FileMessages.problem(table.file(), "csv.tooManyColumns", line, RowSource.MOST_COLUMNS, Delimiters.name(table.delimiter()));
			}
		} else if (c == '\n' || c == '\r') {
			cell();
			line += newLine ? 1 : 0;
			column = 1;
			rowLength = 0;
		} else if (state == In.AFTER_QUOTE) {
			return FileMessages.problem(table.file(), "csv.afterQuote", line, column, opened);
		} else if (state == In.START && c == table.quote()) {
			state = In.QUOTED;
			opened = line;
			openedColumn = column;
		} else {
			state = In.PLAIN;
			return ++length > RowSource.LONGEST_CELL ? tooLong() : null;
		}
		return null;
	}

	private void cell() {
		state = In.START;
		length = 0;
	}

	/** A quoted cell that runs over lines was most likely never closed. */
	private LookbackException tooLong() {
		return state == In.QUOTED && line > opened ? FileMessages.problem(table.file(), "csv.unclosed", opened, openedColumn)
				: FileMessages.problem(table.file(), "cell.tooLong", line, column, RowSource.LONGEST_CELL);
	}
}
