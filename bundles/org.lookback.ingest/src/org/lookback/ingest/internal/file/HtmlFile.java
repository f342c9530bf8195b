package org.lookback.ingest.internal.file;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;

import org.lookback.model.api.text.LookbackException;

/**
 * A web page with tables, as many systems write under the name .xls. Its tables are its sheets and are named by their numbers, from 1; those of
 * a single column only arrange a page and are left out.
 */
final class HtmlFile implements SheetFile {

	private static final int MOST_TABLES = 10_000;

	/** What a first pass finds out about a table. */
	private static final class Found {

		private final SheetOutline.Builder outline = new SheetOutline.Builder();
		private long rows;
		private int width;
	}

	private final Path file;
	private final Charset charset;
	private final TreeMap<Integer, Found> tables = new TreeMap<>();

	HtmlFile(Path file, Charset charset) throws LookbackException {
		this.file = file;
		this.charset = charset;
		try (Rows rows = new Rows(-1, SheetOutline.PLAIN, 0)) {
			for (Optional<HtmlRows.TableRow> row = rows.any(); row.isPresent(); row = rows.any()) {
				Found found = found(row.get().table());
				found.rows++;
				found.width = Math.max(found.width, row.get().row().cells().size());
			}
		}
		tables.values().removeIf(found -> found.width < 2);
		if (tables.isEmpty()) {
			throw FileMessages.problem(file, "html.noTable");
		}
	}

	private Found found(int table) {
		return tables.computeIfAbsent(Math.min(table, MOST_TABLES), number -> new Found());
	}

	@Override
	public SheetNames names() {
		SheetNames names = new SheetNames();
		tables.keySet().forEach(number -> names.add(String.valueOf(number + 1), true));
		return names;
	}

	@Override
	public SheetRows rows(String name) throws LookbackException {
		int number = names().all().contains(name) ? Integer.parseInt(name) - 1 : -1;
		if (number < 0) {
			throw FileMessages.problem(file, "html.noSuchTable", name, names());
		}
		return new Rows(number, tables.get(number).outline.outline(), tables.get(number).rows);
	}

	@Override
	public void close() {
		// each pass opens and closes the file
	}

	/** The rows of one table. */
	private final class Rows implements SheetRows {

		private final int wanted;
		private final SheetOutline outline;
		private final long total;
		private final Reader text;
		private final HtmlRows rows;
		private long read;

		Rows(int wanted, SheetOutline outline, long total) throws LookbackException {
			this.wanted = wanted;
			this.outline = outline;
			this.total = total;
			try {
				text = new BufferedReader(CsvRows.decoded(new SteadyFile(file).open(), charset), 1 << 16);
				rows = new HtmlRows(new HtmlTokens(text), table -> wanted < 0 ? found(table).outline : new SheetOutline.Builder());
			} catch (IOException e) {
				throw trouble(e);
			}
		}

		@Override
		public SheetOutline outline() {
			return outline;
		}

		@Override
		public Optional<SheetRow> next() throws LookbackException {
			for (Optional<HtmlRows.TableRow> row = any(); row.isPresent(); row = any()) {
				if (row.get().table() == wanted) {
					read++;
					return Optional.of(row.get().row());
				}
			}
			return Optional.empty();
		}

		private Optional<HtmlRows.TableRow> any() throws LookbackException {
			try {
				return rows.next();
			} catch (IOException e) {
				throw trouble(e);
			}
		}

		private LookbackException trouble(IOException e) throws LookbackException {
			if (e instanceof EOFException) {
				return FileMessages.problem(file, e, "html.truncated");
			}
			if (e instanceof HtmlRows.TooLong) {
				return FileMessages.problem(file, e, "html.tooLong", e.getMessage(), LONGEST_CELL, MOST_COLUMNS);
			}
			return e instanceof CharacterCodingException
					? FileMessages.problem(file, e, "encoding.wrong", charset.name(), CsvTrouble.badLine(file, charset))
					: FileMessages.problem(file, e, "xlsx.damaged", String.valueOf(e.getMessage()));
		}

		@Override
		public long total() {
			return total;
		}

		@Override
		public long done() {
			return read;
		}

		@Override
		public void close() {
			try {
				text.close();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}
}
