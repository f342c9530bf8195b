package org.lookback.ui.packages.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** A JSON document as maps, lists and texts; enough for schemas. */
final class JsonText {

	private JsonText() {
	}

	static Map<?, ?> read(InputStream in) throws IOException {
		try (JsonParser parser = new JsonFactory().createParser(in)) {
			parser.nextToken();
			return value(parser) instanceof Map<?, ?> map ? map : Map.of();
		}
	}

	private static Object value(JsonParser parser) throws IOException {
		if (parser.currentToken() == JsonToken.START_OBJECT) {
			Map<String, Object> map = new LinkedHashMap<>();
			while (parser.nextToken() != JsonToken.END_OBJECT) {
				String name = parser.currentName();
				parser.nextToken();
				map.put(name, value(parser));
			}
			return map;
		}
		if (parser.currentToken() == JsonToken.START_ARRAY) {
			List<Object> list = new ArrayList<>();
			while (parser.nextToken() != JsonToken.END_ARRAY) {
				list.add(value(parser));
			}
			return list;
		}
		return parser.getText();
	}
}
