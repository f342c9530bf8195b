package org.lookback.briefing.internal.story;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.lookback.briefing.api.story.Amount;
import org.lookback.briefing.api.story.Element;
import org.lookback.briefing.api.story.GridSource;
import org.lookback.charts.api.ChartSpec;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;

/** One element of a storyboard, and one number of its sentences. */
final class ElementReader {

	static final String NUMBERS = "numbers";
	private static final String ID = "id";
	private static final String QUERY = "query";
	private static final String UNIT = "unit";
	private static final String CAPTION = "caption";
	private static final List<String> KINDS = List.of("heading", "text", "chart", "table", "list", "clause");
	private static final List<String> AMOUNTS = List.of("count", "share", "top", "visits", "items");
	private static final List<String> TABLES = List.of("by", "coverage", "measure", "years", "compare", "deadlines", "findings", "departments");

	Element element(String id, Keys keys, Map<String, Amount> numbers) throws LookbackException {
		return switch (kind(keys, KINDS)) {
		case "heading" -> new Element.Heading(id, keys.only(ID, "heading", "level").number("level", 1, 1, 3), keys.text("heading"));
		case "text" -> new Element.Text(id, keys.only(ID, "text", NUMBERS).text("text").strip(), numbers);
		case "chart" -> chart(id, keys.only(ID, "chart", CAPTION, "says", NUMBERS), numbers);
		case "table" -> new Element.Grid(id, grid(keys.only(ID, "table", CAPTION, "says", NUMBERS).child("table")), keys.text(CAPTION, ""),
				keys.text("says", "").strip(), numbers);
		case "list" -> names(id, keys.only(ID, "list", CAPTION));
		default -> clause(id, keys.only(ID, "clause"));
		};
	}

	/** The one of the keys that says what something is. */
	private static String kind(Keys keys, List<String> kinds) throws LookbackException {
		List<String> found = kinds.stream().filter(keys::has).toList();
		if (found.size() != 1) {
			for (String name : keys.names()) {
				if (found.isEmpty() && !kinds.contains(name) && !List.of(ID, CAPTION, "says", NUMBERS, "level").contains(name)) {
					throw keys.wrong(keys.line(name), "story.key", name, String.join(", ", kinds));
				}
			}
			throw keys.wrong(keys.line(), "story.one", String.join(", ", kinds));
		}
		return found.getFirst();
	}

	private static Unit unit(Keys keys) throws LookbackException {
		return keys.one(UNIT, Unit.HOUSEHOLD, Unit::of, Arrays.stream(Unit.values()).map(Unit::id).toList());
	}

	private static Element.Chart chart(String id, Keys keys, Map<String, Amount> numbers) throws LookbackException {
		Keys chart = keys.child("chart").only("kind", "by", UNIT, QUERY, "title");
		ChartSpec.Kind kind = chart.one("kind", ChartSpec.Kind.BAR, ChartSpec.Kind::of, Arrays.stream(ChartSpec.Kind.values()).map(ChartSpec.Kind::id).toList());
		return new Element.Chart(id, kind, fields(chart, "by"), unit(chart), chart.text(QUERY, ""), chart.text("title", ""), keys.text(CAPTION, ""),
				keys.text("says", "").strip(), numbers);
	}

	private static List<String> fields(Keys keys, String key) throws LookbackException {
		List<String> fields = keys.texts(key).stream().map(String::strip).filter(field -> !field.isEmpty()).toList();
		if (fields.isEmpty()) {
			throw keys.wrong(keys.line(key), "story.missing", key);
		}
		return fields;
	}

