package org.lookback.workbench.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.workbench.internal.versions.ValueWords;

/** A correction list as a workbook: to be printed, filled in and sent back. The last column is hidden and says what each row is of. */
final class CorrectionSheet {

	/** The heading of the hidden column, by which a list is known again whatever language it was written in. */
	static final String KEY = "lookback.correction";

	/** Headings of the columns that people fill in, and of the hidden one, from the left. */
	private static final List<String> COLUMNS = List.of("village", "household", "head", "person", "problem", "reason", "remedy", "field", "now",
			"right", "note");
	private static final double[] WIDTHS = { 14, 16, 10, 10, 24, 34, 26, 18, 18, 18, 16 };
	private static final int HEAD = 2;
	private static final int RIGHT = 9;
	private static final int LONGEST_LIST = 250;

	private final Dictionary dictionary;
	private final boolean reveal;
	private final Locale locale;
	private final Messages messages;

	CorrectionSheet(Dictionary dictionary, boolean reveal, Locale locale) {
		this.dictionary = dictionary;
		this.reveal = reveal;
		this.locale = locale;
		this.messages = Messages.in(CorrectionSheet.class, locale);
	}

	/** The heading of a column in a language. */
	static String heading(String column, Locale locale) {
		return Messages.in(CorrectionSheet.class, locale).get("correct.column." + column);
	}

	/** Writes the file; what was there before stays when that fails. */
	void write(String title, List<CorrectionRow> rows, Path file) throws LookbackException {
		Path unfinished = file.resolveSibling(file.getFileName() + ".part");
		try {
			if (file.getParent() != null) {
				Files.createDirectories(file.getParent());
			}
			try (OutputStream out = Files.newOutputStream(unfinished); Workbook workbook = new Workbook(out, "Lookback", "1.0")) {
				fill(workbook.newWorksheet(messages.get("correct.sheet")), title, rows);
			}
			Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException failed) {
			throw new LookbackException(OpenWorkspace.say("file.unwritable", file, failed.getMessage()), failed);
		}
	}

	private void fill(Worksheet sheet, String title, List<CorrectionRow> rows) {
		int last = COLUMNS.size();
		line(sheet, 0, title, 14);
		line(sheet, 1, messages.get("correct.help"), 10);
		for (int column = 0; column < last; column++) {
			sheet.value(HEAD, column, heading(COLUMNS.get(column), locale));
			sheet.width(column, WIDTHS[column]);
		}
		sheet.value(HEAD, last, KEY);
		sheet.hideColumn(last);
		sheet.range(HEAD, 0, HEAD, last - 1).style().bold().fillColor("DDE7F1").wrapText(true).borderStyle(BorderStyle.THIN).set();
		int at = HEAD + 1;
		for (CorrectionRow row : rows) {
			row(sheet, at++, row);
		}
		sheet.paperSize(PaperSize.A4_PAPER);
		sheet.pageOrientation("landscape");
		sheet.fitToWidth((short) 1);
		sheet.fitToHeight((short) 0);
		sheet.repeatRows(0, HEAD);
		sheet.freezePane(0, HEAD + 1);
	}

	private static void line(Worksheet sheet, int row, String text, int size) {
		sheet.value(row, 0, text);
		sheet.range(row, 0, row, COLUMNS.size() - 1).style().bold().fontSize(size).wrapText(true).merge().set();
		sheet.rowHeight(row, 32);
	}

	private void row(Worksheet sheet, int at, CorrectionRow row) {
		List<String> cells = List.of(row.village(), row.code(), shown("household.headName", row.head()), shown("member.name", row.person()),
				row.rule().id() + ' ' + row.rule().title().in(locale), row.rule().clause().quote(), row.rule().remedy().in(locale),
				row.field().map(field -> field.label().in(locale) + row.position()).orElse(messages.get("correct.elsewhere")), value(row));
		for (int column = 0; column < cells.size(); column++) {
			sheet.value(at, column, cells.get(column));
		}
		sheet.value(at, COLUMNS.size(), row.key().written());
		sheet.range(at, 0, at, COLUMNS.size() - 1).style().wrapText(true).verticalAlignment("top").format("@").borderStyle(BorderStyle.THIN).set();
		sheet.range(at, RIGHT, at, RIGHT).style().fillColor("FFF8DC").wrapText(true).verticalAlignment("top").format("@").borderStyle(BorderStyle.THIN)
				.set();
		row.field().ifPresent(field -> choices(sheet, at, field));
	}

	private String shown(String field, String text) {
		return reveal ? text : Masking.mask(dictionary.field(field), text);
	}

	private String value(CorrectionRow row) {
		if (row.field().isEmpty() || row.value().isEmpty()) {
			return "";
		}
		return said(dictionary, row.field().get(), row.value().get(), reveal, locale);
	}

	/** A value in words, masked unless revealed. */
	static String said(Dictionary dictionary, Field field, Object value, boolean reveal, Locale locale) {
		return ValueWords.said(dictionary, field, value, reveal, locale);
	}

	/** A drop-down list for codes and yes or no, where it is short enough for a spreadsheet. */
	private void choices(Worksheet sheet, int at, Field field) {
		List<String> words = switch (field.type()) {
		case BOOL -> List.of(ValueReader.format(dictionary, field, Boolean.TRUE, locale), ValueReader.format(dictionary, field, Boolean.FALSE, locale));
		case CODE, BOOL_PLUS -> dictionary.codeList(field.codeList().orElseThrow()).orElseThrow().offered().stream().map(Code::label)
				.map(label -> label.in(locale)).toList();
		default -> List.of();
		};
		String list = words.stream().collect(Collectors.joining(","));
		if (!words.isEmpty() && list.length() <= LONGEST_LIST && words.stream().noneMatch(word -> word.contains(",") || word.contains("\""))) {
			sheet.range(at, RIGHT, at, RIGHT).validateWithListByFormula('"' + list + '"').allowBlank(true).showErrorMessage(false);
		}
	}
}
