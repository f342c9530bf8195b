package org.lookback.briefing.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.lookback.briefing.internal.docx.OfficialText;
import org.lookback.briefing.internal.docx.PageSetup;
import org.lookback.briefing.internal.docx.Run;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/**
 * An official page in Word as GB/T 9704-2012 has it: notices, announcements, minutes. Title, headings of three levels, paragraphs, tables whose headings
 * repeat on every page, and who signs. What stands in it is decided by who makes it: masking too.
 */
public final class OfficialPage {

	private final Locale locale;
	private final String title;
	private final List<Part> parts = new ArrayList<>();
	private String issuer = "";
	private String number = "";
	private String byline = "";
	private List<String> signature = List.of();

	/** @param title over the page; lines are kept */
	public OfficialPage(String title, Locale locale) {
		this.title = title;
		this.locale = locale;
	}

	/** With a red head: who issues it, and under which number; the number may be empty. */
	public OfficialPage redHead(String by, String documentNumber) {
		issuer = by;
		number = documentNumber;
		return this;
	}

	/** A line under the title. */
	public OfficialPage byline(String line) {
		byline = line;
		return this;
	}

	/**
	 * A heading.
	 *
	 * @param level 1 (一、), 2 （一） or 3 (1.)
	 */
	public OfficialPage heading(int level, String text) {
		parts.add(page -> page.heading(level, List.of(Run.of(text))));
		return this;
	}

	/** A paragraph. */
	public OfficialPage text(String text) {
		parts.add(page -> page.text(List.of(Run.of(text))));
		return this;
	}

	/** A clause that is quoted. */
	public OfficialPage quote(String text) {
		parts.add(page -> page.quote(text));
		return this;
	}

	/**
	 * A table.
	 *
	 * @param caption over it; may be empty
	 * @param rows    words as they are to be printed
	 */
	public OfficialPage table(String caption, List<String> headings, List<List<String>> rows) {
		List<String> head = List.copyOf(headings);
		List<List<OfficialText.Cell>> cells = rows.stream().map(OfficialText.Cell::words).toList();
		parts.add(page -> {
			if (!caption.isEmpty()) {
				page.legend(List.of(Run.of(caption)));
			}
			page.table(head, 1, cells, false);
		});
		return this;
	}

	/** Who signs, and when: lines at the right edge, under everything. */
	public OfficialPage signature(List<String> lines) {
		signature = List.copyOf(lines);
		return this;
	}

	/**
	 * Writes the file; what was there before stays when that fails.
	 *
	 * @throws LookbackException when the file cannot be written
	 */
	public void write(Path file) throws LookbackException {
		Path draft = file.resolveSibling(file.getFileName() + ".part");
		try {
			try (OutputStream out = Files.newOutputStream(draft); OfficialText page = new OfficialText(out, PageSetup.document())) {
				page.head(issuer, number, title, byline);
				for (Part part : parts) {
					part.write(page);
				}
				if (!signature.isEmpty()) {
					page.sign(signature);
				}
			}
			Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException failure) {
			throw new LookbackException(Messages.in(OfficialPage.class, locale).get("file.unwritable", file, String.valueOf(failure.getMessage())), failure);
		} finally {
			draft.toFile().delete();
		}
	}

	/** Something on the page. */
	@FunctionalInterface
	private interface Part {
		void write(OfficialText page) throws IOException;
	}
}
