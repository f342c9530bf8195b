package org.lookback.cli.internal;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** Prints maps, lists, texts, numbers and booleans as one JSON document. */
public final class Json {

	private Json() {
	}

	public static void print(Object document, PrintStream out) {
		try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
			json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
			json.setPrettyPrinter(new DefaultPrettyPrinter());
			write(document, json);
			json.writeRaw('\n');
		} catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	private static void write(Object value, JsonGenerator json) throws IOException {
		switch (value) {
		case null -> json.writeNull();
		case Optional<?> optional -> write(optional.orElse(null), json);
		case Map<?, ?> map -> {
			json.writeStartObject();
			for (Map.Entry<?, ?> entry : map.entrySet()) {
				json.writeFieldName(entry.getKey().toString());
				write(entry.getValue(), json);
			}
			json.writeEndObject();
		}
		case List<?> list -> {
			json.writeStartArray();
			for (Object item : list) {
				write(item, json);
			}
			json.writeEndArray();
		}
		case Boolean flag -> json.writeBoolean(flag);
		case Integer number -> json.writeNumber(number);
		case Long number -> json.writeNumber(number);
		case BigDecimal number -> json.writeNumber(number);
		case Double number -> json.writeNumber(number);
		case Float number -> json.writeNumber(number);
		default -> json.writeString(value.toString());
		}
	}

	/** A map that keeps the order of its keys: {@code of("a", 1, "b", 2)}. */
	public static Map<String, Object> of(Object... keysAndValues) {
		Map<String, Object> map = new java.util.LinkedHashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			map.put((String) keysAndValues[i], keysAndValues[i + 1]);
		}
		return map;
	}
}
