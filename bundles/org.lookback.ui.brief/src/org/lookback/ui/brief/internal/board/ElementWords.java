package org.lookback.ui.brief.internal.board;

import org.lookback.briefing.api.story.Element;
import org.lookback.briefing.api.story.GridSource;
import org.lookback.charts.api.Charts;
import org.lookback.model.api.text.Messages;

import java.util.Locale;

/** Elements of a storyboard in words. */
public final class ElementWords {

	private static final Messages MESSAGES = Messages.in(ElementWords.class);

	private ElementWords() {
	}

	/** What it is. */
	public static String kind(Element element) {
		return switch (element) {
		case Element.Heading heading -> MESSAGES.get("kind.heading", heading.level());
		case Element.Text text -> MESSAGES.get("kind.text");
		case Element.Chart chart -> MESSAGES.get("kind.chart", Charts.name(chart.kind(), Locale.getDefault()));
		case Element.Grid grid -> MESSAGES.get("kind.table");
		case Element.Names names -> MESSAGES.get("kind.list");
		case Element.Clause clause -> MESSAGES.get("kind.clause");
		};
	}

	/** What it says, in a line or two. */
	static String summary(Element element) {
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
