package org.lookback.briefing.api.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.briefing.api.story.Storyboard;

/**
 * A briefing with its numbers.
 *
 * @param id      by which its figures are found again; begins the id of each
 * @param date    of the page
 * @param head    what stands over it, in words: nothing in it is left to be filled in
 * @param blocks  in order, those of the annexes last
 * @param figures every number, chart, table and list, in order
 * @param notes   what a reader has to know of all of it: what is left out, what has moved on
 */
public record Brief(String id, LocalDate date, Storyboard.Head head, List<Block> blocks, List<Figure> figures, List<String> notes, Locale locale) {

	public Brief {
		blocks = List.copyOf(blocks);
		figures = List.copyOf(figures);
		notes = List.copyOf(notes);
	}

	/** The figure of an id. */
	public Optional<Figure> figure(String figureId) {
		return figures.stream().filter(each -> each.id().equals(figureId)).findFirst();
	}
}