	private static GridSource grid(Keys keys) throws LookbackException {
		return switch (kind(keys, TABLES)) {
		case "by" -> new GridSource.Counts(fields(keys.only("by", QUERY, UNIT), "by"), keys.text(QUERY, ""), unit(keys));
		case "coverage" -> new GridSource.Coverage(level(keys.only("coverage"), "coverage"));
		case "measure" -> new GridSource.Measure(keys.only("measure", "line", "by", QUERY).text("measure"), keys.text("line"), keys.text("by", ""), keys.text(QUERY, ""));
		case "years" -> {
			List<String> years = keys.only("years", "field", QUERY).texts("years");
			if (years.size() != 2 || years.stream().anyMatch(year -> !year.matches("\\d{4}"))) {
				throw keys.value("years", String.join(", ", years), "");
			}
			yield new GridSource.Years(keys.text("field"), Integer.parseInt(years.getFirst()), Integer.parseInt(years.getLast()), keys.text(QUERY, ""));
		}
		case "compare" -> {
			List<String> packages = keys.only("compare", QUERY).texts("compare");
			if (packages.size() != 2) {
				throw keys.value("compare", String.join(", ", packages), "");
			}
			yield new GridSource.Packages(packages.getFirst(), packages.getLast(), keys.text(QUERY, ""));
		}
		case "deadlines" -> new GridSource.Deadlines(keys.only("deadlines").text("deadlines"));
		case "findings" -> new GridSource.Findings(keys.only("findings", QUERY).text("findings"), keys.text(QUERY, ""));
		default -> new GridSource.Departments(keys.only("departments").text("departments"));
		};
	}

	private static RegionLevel level(Keys keys, String key) throws LookbackException {
		List<RegionLevel> levels = List.of(RegionLevel.COUNTY, RegionLevel.TOWNSHIP, RegionLevel.VILLAGE);
		return keys.one(key, RegionLevel.TOWNSHIP, id -> levels.stream().filter(each -> each.name().toLowerCase(Locale.ROOT).equals(id)).findFirst(),
				levels.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList());
	}

	private static Element.Names names(String id, Keys keys) throws LookbackException {
		Keys list = keys.child("list").only("of", QUERY, "columns", "sort", "descending", "show", "annex");
		Shape.Kind kind = list.one("of", Shape.Kind.HOUSEHOLDS, typed -> Stream.of(Shape.Kind.values()).filter(each -> each.id().equals(typed)).findFirst(),
				Arrays.stream(Shape.Kind.values()).map(Shape.Kind::id).toList());
		Optional<String> sort = list.optional("sort").filter(text -> !text.isBlank());
		return new Element.Names(id, kind, list.text(QUERY, ""), fields(list, "columns"), sort, list.flag("descending"), list.number("show", 10, 0, 10_000),
				list.flag("annex"), keys.text(CAPTION, ""));
	}

	private static Element.Clause clause(String id, Keys keys) throws LookbackException {
		Keys clause = keys.child("clause").only("package", "document", "anchor", "words");
		return new Element.Clause(id, clause.text("package"), clause.text("document"), clause.text("anchor"), clause.text("words", "").strip());
	}

	Amount amount(Keys keys) throws LookbackException {
		return switch (kind(keys, AMOUNTS)) {
		case "count" -> new Amount.Count(keys.only("count", UNIT).text("count", ""), unit(keys));
		case "share" -> new Amount.Share(keys.only("share", "of").text("share"), keys.text("of"));
		case "top" -> new Amount.Top(keys.only("top", "of", QUERY, UNIT).number("top", 3, 1, 20), keys.text("of"), keys.text(QUERY, ""), unit(keys));
		case "visits" -> new Amount.Visits(keys.only("visits").one("visits", Amount.Visits.Which.DUE, id -> named(Amount.Visits.Which.values(), id),
				ids(Amount.Visits.Which.values())));
		default -> new Amount.Items(keys.only("items").one("items", Amount.Items.Which.OPEN, id -> named(Amount.Items.Which.values(), id),
				ids(Amount.Items.Which.values())));
		};
	}

	private static <T extends Enum<T>> Optional<T> named(T[] values, String id) {
		return Stream.of(values).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(id)).findFirst();
	}

	private static <T extends Enum<T>> List<String> ids(T[] values) {
		return Stream.of(values).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
	}
}
