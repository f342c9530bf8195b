package org.lookback.charts.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.lookback.charts.api.ChartPlan;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.Charts;
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

/** A chart's plan as a small YAML file. */
public final class PlanFile {

	private static final String KIND = "chart";
	private static final String FIELDS = "fields";
	private static final String UNIT = "unit";
	private static final String QUERY = "query";
	private static final String TITLE = "title";
	private static final String THEME = "theme";
	private static final long LARGEST = 1_000_000;

	private PlanFile() {
	}

	public static String print(ChartPlan plan) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put(KIND, plan.kind().id());
		map.put(FIELDS, plan.fields());
		map.put(UNIT, plan.unit().id());
		map.put(QUERY, plan.query().print());
		if (!plan.title().isBlank()) {
			map.put(TITLE, plan.title());
		}
		plan.theme().ifPresent(theme -> map.put(THEME, theme.id()));
		return new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build()).dumpToString(map);
	}

	public static void write(ChartPlan plan, Path file) throws LookbackException {
		try {
			Files.writeString(file, print(plan), StandardCharsets.UTF_8);
		} catch (IOException failure) {
			throw DrawingFiles.unwritable(file.toString(), failure);
		}
	}

	public static ChartPlan read(Path file) throws LookbackException {
		try {
			if (Files.size(file) > LARGEST) {
				throw wrong(file.toString(), "file.large");
			}
			return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
		} catch (IOException failure) {
			throw new LookbackException(Messages.in(Charts.class).get("plan.unreadable", file, String.valueOf(failure.getMessage())), failure);
		}
	}

	/** @param file named when something is wrong */
	public static ChartPlan parse(String yaml, String file) throws LookbackException {
		try {
			Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
			if (!(loaded instanceof Map<?, ?> map)) {
				throw wrong(file, "none");
			}
			ChartSpec.Kind kind = value(map, KIND, file, ChartSpec.Kind::of).orElseThrow(() -> wrong(file, KIND));
			Unit unit = value(map, UNIT, file, Unit::of).orElse(Unit.HOUSEHOLD);
			String query = value(map, QUERY, file, Optional::of).orElse("");
			String title = value(map, TITLE, file, Optional::of).orElse("");
			return new ChartPlan(kind, fields(map, file), unit, Query.parse(query), title, value(map, THEME, file, ChartSpec.Theme::of));
		} catch (YamlEngineException damaged) {
			throw new LookbackException(Messages.in(Charts.class).get("plan.damaged", file, String.valueOf(damaged.getMessage())), damaged);
		}
	}

	private static List<String> fields(Map<?, ?> map, String file) throws LookbackException {
		List<String> fields = new ArrayList<>();
		if (map.get(FIELDS) instanceof List<?> list) {
			for (Object field : list) {
				if (!(field instanceof String text) || text.isBlank()) {
					throw wrong(file, FIELDS);
				}
				fields.add(text);
			}
		}
		if (fields.isEmpty()) {
			throw wrong(file, FIELDS);
		}
		return fields;
	}

	private static <T> Optional<T> value(Map<?, ?> map, String key, String file, Function<String, Optional<T>> meaning) throws LookbackException {
		Object value = map.get(key);
		if (value == null) {
			return Optional.empty();
		}
		Optional<T> known = value instanceof Map || value instanceof List ? Optional.empty() : meaning.apply(String.valueOf(value));
		if (known.isEmpty()) {
			throw wrong(file, key);
		}
		return known;
	}

	private static LookbackException wrong(String file, String key) {
		return new LookbackException(Messages.in(Charts.class).get("plan.wrong", file, key));
	}
}
