package org.lookback.workbench.internal.casework.ledger.merge;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lookback.casework.api.ledger.LedgerRules;
import org.lookback.model.api.personal.Masking;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.LedgerField;
import org.lookback.store.api.LedgerItem;

/** A copy of the ledger as a workbook. The last two columns are hidden: the item's key, and the mark of what it said. */
public final class CopySheet {

	/** The row of the headings, from 0. */
	private static final int HEAD = 2;
	/** Rows below the last item that are made ready for new ones. */
	private static final int ROOM = 200;
	private static final double NARROW = 12;
	private static final double WIDE = 30;
	private static final String EDITABLE = "FFF8DC";

	private final boolean reveal;
	private final Locale locale;
	private final Messages messages;
	private final LedgerRules rules;
	private final List<LedgerField> columns = CopyColumns.all();

	public CopySheet(boolean reveal, Locale locale) {
		this.reveal = reveal;
		this.locale = locale;
		this.messages = Messages.in(CopySheet.class, locale);
		this.rules = new LedgerRules(locale);
	}

	/** Writes the file; what was there before stays when that fails. */
	public void write(String title, List<LedgerItem> items, Path file, Progress progress) throws LookbackException {
		Path draft = file.resolveSibling(file.getFileName() + ".part");
		progress.begin(messages.get("copy.writing", file.getFileName()), items.size());
		try {
			try (OutputStream out = Files.newOutputStream(draft); Workbook workbook = new Workbook(out, "Lookback", "1.0")) {
				Worksheet sheet = workbook.newWorksheet(messages.get("copy.sheet"));
				Worksheet words = workbook.newWorksheet(messages.get("copy.words"));
				head(sheet, title);
				int row = HEAD + 1;
				for (LedgerItem item : items) {
					progress.check();
					row(sheet, row++, item);
					progress.worked(1);
				}
				dress(sheet, words, row - 1);
			}
			Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException failed) {
			throw new LookbackException(messages.get("copy.unwritable", file, String.valueOf(failed.getMessage())), failed);
		} finally {
			draft.toFile().delete();
		}
	}

	private void head(Worksheet sheet, String title) {
		int last = columns.size() - 1;
		sheet.value(0, 0, title);
		sheet.range(0, 0, 0, last).style().bold().fontSize(16).horizontalAlignment("center").merge().set();
		sheet.value(1, 0, messages.get("copy.help"));
		sheet.range(1, 0, 1, last).style().fontColor("7F7F7F").wrapText(true).merge().set();
		sheet.rowHeight(1, 32);
		for (int column = 0; column <= last; column++) {
			LedgerField field = columns.get(column);
			sheet.value(HEAD, column, rules.heading(field));
			sheet.range(HEAD, column, HEAD, column).style().bold().wrapText(true).horizontalAlignment("center").borderStyle(BorderStyle.THIN)
					.fillColor(CopyColumns.EDITED.contains(field) ? "F8CBAD" : "DDE7F1").set();
			sheet.width(column, wide(field) ? WIDE : NARROW);
		}
		sheet.value(HEAD, last + 1, CopyColumns.KEY);
		sheet.value(HEAD, last + 2, CopyColumns.BASE);
		sheet.hideColumn(last + 1);
		sheet.hideColumn(last + 2);
	}

	private static boolean wide(LedgerField field) {
		return field == LedgerField.PROBLEM || field == LedgerField.CLAUSE || field == LedgerField.MEASURE || field == LedgerField.NOTE;
	}

	private void row(Worksheet sheet, int at, LedgerItem item) {
		for (int column = 0; column < columns.size(); column++) {
			String value = shown(columns.get(column), item);
			if (!value.isEmpty()) {
				sheet.value(at, column, value);
			}
		}
		sheet.value(at, columns.size(), item.key());
		sheet.value(at, columns.size() + 1, Base.mark(item));
	}

	private String shown(LedgerField field, LedgerItem item) {
		String value = rules.said(field, item.text(field));
		return reveal ? value : Masking.mask(LedgerRules.column(field), value);
	}

	private void dress(Worksheet sheet, Worksheet words, int lastItem) {
		int end = lastItem + ROOM;
		int lists = 0;
		for (int column = 0; column < columns.size(); column++) {
			LedgerField field = columns.get(column);
			Range cells = sheet.range(HEAD + 1, column, end, column);
			if (CopyColumns.EDITED.contains(field)) {
				cells.style().format("@").wrapText(true).verticalAlignment("top").borderStyle(BorderStyle.THIN).fillColor(EDITABLE).set();
			} else {
				cells.style().format("@").wrapText(true).verticalAlignment("top").borderStyle(BorderStyle.THIN).set();
			}
			List<String> choices = CopyColumns.choices(field, locale);
			if (!choices.isEmpty()) {
				for (int row = 0; row < choices.size(); row++) {
					words.value(row, lists, choices.get(row));
				}
				cells.validateWithList(words.range(0, lists, choices.size() - 1, lists)).allowBlank(true).showErrorMessage(false).errorTitle("").error("");
				lists++;
			}
		}
		sheet.freezePane(0, HEAD + 1);
		sheet.setAutoFilter(HEAD, 0, Math.max(HEAD, lastItem), columns.size() - 1);
		sheet.repeatRows(HEAD, HEAD);
		sheet.paperSize(PaperSize.A4_PAPER);
		sheet.pageOrientation("landscape");
		sheet.fitToWidth((short) 1);
		sheet.fitToHeight((short) 0);
	}
}
