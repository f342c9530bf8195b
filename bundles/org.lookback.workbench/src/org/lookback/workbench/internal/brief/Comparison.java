package org.lookback.workbench.internal.brief;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.lookback.briefing.api.page.Block;
import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.page.Issue;
import org.lookback.briefing.api.page.SmallCells;
import org.lookback.briefing.api.page.Span;
import org.lookback.briefing.api.story.Element;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.index.api.Listing;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;

/** What has changed since the last briefing: every number's difference, and who came and went. */
final class Comparison {

	private static final String KEY = "household.householdKey";
	/** Households of each list that are named. */
	private static final int NAMED = 50;

	private final Ask ask;
	private final FigureBook book;
	private final NameLists lists;
	private final Storyboard story;

	Comparison(Ask ask, FigureBook book, NameLists lists, Storyboard story) {
		this.ask = ask;
		this.book = book;
		this.lists = lists;
		this.story = story;
	}

	/** The annex; nothing when there was no briefing before. */
	List<Block> blocks(boolean isPublic, int number) throws LookbackException {
		Optional<Issue> last = book.last();
		if (last.isEmpty()) {
			return List.of();
		}
		List<List<Object>> rows = new ArrayList<>();
		for (Figure figure : book.figures()) {
			if (figure.count().isPresent() && figure.kind() != Figure.Kind.SHARE && figure.kind() != Figure.Kind.RANKING) {
				rows.add(row(figure, last.get().keyed(figure.key()), isPublic));
			}
		}
		if (rows.isEmpty()) {
			return List.of();
		}
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Heading("", 1, List.of(Span.of(ask.say("brief.annex", number, ask.say("brief.compared")))), true));
		blocks.add(new Block.Grid("", ask.say("brief.compared.with", last.get().id(), last.get().made().toString()), List.of(),
				List.of(ask.say("brief.headings.compared").split("\\|")), 2, rows, false, List.of(), Optional.empty(), true));
		if (!isPublic) {
			for (Element element : story.elements()) {
				if (element instanceof Element.Names names && names.of() == Shape.Kind.HOUSEHOLDS) {
					names(names, last.get(), blocks);
				}
			}
		}
		return blocks;
	}

	private List<Object> row(Figure figure, Optional<Figure> before, boolean isPublic) {
		List<Object> row = new ArrayList<>(List.of((Object) figure.id(), figure.label()));
		long now = figure.count().orElse(0);
		if (isPublic && (hidden(now) || figure.last().isPresent() && hidden(figure.last().getAsLong()))) {
			row.addAll(List.of(figure.last().isPresent() ? Hiding.HIDDEN : "", Hiding.HIDDEN, Hiding.HIDDEN, "", ""));
			return row;
		}
		row.add(figure.last().isPresent() ? (Object) figure.last().getAsLong() : "");
		row.add(now);
		row.add(figure.change().isPresent() ? (Object) figure.change().getAsLong() : "");
		Optional<List<String>> then = before.flatMap(Figure::members);
		boolean both = then.isPresent() && figure.members().isPresent();
		long came = both ? missing(figure.members().get(), then.get()).size() : 0;
		long went = both ? missing(then.get(), figure.members().get()).size() : 0;
		boolean told = both && !(isPublic && (hidden(came) || hidden(went)));
		row.add(told ? (Object) came : "");
		row.add(told ? (Object) went : "");
		return row;
	}

	private boolean hidden(long number) {
		return SmallCells.small(number, number, story.head().least());
	}

	/** What one list has and the other has not. */
	private static List<String> missing(List<String> of, List<String> in) {
		Set<String> there = new HashSet<>(in);
		return of.stream().filter(key -> !there.contains(key)).toList();
	}

	private void names(Element.Names element, Issue last, List<Block> blocks) throws LookbackException {
		Optional<List<String>> now = book.figures().stream().filter(figure -> figure.key().equals(element.id())).findFirst().flatMap(Figure::members);
		Optional<List<String>> then = last.keyed(element.id()).flatMap(Figure::members);
		if (now.isEmpty() || then.isEmpty()) {
			return;
		}
		named("brief.came", missing(now.get(), then.get()), element, blocks);
		named("brief.went", missing(then.get(), now.get()), element, blocks);
	}

	private void named(String key, List<String> households, Element.Names element, List<Block> blocks) throws LookbackException {
		if (households.isEmpty()) {
			return;
		}
		Query query = new Query("", List.of(new Filter.In(KEY, households.subList(0, Math.min(NAMED, households.size())))), OptionalInt.of(ask.year()));
		try (Listing listing = ask.workspace().searching().list(query, Shape.Kind.HOUSEHOLDS, Optional.empty(), false)) {
			List<String> notes = households.size() > listing.size()
					? List.of(ask.say("brief.list.more", Integer.toString(households.size()), NameLists.unit(element.of()).label(ask.locale()), 0))
					: List.of();
			blocks.add(new Block.Grid(element.id(), ask.say(key, element.caption(), Integer.toString(households.size())), List.of(), lists.headings(element.columns()), 2,
					lists.rows(listing, 0, listing.size(), element.columns()), false, notes, Optional.empty(), true));
		}
	}
}
