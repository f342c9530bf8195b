package org.lookback.ui.brief.internal.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.briefing.api.page.Block;
import org.lookback.briefing.api.page.Brief;
import org.lookback.briefing.api.page.Span;
import org.lookback.briefing.api.story.Element;
import org.lookback.briefing.api.story.GridSource;
import org.lookback.charts.api.Charts;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.Messages;

/** Elements of a storyboard in words. */
public final class ElementWords {

	private static final Messages MESSAGES = Messages.in(ElementWords.class);
	private static final int MOST = 2;
	private static final int HEADINGS = 8;

	private ElementWords() {
	}

	/** What it is. */
	public static String kind(Element element) {
		return switch (element) {
		case Element.Heading heading -> MESSAGES.get("kind.heading", heading.level());
		case Element.Text text -> MESSAGES.get("kind.text");
		case Element.Chart chart -> MESSAGES.get("kind.chart", Charts.name(chart.kind(), Locale.getDefault()));
		case Element.Grid grid -> MESSAGES.get("kind.table");
		case Element.Names names -> MESSAGES.get(names.of() == Shape.Kind.LEDGER ? "kind.ledger" : "kind.list");
		case Element.Clause clause -> MESSAGES.get("kind.clause");
		};
	}

	/**
	 * What it says, in a line or two: as it stands on the page once that is counted.
	 *
	 * @param brief with the numbers of now
	 */
	static String summary(Element element, Optional<Brief> brief) {
		List<String> lines = new ArrayList<>();
		brief.ifPresent(page -> page.blocks().stream().filter(block -> block.element().equals(element.id())).limit(MOST).forEach(block -> lines.add(words(block))));
		return lines.isEmpty() ? summary(element) : String.join("\n", lines);
	}

	private static String words(Block block) {
		return switch (block) {
		case Block.Heading heading -> Span.text(heading.words());
		case Block.Paragraph paragraph -> Span.text(paragraph.words());
		case Block.Chart chart -> chart.caption() + '\n' + chart.drawing().title();
		case Block.Grid grid -> grid.caption() + '\n' + String.join(MESSAGES.get("comma"), grid.headings().stream().limit(HEADINGS).toList());
		case Block.Quote quote -> MESSAGES.get("clause.quoted", quote.text(), quote.source());
		case Block.Failed failed -> failed.message();
		};
	}

	private static String summary(Element element) {
		return switch (element) {
		case Element.Heading heading -> heading.text();
		case Element.Text text -> text.text();
		case Element.Chart chart -> titled(chart.caption(), String.join(" × ", chart.fields()), chart.query());
		case Element.Grid grid -> titled(grid.caption(), source(grid.of()), "");
		case Element.Names names -> titled(names.caption(), MESSAGES.get("list.show", names.show()), names.query());
		case Element.Clause clause -> clause.words().isEmpty() ? clause.anchor() : MESSAGES.get("clause.quoted", clause.words(), clause.anchor());
		};
	}

	private static String titled(String caption, String what, String query) {
		String asked = query.isBlank() ? what : what + MESSAGES.get("apart") + query;
		return caption.isBlank() ? asked : caption + '\n' + asked;
	}

	private static String source(GridSource source) {
		return switch (source) {
		case GridSource.Counts counts -> String.join(" × ", counts.fields()) + (counts.query().isBlank() ? "" : MESSAGES.get("apart") + counts.query());
		case GridSource.Coverage coverage -> MESSAGES.get("source.coverage", coverage.by().label().in(Locale.getDefault()));
		case GridSource.Measure measure -> MESSAGES.get("source.measure", measure.income(), measure.line());
		case GridSource.Years years -> MESSAGES.get("source.years", Integer.toString(years.earlier()), Integer.toString(years.later()), years.field());
		case GridSource.Packages packages -> MESSAGES.get("source.packages", packages.a(), packages.b());
		case GridSource.Deadlines deadlines -> MESSAGES.get("source.deadlines", deadlines.packageId());
		case GridSource.Findings findings -> MESSAGES.get("source.findings", findings.packageId());
		case GridSource.Departments departments -> MESSAGES.get("source.departments", departments.packageId());
		};
	}
}
