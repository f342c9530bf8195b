package org.lookback.briefing.internal.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.lookback.briefing.api.page.BriefFile;
import org.lookback.briefing.api.page.Figure;
import org.lookback.briefing.api.page.Issue;
import org.lookback.briefing.api.story.Storyboard;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The record of a briefing as YAML. */
public final class IssueFile {

	private static final int LARGEST = 200_000_000;
	private static final String APART = " ";

	private IssueFile() {
	}

	public static void write(Issue issue, Path file) throws LookbackException {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("issue", issue.id());
		map.put("file", issue.file());
		map.put("made", issue.made().toString());
		map.put("by", issue.by());
		map.put("public", issue.isPublic());
		map.put("story", issue.story().print());
		map.put("figures", issue.figures().stream().map(IssueFile::figure).toList());
		String yaml = new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(Integer.MAX_VALUE / 2).build()).dumpToString(map);
		Path draft = file.resolveSibling(file.getFileName() + ".part");
		try {
			Files.writeString(draft, yaml, StandardCharsets.UTF_8);
			Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException failure) {
			throw new LookbackException(say("brief.unwritable", file, String.valueOf(failure.getMessage())), failure);
		} finally {
			draft.toFile().delete();
		}
	}

	private static String say(String key, Object... values) {
		return Messages.in(BriefFile.class).get(key, values);
	}

	private static Map<String, Object> figure(Figure figure) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("id", figure.id());
		map.put("key", figure.key());
		map.put("kind", figure.kind().name());
		map.put("label", figure.label());
		map.put("value", figure.value());
		figure.count().ifPresent(count -> map.put("count", count));
		map.put("unit", figure.unit().id());
		query(map, figure.query());
		map.put("asked", figure.asked());
		map.put("fields", figure.fields());
		map.put("packages", figure.origin().packages());
		figure.origin().asOf().ifPresent(day -> map.put("asOf", day.toString()));
		map.put("data", figure.origin().dataVersion());
		map.put("made", figure.origin().made().toString());
		figure.last().ifPresent(last -> map.put("last", last));
		if (!figure.cells().isEmpty()) {
			map.put("cells", figure.cells().stream().map(IssueFile::cell).toList());
		}
		figure.members().ifPresent(members -> map.put("households", String.join(APART, members)));
		return map;
	}

	private static Map<String, Object> cell(Figure.Cell cell) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("label", cell.label());
		map.put("count", cell.count());
		query(map, cell.query());
		return map;
	}

	private static void query(Map<String, Object> map, Query query) {
		map.put("query", query.print());
		query.year().ifPresent(year -> map.put("year", year));
	}

	public static Issue read(Path file) throws LookbackException {
		try {
			Object loaded = new Load(LoadSettings.builder().setCodePointLimit(LARGEST).build()).loadFromString(Files.readString(file, StandardCharsets.UTF_8));
			if (!(loaded instanceof Map<?, ?> map) || !(map.get("figures") instanceof List<?> list)) {
				throw new LookbackException(say("issue.none", file));
			}
			List<Figure> figures = new ArrayList<>();
			for (Object one : list) {
				if (one instanceof Map<?, ?> figure) {
					figures.add(figure(figure));
				}
			}
			return new Issue(text(map, "issue"), text(map, "file"), LocalDate.parse(text(map, "made")), text(map, "by"), Boolean.TRUE.equals(map.get("public")),
					Storyboard.parse(text(map, "story"), file.getFileName().toString()), figures);
		} catch (IOException failure) {
			throw new LookbackException(say("issue.unreadable", file, String.valueOf(failure.getMessage())), failure);
		} catch (YamlEngineException | DateTimeException | IllegalArgumentException damaged) {
			throw new LookbackException(say("issue.none", file), damaged);
		}
	}

	private static String text(Map<?, ?> map, String key) {
		Object value = map.get(key);
		return value == null ? "" : String.valueOf(value);
	}

	private static OptionalLong number(Map<?, ?> map, String key) {
		return map.get(key) instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
	}

	private static Figure figure(Map<?, ?> map) {
		Optional<LocalDate> asOf = Optional.of(text(map, "asOf")).filter(day -> !day.isEmpty()).map(LocalDate::parse);
		Figure.Origin origin = new Figure.Origin(texts(map.get("packages")), asOf, number(map, "data").orElse(-1), LocalDate.parse(text(map, "made")));
		List<Figure.Cell> cells = new ArrayList<>();
		if (map.get("cells") instanceof List<?> list) {
			for (Object one : list) {
				if (one instanceof Map<?, ?> cell) {
					cells.add(new Figure.Cell(text(cell, "label"), number(cell, "count").orElse(0), query(cell)));
				}
			}
		}
		Optional<List<String>> members = map.containsKey("households")
				? Optional.of(List.of(text(map, "households").split(APART)).stream().filter(key -> !key.isEmpty()).toList())
				: Optional.empty();
		return new Figure(text(map, "id"), text(map, "key"), Figure.Kind.valueOf(text(map, "kind")), text(map, "label"), text(map, "value"), number(map, "count"),
				Unit.of(text(map, "unit")).orElse(Unit.HOUSEHOLD), query(map), text(map, "asked"), texts(map.get("fields")), origin, number(map, "last"), cells, members);
	}

	private static List<String> texts(Object value) {
		return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
	}

	private static Query query(Map<?, ?> map) {
		Query query = Query.parse(text(map, "query"));
		OptionalLong year = number(map, "year");
		return new Query(query.text(), query.filters(), query.groups(), year.isPresent() ? OptionalInt.of((int) year.getAsLong()) : OptionalInt.empty());
	}
}
