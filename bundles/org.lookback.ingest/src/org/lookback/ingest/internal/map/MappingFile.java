package org.lookback.ingest.internal.map;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.Mapping;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.model.api.region.RegionChanges;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A mapping as YAML: {@code kind, year, division, encoding, delimiter, quote, sheet, headingRow, headingRows, columns} (heading: field, or nothing
 * for a column that is kept as it stands) and {@code values} (heading: text: code, or nothing for a text that says nothing). JSON is a
 * part of YAML and is read too.
 */
public final class MappingFile {

	private static final String TAB = "TAB";
	private static final String NO_QUOTE = "NONE";

	private MappingFile() {
	}

	public static Mapping load(Path file) throws LookbackException {
		return mapping(file, map(file));
	}

	public static void save(Mapping mapping, Path file) throws LookbackException {
		write(map(mapping), file);
	}

	/** What stands in a YAML file of the form "name: value". */
	static Map<?, ?> map(Path file) throws LookbackException {
		try {
			Object all = new Load(LoadSettings.builder().setLabel(file.getFileName().toString()).build())
					.loadFromString(Files.readString(file, StandardCharsets.UTF_8));
			if (!(all instanceof Map<?, ?> map)) {
				throw problem(file, "mapping.form", "");
			}
			return map;
		} catch (IOException | YamlEngineException e) {
			throw new LookbackException(
					Messages.in(MappingFile.class).get("mapping.unreadable", file.getFileName().toString(), String.valueOf(e.getMessage())), e);
		}
	}

	static Mapping mapping(Path file, Map<?, ?> map) throws LookbackException {
		SniffOptions options = new SniffOptions(text(map, "encoding"), sign(map, "delimiter"), sign(map, "quote"), text(map, "sheet"),
				number(file, map, "headingRow"), number(file, map, "headingRows"));
		Map<String, Optional<String>> columns = new LinkedHashMap<>();
		entries(file, map, "columns").forEach((heading, field) -> columns.put(String.valueOf(heading), said(field)));
		Map<String, Map<String, Optional<String>>> values = new LinkedHashMap<>();
		for (Map.Entry<?, ?> column : entries(file, map, "values").entrySet()) {
			Map<String, Optional<String>> texts = new LinkedHashMap<>();
			entries(file, Map.of("values", column.getValue()), "values").forEach((text, code) -> texts.put(String.valueOf(text), said(code)));
			values.put(String.valueOf(column.getKey()), texts);
		}
		return new Mapping(options, kind(file, map, "kind"), number(file, map, "year"), columns, values, division(file, map));
	}

	/** A year whose division of regions is known. */
	private static OptionalInt division(Path file, Map<?, ?> map) throws LookbackException {
		OptionalInt year = number(file, map, "division");
		if (year.isPresent() && !RegionChanges.years().contains(year.getAsInt())) {
			throw problem(file, "mapping.division", String.valueOf(year.getAsInt()));
		}
		return year;
	}

	/** A kind of rows in its usual spelling. */
	static Optional<ImportKind> kind(Path file, Map<?, ?> map, String key) throws LookbackException {
		if (map.get(key) == null) {
			return Optional.empty();
		}
		Optional<ImportKind> kind = ImportKind.parse(map.get(key).toString());
		if (kind.isEmpty()) {
			throw problem(file, "mapping.kind", map.get(key).toString());
		}
		return kind;
	}

	private static Optional<Character> sign(Map<?, ?> map, String key) {
		return text(map, key).map(sign -> sign.equals(TAB) || sign.equals("\\t") ? '\t' : sign.equals(NO_QUOTE) ? SniffOptions.NO_QUOTE : sign.charAt(0));
	}

	private static String sign(char sign) {
		return sign == '\t' ? TAB : sign == SniffOptions.NO_QUOTE ? NO_QUOTE : String.valueOf(sign);
	}

	private static Optional<String> said(Object value) {
		return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isBlank());
	}

	private static Map<?, ?> entries(Path file, Map<?, ?> map, String key) throws LookbackException {
		if (map.get(key) == null) {
			return Map.of();
		}
		if (map.get(key) instanceof Map<?, ?> entries) {
			return entries;
		}
		throw problem(file, "mapping.form", key);
	}

	static Map<String, Object> map(Mapping mapping) {
		Map<String, Object> map = new LinkedHashMap<>();
		mapping.kind().ifPresent(kind -> map.put("kind", kind.id()));
		mapping.year().ifPresent(year -> map.put("year", year));
		mapping.division().ifPresent(year -> map.put("division", year));
		SniffOptions options = mapping.options();
		options.encoding().ifPresent(name -> map.put("encoding", name));
		options.delimiter().ifPresent(sign -> map.put("delimiter", sign(sign)));
		options.quote().ifPresent(sign -> map.put("quote", sign(sign)));
		options.sheet().ifPresent(name -> map.put("sheet", name));
		options.headingRow().ifPresent(row -> map.put("headingRow", row));
		options.headingRows().ifPresent(rows -> map.put("headingRows", rows));
		map.put("columns", plain(mapping.columns()));
		if (!mapping.values().isEmpty()) {
			Map<String, Object> values = new LinkedHashMap<>();
			mapping.values().forEach((heading, texts) -> values.put(heading, plain(texts)));
			map.put("values", values);
		}
		return map;
	}

	private static Map<String, Object> plain(Map<String, Optional<String>> texts) {
		Map<String, Object> plain = new LinkedHashMap<>();
		texts.forEach((key, value) -> plain.put(key, value.orElse("")));
		return plain;
	}

	/** Writes the file as a whole or not at all. */
	static void write(Map<String, Object> map, Path file) throws LookbackException {
		Path beside = file.resolveSibling(file.getFileName() + ".new");
		try {
			Files.writeString(beside, new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build()).dumpToString(map),
					StandardCharsets.UTF_8);
			Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw new LookbackException(
					Messages.in(MappingFile.class).get("mapping.unwritable", file.toString(), String.valueOf(e.getMessage())), e);
		}
	}

	static Optional<String> text(Map<?, ?> map, String key) {
		return Optional.ofNullable(map.get(key)).map(Object::toString).filter(text -> !text.isEmpty());
	}

	static OptionalInt number(Path file, Map<?, ?> map, String key) throws LookbackException {
		Object value = map.get(key);
		if (value == null) {
			return OptionalInt.empty();
		}
		if (value instanceof Integer number) {
			return OptionalInt.of(number);
		}
		throw problem(file, "mapping.number", key);
	}

	static LookbackException problem(Path file, String key, String what) {
		return new LookbackException(Messages.in(MappingFile.class).get(key, file.getFileName().toString(), what));
	}
}
