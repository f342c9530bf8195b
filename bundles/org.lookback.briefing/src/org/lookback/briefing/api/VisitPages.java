package org.lookback.briefing.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

import org.lookback.briefing.internal.docx.DocxFile;
import org.lookback.briefing.internal.docx.PageSetup;
import org.lookback.briefing.internal.visit.Counts;
import org.lookback.briefing.internal.visit.PageText;
import org.lookback.briefing.internal.visit.WordPage;
import org.lookback.casework.api.visits.SheetReport;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/**
 * Comparison sheets of a village as a Word document: a page a household (or several) on A4, to be printed and filled in by hand. Nothing reads it
 * back: what was written on paper is typed into the workbook that {@link VisitSheets} writes.
 */
public final class VisitPages {

	private final Dictionary dictionary;
	private final boolean reveal;
	private final Locale locale;

	/** @param reveal whether ID numbers, telephone and account numbers stand in full; names always do */
	public VisitPages(Dictionary dictionary, boolean reveal, Locale locale) {
		this.dictionary = dictionary;
		this.reveal = reveal;
		this.locale = locale;
	}

	/**
	 * Writes the file; what was there before stays when that fails.
	 *
	 * @param place name of the village
	 * @throws LookbackException when the file cannot be written, or the households cannot be read
	 */
	public SheetReport write(String place, int year, VisitSheets.Households households, Path file) throws LookbackException {
		Path draft = file.resolveSibling(file.getFileName() + ".part");
		PageText text = new PageText(dictionary, place, year, reveal, locale);
		Counts counts = new Counts();
		try {
			try (OutputStream out = Files.newOutputStream(draft); DocxFile document = new DocxFile(out, PageSetup.form(text.foot()))) {
				WordPage page = new WordPage(document, text);
				households.forEach(household -> {
					try {
						page.write(household);
					} catch (IOException failure) {
						throw new UncheckedIOException(failure);
					}
					counts.add(household);
				});
			}
			Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException | UncheckedIOException failure) {
			throw new LookbackException(Messages.in(VisitPages.class).get("file.unwritable", file, String.valueOf(failure.getMessage())), failure);
		} finally {
			draft.toFile().delete();
		}
		return counts.report();
	}
}
