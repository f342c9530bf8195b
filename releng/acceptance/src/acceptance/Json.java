package acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** Reads one JSON document into maps, lists, texts and numbers, and walks in it: {@code at("rows", 0, "count")}. */
record Json(Object value) {

	static Json read(String text) {
		try (JsonParser parser = new JsonFactory().createParser(text)) {
			parser.nextToken();
			Json document = new Json(tree(parser));
			if (parser.nextToken() != null) {
				throw new IllegalStateException("more than one JSON document");
			}
			return document;
		} catch (IOException broken) {
			throw new UncheckedIOException(broken);
		}
	}

	private static Object tree(JsonParser parser) throws IOException {
		return switch (parser.currentToken()) {
		case START_OBJECT -> {
			Map<String, Object> map = new LinkedHashMap<>();
			while (parser.nextToken() != JsonToken.END_OBJECT) {
				String name = parser.currentName();
				parser.nextToken();
				map.put(name, tree(parser));
			}
			yield map;
		}
		case START_ARRAY -> {
			List<Object> list = new ArrayList<>();
			while (parser.nextToken() != JsonToken.END_ARRAY) {
				list.add(tree(parser));
			}
			yield list;
		}
		case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(parser.getText());
		case VALUE_TRUE -> Boolean.TRUE;
		case VALUE_FALSE -> Boolean.FALSE;
		case VALUE_NULL -> null;
		default -> parser.getText();
		};
	}

	/** Follows names and positions; the answer's value is null where the way ends. */
	Json at(Object... steps) {
		Object here = value;
		for (Object step : steps) {
			if (here instanceof Map<?, ?> map) {
				here = map.get(step);
			} else if (here instanceof List<?> list && step instanceof Integer position && position < list.size()) {
				here = list.get(position);
			} else {
				return new Json(null);
			}
		}
		return new Json(here);
	}

	List<Json> list() {
		return value instanceof List<?> items ? items.stream().map(item -> new Json(item)).toList() : List.of();
	}

	long number() {
		return value instanceof BigDecimal number ? number.longValue() : -1;
	}

	String text() {
		return value == null ? "" : value.toString();
	}

	boolean has(String name) {
		return value instanceof Map<?, ?> map && map.containsKey(name);
	}
}
