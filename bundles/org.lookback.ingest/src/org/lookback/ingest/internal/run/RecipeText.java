package org.lookback.ingest.internal.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.LookbackException;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A plan as text: with the file's bytes it makes the same import again, whatever is guessed of such files by then. */
public final class RecipeText {

	private RecipeText() {
	}

	/** YAML. */
	public static String write(ImportPlan plan) {
		Map<String, Object> map = SniffedText.write(plan.sniffed());
		map.put("kind", plan.kind().id());
		plan.year().ifPresent(year -> map.put("year", year));
		plan.division().ifPresent(year -> map.put("division", year));
		List<Object> columns = new ArrayList<>();
		for (ColumnMapping column : plan.columns()) {
			Map<String, Object> one = new LinkedHashMap<>();
			one.put("heading", column.heading());
			one.put("field", column.field().orElse(""));
			one.put("keptAs", column.keptAs());
			Map<String, Object> values = new LinkedHashMap<>();
			column.values().forEach((text, code) -> values.put(text, code.orElse("")));
			one.put("values", values);
			columns.add(one);
		}
		map.put("columns", columns);
		return new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build()).dumpToString(map);
	}

	/**
	 * @param file named as it was then
	 * @throws LookbackException when it is no recipe, or the dictionary lacks a field of it
	 */
	public static ImportPlan read(String recipe, Path file, Dictionary dictionary) throws LookbackException {
		try {
			Map<?, ?> map = (Map<?, ?>) new Load(LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build()).loadFromString(recipe);
			List<ColumnMapping> columns = new ArrayList<>();
			for (Object column : (List<?>) map.get("columns")) {
				columns.add(column(columns.size(), (Map<?, ?>) column, dictionary));
			}
			ImportKind kind = ImportKind.parse(String.valueOf(map.get("kind"))).orElseThrow(() -> new IllegalArgumentException(String.valueOf(map.get("kind"))));
			return new ImportPlan(SniffedText.read(file, map), dictionary, kind, number(map, "year"), columns, Optional.empty(), number(map, "division"));
		} catch (YamlEngineException | ClassCastException | IllegalArgumentException | NullPointerException e) {
			throw new LookbackException(RunMessages.text("recipe.damaged", file.getFileName(), String.valueOf(e.getMessage())), e);
		}
	}

	private static ColumnMapping column(int index, Map<?, ?> map, Dictionary dictionary) {
		Optional<String> field = Optional.of(String.valueOf(map.get("field"))).filter(id -> !id.isEmpty());
		field.ifPresent(dictionary::field);
		Map<String, Optional<String>> values = new LinkedHashMap<>();
		((Map<?, ?>) map.get("values")).forEach((text, code) -> values.put(String.valueOf(text), Optional.of(String.valueOf(code)).filter(id -> !id.isEmpty())));
		return new ColumnMapping(index, String.valueOf(map.get("heading")), field, String.valueOf(map.get("keptAs")), 1, "", List.of(), values);
	}

	private static OptionalInt number(Map<?, ?> map, String key) {
		return map.get(key) instanceof Number number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
	}
}
