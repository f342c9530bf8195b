package org.lookback.briefing.api.page;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.lookback.briefing.api.story.Storyboard;
import org.lookback.briefing.internal.page.IssueFile;
import org.lookback.model.api.text.LookbackException;

/**
 * The record of a briefing that was made: what it was made of, and every figure in it. Kept with the workspace, so that a number on paper can be opened
 * again and the next briefing can say what has changed.
 *
 * @param id       begins the id of each figure
 * @param file     name of the file that was written
 * @param made     the day
 * @param by       who made it
 * @param isPublic whether small counts were left out
 * @param story    as it was then
 */
public record Issue(String id, String file, LocalDate made, String by, boolean isPublic, Storyboard story, List<Figure> figures) {

	/** How names of such files end. */
	public static final String ENDING = ".made.yaml";

	public Issue {
		figures = List.copyOf(figures);
	}

	/** The figure of an id. */
	public Optional<Figure> figure(String figureId) {
		return figures.stream().filter(each -> each.id().equals(figureId)).findFirst();
	}

	/** The figure of a key. */
	public Optional<Figure> keyed(String key) {
		return figures.stream().filter(each -> each.key().equals(key)).findFirst();
	}

	/**
	 * Reads a record.
	 *
	 * @throws LookbackException when the file is none
	 */
	public static Issue read(Path file) throws LookbackException {
		return IssueFile.read(file);
	}

	/** Writes it; what was there before stays when that fails. */
	public void write(Path file) throws LookbackException {
		IssueFile.write(this, file);
	}
}
