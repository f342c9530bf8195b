package org.lookback.briefing.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lookback.briefing.internal.visit.Choices;
import org.lookback.briefing.internal.visit.Counts;
import org.lookback.briefing.internal.visit.Page;
import org.lookback.briefing.internal.visit.PageText;
import org.lookback.briefing.internal.visit.RowBreaks;
import org.lookback.casework.api.visits.ComparedHousehold;
import org.lookback.casework.api.visits.SheetReport;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.visit.SheetFields;

/**
 * Comparison sheets of a village as a workbook: a page a household (or several), to be printed on A4, filled in, and imported again. Beside the pages stand a
 * sheet that says how to fill them in and one with the lists of words.
 */
public final class VisitSheets {

	private static final double NARROW = 7;
	private static final double LAST_COLUMN = 8;
	private static final int SCALE = 87;
	private static final float MARGIN = 0.3f;
	private static final int HELP = 6;

	private final Dictionary dictionary;
	private final SheetFields fields = SheetFields.core();
	private final boolean reveal;
	private final Locale locale;
	private final Messages messages;

	/** Hands over the households, one by one. */
	public interface Households {
		void forEach(Consumer<ComparedHousehold> taker) throws LookbackException;
	}

	/** @param reveal whether ID numbers, telephone and account numbers stand in full; names always do */
	public VisitSheets(Dictionary dictionary, boolean reveal, Locale locale) {
		this.dictionary = dictionary;
		this.reveal = reveal;
		this.locale = locale;
		messages = Messages.in(Page.class, locale);
	}

	/**
	 * Writes the file; what was there before stays when that fails.
	 *
	 * @param place name of the village
	 * @param mark  the line by which an import knows the file again
	 * @throws LookbackException when the file cannot be written, or the households cannot be read
	 */
	public SheetReport write(String place, int year, String mark, Households households, Path file) throws LookbackException {
		Path draft = file.resolveSibling(file.getFileName() + ".part");
		Path broken = file.resolveSibling(file.getFileName() + ".pages");
		List<Integer> ends = new ArrayList<>();
		PageText text = new PageText(dictionary, place, year, reveal, locale);
		Counts counts = new Counts();
		try {
			try (OutputStream out = Files.newOutputStream(draft); Workbook workbook = new Workbook(out, "Lookback", "1.0")) {
				Worksheet sheet = workbook.newWorksheet(messages.get("sheet.found"));
				Worksheet help = workbook.newWorksheet(messages.get("sheet.help"));
				Worksheet words = workbook.newWorksheet(messages.get("sheet.lists"));
				int first = head(sheet, text, mark);
				Page page = new Page(sheet, text, new Choices(dictionary, locale, words));
				int[] row = { first };
				households.forEach(household -> {
					ends.addAll(page.write(household, row[0]));
					row[0] = ends.getLast();
					counts.add(household);
				});
				finish(sheet, first, row[0]);
				help(help);
			}
			RowBreaks.copy(draft, broken, ends);
			Files.move(broken, file, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException failure) {
			throw new LookbackException(Messages.in(VisitSheets.class).get("file.unwritable", file, String.valueOf(failure.getMessage())), failure);
		} finally {
			draft.toFile().delete();
			broken.toFile().delete();
		}
		return counts.report();
	}

	/** The rows that only a program reads: what the file is, and headings, so that it is taken for a table. */
	private int head(Worksheet sheet, PageText text, String mark) {
		sheet.value(0, 0, text.file());
		sheet.value(1, 0, mark);
		for (int i = 0; i < fields.member().size(); i++) {
			sheet.value(2, i + 1, dictionary.field(fields.member().get(i).field()).label().zh());
		}
		sheet.value(2, 0, dictionary.field("household.householdCode").label().zh());
		sheet.value(2, Page.MARK - 1, dictionary.field(fields.change()).label().zh());
		for (int row = 0; row <= 2; row++) {
			sheet.hideRow(row);
		}
		return 3;
	}

	private void finish(Worksheet sheet, int first, int end) {
		sheet.width(0, NARROW);
		for (int i = 0; i < fields.member().size(); i++) {
			sheet.width(i + 1, fields.member().get(i).width());
		}
		sheet.width(Page.MARK - 1, LAST_COLUMN);
		sheet.hideColumn(Page.MARK);
		sheet.addNamedRange(sheet.range(first, 0, Math.max(first, end - 1), Page.MARK - 1), "_xlnm.Print_Area");
		sheet.paperSize(PaperSize.A4_PAPER);
		sheet.pageOrientation("landscape");
		sheet.pageScale(SCALE);
		sheet.leftMargin(MARGIN);
		sheet.rightMargin(MARGIN);
		sheet.topMargin(MARGIN);
		sheet.bottomMargin(MARGIN);
		sheet.headerMargin(0);
		sheet.footerMargin(0);
		sheet.footer("&P / &N", Position.RIGHT, 8);
	}

	private void help(Worksheet sheet) {
		sheet.width(0, 110);
		for (int i = 1; i <= HELP; i++) {
			sheet.value(i - 1, 0, i + ". " + messages.get("sheet.help." + i, fields.nothing().word().in(locale)));
			sheet.style(i - 1, 0).wrapText(true).verticalAlignment("top").set();
		}
	}
}
