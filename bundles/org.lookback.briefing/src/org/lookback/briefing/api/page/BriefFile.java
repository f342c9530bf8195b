package org.lookback.briefing.api.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

import org.lookback.briefing.internal.page.DocxBrief;
import org.lookback.briefing.internal.page.PptxBrief;
import org.lookback.briefing.internal.page.XlsxBrief;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** The files of a briefing. */
public enum BriefFile {
	/** Word, as GB/T 9704-2012 has it. */
	DOCX,
	/** PowerPoint, a message a slide, charts that can be edited. */
	PPTX,
	/** Excel, a sheet a table. */
	XLSX;

	/** As names of files end. */
	public String ending() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The kind that a file's name says; empty when it is none of these. */
	public static Optional<BriefFile> of(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		for (BriefFile kind : values()) {
			if (name.endsWith('.' + kind.ending())) {
				return Optional.of(kind);
			}
		}
		return Optional.empty();
	}

	/**
	 * Writes the file; what was there before stays when that fails, or when the person stops it.
	 *
	 * @param progress counts blocks
	 * @throws LookbackException when the file cannot be written, or a chart finds no font
	 */
	public void write(Brief brief, Path file, Progress progress) throws LookbackException {
		Messages messages = Messages.in(BriefFile.class, brief.locale());
		Path draft = file.resolveSibling(file.getFileName() + ".part");
		progress.begin(messages.get("brief.writing", file.getFileName()), brief.blocks().size());
		try {
			switch (this) {
			case DOCX -> new DocxBrief(brief, messages).write(draft, progress);
			case PPTX -> new PptxBrief(brief, messages).write(draft, progress);
			case XLSX -> new XlsxBrief(brief, messages).write(draft, progress);
			}
			progress.check();
			Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException failure) {
			throw new LookbackException(messages.get("brief.unwritable", file, String.valueOf(failure.getMessage())), failure);
		} finally {
			draft.toFile().delete();
		}
	}
}
