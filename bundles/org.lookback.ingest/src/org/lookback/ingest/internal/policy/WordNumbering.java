package org.lookback.ingest.internal.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The numbers that Word sets before the paragraphs of lists: they are not in the text, but people cite by them. */
final class WordNumbering {

	private static final int LEVELS = 9;

	/** How one level of a list looks. */
	private static final class Level {
		private int start = 1;
		private String format = "decimal";
		private String pattern = "";
	}

	/** What a style says of lists. */
	private record Style(String list, int level) {
	}

	private final Map<String, Map<Integer, Level>> kinds = new HashMap<>();
	private final Map<String, String> kindOf = new HashMap<>();
	private final Map<String, Style> styles = new HashMap<>();
	private final Map<String, Map<Integer, Integer>> counts = new HashMap<>();

	/** Reads the part that defines lists. */
	void readLists(XMLStreamReader reader) throws XMLStreamException {
		Map<Integer, Level> levels = new TreeMap<>();
		Level level = new Level();
		String list = "";
		while (reader.hasNext()) {
			if (reader.next() != XMLStreamConstants.START_ELEMENT) {
				continue;
			}
			switch (reader.getLocalName()) {
			case "abstractNum" -> {
				levels = new TreeMap<>();
				kinds.put(attribute(reader, "abstractNumId"), levels);
			}
			case "lvl" -> {
				level = new Level();
				levels.put(WordText.number(attribute(reader, "ilvl")), level);
			}
			case "start" -> level.start = WordText.number(WordText.value(reader));
			case "numFmt" -> level.format = WordText.value(reader);
			case "lvlText" -> level.pattern = WordText.value(reader);
			case "num" -> {
				list = attribute(reader, "numId");
				// what a list overrides does not belong to the kind
				levels = new TreeMap<>();
				level = new Level();
			}
			case "abstractNumId" -> kindOf.put(list, WordText.value(reader));
			default -> {
				// says how it looks
			}
			}
		}
	}

	/** Reads which styles belong to lists. */
	void readStyles(XMLStreamReader reader) throws XMLStreamException {
		String style = "";
		while (reader.hasNext()) {
			if (reader.next() != XMLStreamConstants.START_ELEMENT) {
				continue;
			}
			switch (reader.getLocalName()) {
			case "style" -> style = attribute(reader, "styleId");
			case "numId" -> styles.put(style, new Style(WordText.value(reader), styles.getOrDefault(style, new Style("", 0)).level()));
			case "ilvl" -> styles.put(style, new Style(styles.getOrDefault(style, new Style("", 0)).list(), WordText.number(WordText.value(reader))));
			default -> {
				// says how it looks
			}
			}
		}
	}

	private static String attribute(XMLStreamReader reader, String name) {
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			if (reader.getAttributeLocalName(i).equals(name)) {
				return reader.getAttributeValue(i);
			}
		}
		return "";
	}

	/**
	 * The number before the next paragraph.
	 *
	 * @param list the list it names itself
	 * @return empty when it belongs to none, or the list only has dots
	 */
	String next(Optional<String> list, int level, String style) {
		Style styled = styles.getOrDefault(style, new Style("", 0));
		String id = list.orElse(styled.list());
		int at = Math.min(list.isPresent() ? level : styled.level(), LEVELS - 1);
		Map<Integer, Level> levels = kinds.get(kindOf.getOrDefault(id, ""));
		if (levels == null || !levels.containsKey(at)) {
			return "";
		}
		Map<Integer, Integer> count = counts.computeIfAbsent(kindOf.get(id), kind -> new HashMap<>());
		count.merge(at, levels.get(at).start, (before, start) -> before + 1);
		count.keySet().removeIf(deeper -> deeper > at);
		if (levels.get(at).format.equals("bullet") || levels.get(at).format.equals("none")) {
			return "";
		}
		String number = levels.get(at).pattern;
		for (int i = 0; i <= at; i++) {
			Level own = levels.get(i);
			number = own == null ? number : number.replace("%" + (i + 1), text(own.format, count.getOrDefault(i, own.start)));
		}
		return number.isEmpty() || number.endsWith("、") || number.endsWith("）") || number.endsWith(")") ? number : number + ' ';
	}

	private static String text(String format, int number) {
		return switch (format) {
		case "chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting", "taiwaneseCountingThousand", "koreanDigital2" ->
			number < 100 ? HanNumber.text(number) : Integer.toString(number);
		case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> number >= 1 && number <= 20 ? Character.toString('①' + number - 1) : Integer.toString(number);
		case "upperLetter" -> Character.toString('A' + (number - 1) % 26);
		case "lowerLetter" -> Character.toString('a' + (number - 1) % 26);
		default -> Integer.toString(number);
		};
	}
}
