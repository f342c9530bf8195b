package org.lookback.briefing.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.Workbook;
import org.lookback.analysis.api.Csv;
import org.lookback.analysis.api.Grid;
import org.lookback.analysis.api.Table;
import org.lookback.briefing.internal.Sheet;
import org.lookback.briefing.internal.SheetNames;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/**
 * A workbook of tables and lists, a sheet each, ready to be printed: title, headings that repeat on every page, numbers with their formats,
 * a total, notes and where the numbers come from.
 */
public final class TableWorkbook {

	private static final String APPLICATION = "Lookback";
	private static final String VERSION = "1.0";

	private final Locale locale;
	private final List<Sheet> sheets = new ArrayList<>();

	/** @param locale of the words that the workbook adds */
	public TableWorkbook(Locale locale) {
		this.locale = locale;
	}

	/** Adds a table; its numbers are counts and hold no personal data. */
	public TableWorkbook add(Table table) {
		Grid grid = Grid.of(table);
		sheets.add(new Sheet(table.title(), grid.headings(), grid.rows(), grid.labelColumns(), true, table.footer()));
		return this;
	}

	/**
	 * Adds a list of objects, as far as a sheet can hold it.
	 *
	 * @param rows  as they are to be seen: masking is up to whoever reads them; read once, when the workbook is written
	 * @param notes lines below the list
	 */
	public TableWorkbook addList(String title, List<String> headings, Iterable<List<String>> rows, List<String> notes) {
		sheets.add(new Sheet(title, headings, rows, headings.size(), false, notes));
		return this;
	}

	/**
	 * Adds a list with numbers in it, which the spreadsheet can add up; a share is a {@link Double} from 0 to 1.
	 *
	 * @param rows  words, numbers and shares; read once, when the workbook is written
	 * @param total whether the last row is a total
	 * @param notes lines below the list
	 */
	public TableWorkbook addNumbers(String title, List<String> headings, Iterable<? extends List<?>> rows, boolean total, List<String> notes) {
		sheets.add(new Sheet(title, headings, rows, headings.size(), total, notes));
		return this;
	}

	/**
	 * Writes the file; what was there before stays when that fails.
	 *
	 * @throws LookbackException when the workbook is empty or the file cannot be written
	 */
	public void write(Path file) throws LookbackException {
		Messages messages = Messages.in(TableWorkbook.class, locale);
		if (sheets.isEmpty()) {
			throw new LookbackException(messages.get("workbook.empty"));
		}
		Path draft = file.resolveSibling(file.getFileName() + ".part");
		try {
			try (OutputStream out = Files.newOutputStream(draft); Workbook workbook = new Workbook(out, APPLICATION, VERSION)) {
				SheetNames names = new SheetNames();
				for (Sheet sheet : sheets) {
					sheet.write(workbook.newWorksheet(names.name(sheet.title())), messages);
				}
			}
			Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException failure) {
			draft.toFile().delete();
			throw unwritable(file, failure);
		}
	}

	/** Writes a table as CSV that spreadsheets open with the right encoding. */
	public static void csv(Table table, Path file) throws LookbackException {
		write(Csv.of(table), file);
	}

	/** Writes a list as CSV. */
	public static void csv(List<String> headings, Iterable<List<String>> rows, Path file) throws LookbackException {
		write(Csv.of(headings, rows), file);
	}

	private static void write(String csv, Path file) throws LookbackException {
		try {
			Files.writeString(file, csv, StandardCharsets.UTF_8);
		} catch (IOException failure) {
			throw unwritable(file, failure);
		}
	}

	private static LookbackException unwritable(Path file, IOException failure) {
		return new LookbackException(Messages.in(TableWorkbook.class).get("file.unwritable", file, String.valueOf(failure.getMessage())), failure);
	}
}
