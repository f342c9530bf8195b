package org.lookback.briefing.internal.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lookback.briefing.api.story.Amount;
import org.lookback.briefing.api.story.Element;
import org.lookback.briefing.api.story.GridSource;
import org.lookback.briefing.api.story.Storyboard;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** A storyboard as its file. */
public final class StoryWriter {

	private StoryWriter() {
	}

	public static String print(Storyboard story) {
		Map<String, Object> map = new LinkedHashMap<>();
		Storyboard.Head head = story.head();
		map.put("brief", Storyboard.FORMAT);
		map.put("title", head.title());
		put(map, "organisation", head.organisation());
		put(map, "number", head.number());
		if (head.redHead()) {
			map.put("redHead", true);
		}
		if (head.paper() != Storyboard.Paper.A4) {
			map.put("page", head.paper().id());
		}
		head.date().ifPresent(date -> map.put("date", date.toString()));
		if (!head.packages().isEmpty()) {
			map.put("packages", head.packages());
		}
		head.year().ifPresent(year -> map.put("year", year));
		put(map, "round", head.round());
		put(map, "filter", head.filter());
		if (head.least() != Storyboard.Head.LEAST) {
			map.put("least", head.least());
		}
		if (!head.signature().isEmpty()) {
			map.put("signature", head.signature());
		}
		numbers(map, story.numbers());
		List<Object> elements = new ArrayList<>();
		story.elements().forEach(element -> elements.add(element(element)));
		map.put("elements", elements);
		return new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(160).build()).dumpToString(map);
	}

	private static void put(Map<String, Object> map, String key, String text) {
		if (!text.isBlank()) {
			map.put(key, text);
		}
	}

	private static void numbers(Map<String, Object> map, Map<String, Amount> numbers) {
		if (!numbers.isEmpty()) {
			Map<String, Object> named = new LinkedHashMap<>();
			numbers.forEach((name, amount) -> named.put(name, amount(amount)));
			map.put(ElementReader.NUMBERS, named);
		}
	}

	private static Map<String, Object> amount(Amount amount) {
		Map<String, Object> map = new LinkedHashMap<>();
		switch (amount) {
		case Amount.Count count -> {
			map.put("count", count.query());
			map.put("unit", count.unit().id());
		}
		case Amount.Share share -> {
			map.put("share", share.part());
			map.put("of", share.whole());
		}
		case Amount.Top top -> {
			map.put("top", top.most());
			map.put("of", top.by());
			put(map, "query", top.query());
			map.put("unit", top.unit().id());
		}
		case Amount.Visits visits -> map.put("visits", visits.which().name().toLowerCase(Locale.ROOT));
		case Amount.Items items -> map.put("items", items.which().name().toLowerCase(Locale.ROOT));
		}
		return map;
	}

	private static Map<String, Object> element(Element element) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("id", element.id());
		switch (element) {
		case Element.Heading heading -> {
			map.put("heading", heading.text());
			if (heading.level() != 1) {
				map.put("level", heading.level());
			}
		}
		case Element.Text text -> map.put("text", text.text());
		case Element.Chart chart -> {
			Map<String, Object> what = new LinkedHashMap<>();
			what.put("kind", chart.kind().id());
			what.put("by", chart.fields());
			what.put("unit", chart.unit().id());
			put(what, "query", chart.query());
			put(what, "title", chart.title());
			map.put("chart", what);
			put(map, "caption", chart.caption());
			put(map, "says", chart.says());
		}
		case Element.Grid grid -> {
			map.put("table", grid(grid.of()));
			put(map, "caption", grid.caption());
			put(map, "says", grid.says());
		}
		case Element.Names names -> {
			map.put("list", names(names));
			put(map, "caption", names.caption());
		}
		case Element.Clause clause -> {
			Map<String, Object> what = new LinkedHashMap<>();
			what.put("package", clause.packageId());
			what.put("document", clause.document());
			what.put("anchor", clause.anchor());
			put(what, "words", clause.words());
			map.put("clause", what);
		}
		}
		numbers(map, element.numbers());
		return map;
	}

	private static Map<String, Object> names(Element.Names names) {
		Map<String, Object> what = new LinkedHashMap<>();
		what.put("of", names.of().id());
		put(what, "query", names.query());
		what.put("columns", names.columns());
		names.sort().ifPresent(sort -> what.put("sort", sort));
		if (names.descending()) {
			what.put("descending", true);
		}
		what.put("show", names.show());
		if (names.annex()) {
			what.put("annex", true);
		}
		return what;
	}

	private static Map<String, Object> grid(GridSource source) {
		Map<String, Object> what = new LinkedHashMap<>();
		switch (source) {
		case GridSource.Counts counts -> {
			what.put("by", counts.fields());
			put(what, "query", counts.query());
			what.put("unit", counts.unit().id());
		}
		case GridSource.Coverage coverage -> what.put("coverage", coverage.by().name().toLowerCase(Locale.ROOT));
		case GridSource.Measure measure -> {
			what.put("measure", measure.income());
			what.put("line", measure.line());
			put(what, "by", measure.by());
			put(what, "query", measure.query());
		}
		case GridSource.Years years -> {
			what.put("years", List.of(years.earlier(), years.later()));
			what.put("field", years.field());
			put(what, "query", years.query());
		}
		case GridSource.Packages packages -> {
			what.put("compare", List.of(packages.a(), packages.b()));
			put(what, "query", packages.query());
		}
		case GridSource.Deadlines deadlines -> what.put("deadlines", deadlines.packageId());
		case GridSource.Findings findings -> {
			what.put("findings", findings.packageId());
			put(what, "query", findings.query());
		}
		case GridSource.Departments departments -> what.put("departments", departments.packageId());
		}
		return what;
	}
}
