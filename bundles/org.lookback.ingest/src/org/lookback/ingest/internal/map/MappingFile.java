package org.lookback.ingest.internal.map;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.Mapping;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A mapping as YAML: {@code kind, year, encoding, delimiter, sheet, headingRow, headingRows, columns} (heading: field, or nothing for a
 * column that is kept as it stands). JSON is a part of YAML and is read too.
 */
public final class MappingFile {

	private MappingFile() {
	}

	public static Mapping load(Path file) throws LookbackException {
		try {
			Object all = new Load(LoadSettings.builder().setLabel(file.getFileName().toString()).build())
					.loadFromString(Files.readString(file, StandardCharsets.UTF_8));
			if (!(all instanceof Map<?, ?> map)) {
				throw problem(file, "mapping.form", "");
			}
			return mapping(file, map);
		} catch (IOException | YamlEngineException e) {
			throw new LookbackException(
					Messages.in(MappingFile.class).get("mapping.unreadable", file.getFileName().toString(), String.valueOf(e.getMessage())), e);
		}
	}

	private static Mapping mapping(Path file, Map<?, ?> map) throws LookbackException {
		Optional<ImportKind> kind = Optional.empty();
		if (map.get("kind") != null) {
			kind = ImportKind.parse(map.get("kind").toString());
			if (kind.isEmpty()) {
				throw problem(file, "mapping.kind", map.get("kind").toString());
			}
		}
		Optional<Character> delimiter = text(map, "delimiter").map(sign -> sign.equals("TAB") || sign.equals("\\t") ? '\t' : sign.charAt(0));
		SniffOptions options = new SniffOptions(text(map, "encoding"), delimiter, text(map, "sheet"), number(file, map, "headingRow"),
				number(file, map, "headingRows"));
		Map<String, Optional<String>> columns = new LinkedHashMap<>();
		if (map.get("columns") instanceof Map<?, ?> given) {
			given.forEach((heading, field) -> columns.put(String.valueOf(heading),
					Optional.ofNullable(field).map(Object::toString).filter(id -> !id.isBlank())));
		} else if (map.get("columns") != null) {
			throw problem(file, "mapping.form", "columns");
		}
		return new Mapping(options, kind, number(file, map, "year"), columns);
	}

	public static void save(Mapping mapping, Path file) throws LookbackException {
		Map<String, Object> map = new LinkedHashMap<>();
		mapping.kind().ifPresent(kind -> map.put("kind", kind.id()));
		mapping.year().ifPresent(year -> map.put("year", year));
		SniffOptions options = mapping.options();
		options.encoding().ifPresent(name -> map.put("encoding", name));
		options.delimiter().ifPresent(sign -> map.put("delimiter", sign == '\t' ? "TAB" : sign.toString()));
		options.sheet().ifPresent(name -> map.put("sheet", name));
		options.headingRow().ifPresent(row -> map.put("headingRow", row));
		options.headingRows().ifPresent(rows -> map.put("headingRows", rows));
		Map<String, Object> columns = new LinkedHashMap<>();
		mapping.columns().forEach((heading, field) -> columns.put(heading, field.orElse("")));
		map.put("columns", columns);
		try {
			Files.writeString(file, new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build()).dumpToString(map),
					StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new LookbackException(
					Messages.in(MappingFile.class).get("mapping.unwritable", file.toString(), String.valueOf(e.getMessage())), e);
		}
	}

	private static Optional<String> text(Map<?, ?> map, String key) {
		return Optional.ofNullable(map.get(key)).map(Object::toString).filter(text -> !text.isEmpty());
	}

	private static OptionalInt number(Path file, Map<?, ?> map, String key) throws LookbackException {
		Object value = map.get(key);
		if (value == null) {
			return OptionalInt.empty();
		}
		if (value instanceof Integer number) {
			return OptionalInt.of(number);
		}
		throw problem(file, "mapping.number", key);
	}

	private static LookbackException problem(Path file, String key, String what) {
		return new LookbackException(Messages.in(MappingFile.class).get(key, file.getFileName().toString(), what));
	}
}
