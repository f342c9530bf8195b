package org.lookback.store.internal.rows;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Values as canonical JSON (fields in alphabetical order, no blanks), so that equal values are equal text. A date is
 * <code>{"date":"2019-08-01"}</code> and a decimal number <code>{"dec":"12.50"}</code>; whole numbers, texts, booleans and lists
 * are themselves.
 */
public final class JsonText {

	private static final JsonFactory FACTORY = new JsonFactory();
	private static final String DATE = "date";
	private static final String DECIMAL = "dec";

	private JsonText() {
	}

	/** Any value of a field; maps and lists of such values. */
	public static String write(Object value) {
		StringWriter text = new StringWriter();
		try (JsonGenerator out = FACTORY.createGenerator(text)) {
			write(out, value);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}

	private static void write(JsonGenerator out, Object value) throws IOException {
		switch (value) {
		case null -> out.writeNull();
		case String text -> out.writeString(text);
		case Long number -> out.writeNumber(number);
		case Integer number -> out.writeNumber(number);
		case Boolean flag -> out.writeBoolean(flag);
		case BigDecimal number -> tagged(out, DECIMAL, number.toPlainString());
		case LocalDate date -> tagged(out, DATE, date.toString());
		case List<?> list -> {
			out.writeStartArray();
			for (Object one : list) {
				write(out, one);
			}
			out.writeEndArray();
		}
		case Map<?, ?> map -> {
			out.writeStartObject();
			for (Map.Entry<?, ?> entry : new TreeMap<>(map).entrySet()) {
				out.writeFieldName((String) entry.getKey());
				write(out, entry.getValue());
			}
			out.writeEndObject();
		}
		default -> out.writeString(value.toString());
		}
	}

	private static void tagged(JsonGenerator out, String tag, String text) throws IOException {
		out.writeStartObject();
		out.writeStringField(tag, text);
		out.writeEndObject();
	}

	/** What {@link #write} was given; a null stays null. */
	public static Object read(String json) {
		try (JsonParser in = FACTORY.createParser(json)) {
			in.nextToken();
			return read(in);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** {@link #read} of a map. */
	@SuppressWarnings("unchecked")
	public static Map<String, Object> readMap(String json) {
		return (Map<String, Object>) read(json);
	}

	private static Object read(JsonParser in) throws IOException {
		return switch (in.currentToken()) {
		case VALUE_STRING -> in.getText();
		case VALUE_NUMBER_INT -> in.getLongValue();
		case VALUE_TRUE -> Boolean.TRUE;
		case VALUE_FALSE -> Boolean.FALSE;
		case START_ARRAY -> readList(in);
		case START_OBJECT -> readObject(in);
		default -> null;
		};
	}

	private static List<Object> readList(JsonParser in) throws IOException {
		List<Object> list = new ArrayList<>();
		while (in.nextToken() != JsonToken.END_ARRAY) {
			list.add(read(in));
		}
		return list;
	}

	private static Object readObject(JsonParser in) throws IOException {
		Map<String, Object> map = new TreeMap<>();
		while (in.nextToken() != JsonToken.END_OBJECT) {
			String name = in.currentName();
			in.nextToken();
			map.put(name, read(in));
		}
		if (map.size() == 1 && map.get(DATE) instanceof String date) {
			return LocalDate.parse(date);
		}
		if (map.size() == 1 && map.get(DECIMAL) instanceof String number) {
			return new BigDecimal(number);
		}
		return map;
	}
}
