package org.lookback.briefing.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lookback.briefing.internal.SheetNames;
import org.lookback.briefing.internal.visit.Choices;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/**
 * A form as a workbook that is filled in and imported: a sheet a table with formats and drop-down lists, a sheet that explains every column, and
 * one with the lists of words.
 */
public final class FormWorkbook {

	/** Rows that are made ready to be filled in. */
	private static final int ROOM = 2_000;
	private static final int HEAD = 2;
	private static final double NARROWEST = 9;
	private static final double WIDEST = 30;
	private static final double[] EXPLAINED = { 16, 22, 34, 14, 60, 8, 50 };

	private final Dictionary dictionary;
	private final Locale locale;
	private final Messages messages;

	public FormWorkbook(Dictionary dictionary, Locale locale) {
		this.dictionary = dictionary;
		this.locale = locale;
		messages = Messages.in(FormWorkbook.class, locale);
	}

	/**
	 * Writes the file; what was there before stays when that fails.
	 *
	 * @param notes lines above the explanations
	 */
	public void write(List<FormTable> tables, List<String> notes, Path file) throws LookbackException {
		Path draft = file.resolveSibling(file.getFileName() + ".part");
		try {
			try (OutputStream out = Files.newOutputStream(draft); Workbook workbook = new Workbook(out, "Lookback", "1.0")) {
				SheetNames names = new SheetNames();
				List<Worksheet> sheets = new ArrayList<>();
				tables.forEach(table -> sheets.add(workbook.newWorksheet(names.name(table.name()))));
				Worksheet explained = workbook.newWorksheet(names.name(messages.get("form.explained")));
				Choices choices = new Choices(dictionary, locale, workbook.newWorksheet(names.name(messages.get("form.words"))));
				for (int i = 0; i < tables.size(); i++) {
					table(tables.get(i), sheets.get(i), choices);
				}
				explain(tables, notes, explained, choices);
			}
			Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException failure) {
			draft.toFile().delete();
			throw new LookbackException(messages.get("file.unwritable", file, String.valueOf(failure.getMessage())), failure);
		}
	}

	private void table(FormTable table, Worksheet sheet, Choices choices) {
		int last = table.columns().size() - 1;
		sheet.value(0, 0, table.title());
		sheet.range(0, 0, 0, Math.max(0, last)).style().bold().fontSize(16).horizontalAlignment("center").merge().set();
		sheet.value(1, 0, table.mark() + messages.get("form.required"));
		sheet.range(1, 0, 1, Math.max(0, last)).style().fontColor("7F7F7F").fontSize(9).merge().set();
		int end = HEAD + Math.max(ROOM, table.rows().size());
		for (int column = 0; column <= last; column++) {
			FormTable.Column one = table.columns().get(column);
			sheet.value(HEAD, column, one.heading());
			sheet.range(HEAD, column, HEAD, column).style().bold().wrapText(true).horizontalAlignment("center").verticalAlignment("center")
					.fillColor(one.required() ? "F8CBAD" : "DDE7F1").borderStyle(BorderStyle.THIN).set();
			Range cells = sheet.range(HEAD + 1, column, end, column);
			cells.style().format(format(one.field())).set();
			choices.offer(one.field(), cells);
			sheet.width(column, Math.clamp(one.heading().length() * 2.2 + 2, NARROWEST, WIDEST));
		}
		for (int row = 0; row < table.rows().size(); row++) {
			List<String> cells = table.rows().get(row);
			for (int column = 0; column < cells.size(); column++) {
				if (!cells.get(column).isEmpty()) {
					sheet.value(HEAD + 1 + row, column, cells.get(column));
				}
			}
		}
		sheet.freezePane(0, HEAD + 1);
		sheet.repeatRows(0, HEAD);
		sheet.paperSize(PaperSize.A4_PAPER);
		sheet.pageOrientation("landscape");
		sheet.fitToWidth((short) 1);
		sheet.fitToHeight((short) 0);
	}

	/** Numbers of persons and accounts are text, or a spreadsheet takes their last digits away. */
	private static String format(Field field) {
		return switch (field.type()) {
		case DATE -> "yyyy-mm-dd";
		case INT, YEAR -> "0";
		case YUAN -> "0.00";
		case DEC -> "General";
		default -> "@";
		};
	}

	private void explain(List<FormTable> tables, List<String> notes, Worksheet sheet, Choices choices) {
		int row = 0;
		for (String note : notes) {
			sheet.value(row, 0, note);
			sheet.range(row, 0, row, EXPLAINED.length - 1).style().wrapText(true).verticalAlignment("top").merge().set();
			row++;
		}
		row++;
		String[] headings = messages.get("form.columns").split(" *\\| *");
		for (int column = 0; column < EXPLAINED.length; column++) {
			sheet.width(column, EXPLAINED[column]);
			sheet.value(row, column, headings[column]);
		}
		sheet.range(row, 0, row, EXPLAINED.length - 1).style().bold().fillColor("DDE7F1").borderStyle(BorderStyle.THIN).set();
		for (FormTable table : tables) {
			for (FormTable.Column column : table.columns()) {
				row++;
				List<String> cells = List.of(table.name(), column.heading(), meaning(column.field()), type(column.field()), allowed(column.field(), choices),
						messages.get(column.required() ? "form.yes" : "form.no"), column.clauses());
				for (int i = 0; i < cells.size(); i++) {
					sheet.value(row, i, cells.get(i));
				}
				sheet.range(row, 0, row, EXPLAINED.length - 1).style().wrapText(true).verticalAlignment("top").borderStyle(BorderStyle.THIN).set();
			}
		}
	}

	private String meaning(Field field) {
		String entity = dictionary.entity(field.entity()).label().in(locale);
		String other = field.headings().isEmpty() ? "" : messages.get("form.also", String.join("、", field.headings()));
		return messages.get("form.meaning", entity, field.label().in(locale)) + other;
	}

	private String type(Field field) {
		return messages.get("form.type." + field.type()) + field.unit().map(unit -> messages.get("form.unit", unit)).orElse("");
	}

	private String allowed(Field field, Choices choices) {
		List<String> words = choices.words(field);
		return words.isEmpty() ? messages.get("form.free." + field.type()) : String.join("、", words);
	}
}
