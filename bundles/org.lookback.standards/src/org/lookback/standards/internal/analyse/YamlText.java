package org.lookback.standards.internal.analyse;

import java.util.List;
import java.util.Map;

/** Writes maps, lists and texts as YAML in the form the packages use. */
final class YamlText {

	private final StringBuilder text = new StringBuilder();

	private YamlText() {
	}

	static String of(Map<String, Object> root) {
		YamlText yaml = new YamlText();
		yaml.map(root, 0, false);
		return yaml.text.toString();
	}

	private void map(Map<?, ?> map, int indent, boolean begun) {
		boolean first = begun;
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			if (!first) {
				text.append(" ".repeat(indent));
			}
			first = false;
			text.append(scalar(String.valueOf(entry.getKey()))).append(':');
			value(entry.getValue(), indent);
		}
	}

	private void value(Object value, int indent) {
		if (value instanceof Map<?, ?> map) {
			text.append(map.isEmpty() ? " {}\n" : "\n");
			map(map, indent + 2, false);
		} else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
			text.append('\n');
			for (Object item : list) {
				text.append(" ".repeat(indent + 2)).append("- ");
				map((Map<?, ?>) item, indent + 4, true);
			}
		} else if (value instanceof List<?> list) {
			text.append(" [").append(String.join(", ", list.stream().map(item -> scalar(String.valueOf(item))).toList())).append("]\n");
		} else {
			text.append(' ').append(scalar(String.valueOf(value))).append('\n');
		}
	}

	private static String scalar(String value) {
		boolean plain = !value.isEmpty() && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_')
				&& !value.startsWith("-") && !value.equals("null") && !value.matches("0[0-9]+|[0-9]{6,}");
		return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}
}
