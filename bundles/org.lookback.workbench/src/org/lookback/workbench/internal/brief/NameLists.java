package org.lookback.workbench.internal.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.lookback.briefing.api.page.Block;
import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.page.Span;
import org.lookback.briefing.api.story.Element;
import org.lookback.index.api.Listing;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** Lists of names: some rows on the page, all of them at the end; personal data masked unless revealed. */
final class NameLists {

	/** Rows of an annex at most. */
	private static final int MOST = 20_000;
	private static final int AT_ONCE = 500;

	private final Ask ask;
	private final FigureBook book;
	private final Progress progress;

	NameLists(Ask ask, FigureBook book, Progress progress) {
		this.ask = ask;
		this.book = book;
		this.progress = progress;
	}

	static Unit unit(Shape.Kind kind) {
		return switch (kind) {
		case HOUSEHOLDS -> Unit.HOUSEHOLD;
		case MEMBERS -> Unit.PERSON;
		case MEASURES -> Unit.MEASURE;
		case NOTICES -> Unit.NOTICE;
		case LEDGER -> Unit.LEDGER;
		default -> Unit.FINDING;
		};
	}

	/**
	 * Adds a list and, when asked for, its annex.
	 *
	 * @param isPublic whether names are left out altogether
	 */
	void add(Element.Names element, String caption, boolean isPublic, List<Block> blocks, List<Block> annexes) throws LookbackException {
		Query query = ask.query(element.id(), element.query());
		try (Listing listing = ask.workspace().searching().list(query, element.of(), element.sort(), element.descending())) {
			Unit unit = unit(element.of());
			String of = unit.label(ask.locale());
			String total = ask.say("brief.total", Integer.toString(listing.size()), of);
			Figure figure = book.add(element.id(), Figure.Kind.LIST, caption.isEmpty() ? ask.say("brief.list") : caption, total, OptionalLong.of(listing.size()), unit,
					query, List.of(), List.of());
			if (isPublic || listing.size() == 0) {
				blocks.add(new Block.Paragraph(element.id(), List.of(new Span(ask.say(isPublic ? "brief.list.public" : "brief.list.empty", caption), figure.id()))));
				return;
			}
			List<String> headings = headings(element.columns());
			int shown = Math.min(element.show(), listing.size());
			List<String> notes = new ArrayList<>();
			boolean annex = element.annex() && shown < listing.size();
			if (shown < listing.size()) {
				notes.add(ask.say(annex ? "brief.list.annex" : "brief.list.more", Integer.toString(listing.size()), of, annexes.size() / 2 + 1));
			}
			if (shown > 0) {
				blocks.add(new Block.Grid(element.id(), caption, List.of(), headings, 2, rows(listing, 0, shown, element.columns()), false, notes,
						Optional.of(figure.id()), false));
			} else {
				blocks.add(new Block.Paragraph(element.id(), List.of(new Span(String.join("", notes), figure.id()))));
			}
			if (annex) {
				int all = Math.min(MOST, listing.size());
				annexes.add(new Block.Heading(element.id(), 1, List.of(Span.of(ask.say("brief.annex", annexes.size() / 2 + 1, element.caption().isEmpty() ? ask.say("brief.list") : element.caption()))), true));
				annexes.add(new Block.Grid(element.id(), "", List.of(), headings, 2, rows(listing, 0, all, element.columns()), false,
						all < listing.size() ? List.of(ask.say("brief.list.cut", Integer.toString(all), Integer.toString(listing.size()))) : List.of(),
						Optional.of(figure.id()), true));
			}
		} catch (LookbackException failed) {
			throw ask.wrong(element.id(), failed);
		}
	}

	/** Columns in words, the number of the row first. */
	List<String> headings(List<String> columns) throws LookbackException {
		List<String> headings = new ArrayList<>(List.of(ask.say("brief.row")));
		for (String column : columns) {
			headings.add(ask.workspace().searching().fieldLabel(column, ask.locale()));
		}
		return headings;
	}

	/** Rows with their numbers. */
	List<List<Object>> rows(Listing listing, int from, int count, List<String> columns) throws LookbackException {
		List<List<Object>> rows = new ArrayList<>();
		for (int at = from; at < from + count; at += AT_ONCE) {
			progress.check();
			for (List<String> cells : listing.cells(at, Math.min(AT_ONCE, from + count - at), columns, ask.reveal(), ask.locale())) {
				List<Object> row = new ArrayList<>(List.of((Object) Integer.toString(rows.size() + 1)));
				row.addAll(cells);
				rows.add(row);
			}
		}
		return rows;
	}
}
