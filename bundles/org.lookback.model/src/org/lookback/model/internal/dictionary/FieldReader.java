package org.lookback.model.internal.dictionary;

import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.Label;

/** One field of a YAML file. The type is written as in the contract: {@code code:Cause}, {@code ->member}, {@code bool+}. */
final class FieldReader {

	private static final String[] KEYS = { "name", "type", "zh", "en", "list", "headings", "aliases", "personal", "judgement",
			"derived", "computed", "searchable", "facettable", "chartable", "unit", "neededBy", "responsible" };

	private FieldReader() {
	}

	static Field read(String entity, Node node, Optional<String> responsible) {
		node.onlyKeys(KEYS);
		String written = node.text("type");
		FieldType type = type(node, written);
		Optional<String> list = type == FieldType.BOOL_PLUS ? Optional.of("YesNoNotApplicable")
				: after(written, ':').or(() -> node.optional("list"));
		Optional<String> refersTo = after(written, '>');
		String name = node.text("name");
		boolean facettable = node.flag("facettable", false);
		return new Field(entity + "." + name, entity, name, type, list, refersTo, label(node), node.texts("headings"),
				node.texts("aliases"), node.flag("personal", false), node.flag("judgement", false),
				node.flag("derived", false), node.flag("computed", false), node.flag("searchable", false), facettable,
				node.flag("chartable", facettable), node.optional("unit"), node.texts("neededBy"),
				node.optional("responsible").or(() -> responsible));
	}

	static Label label(Node node) {
		return new Label(node.text("zh"), node.text("en"));
	}

	private static Optional<String> after(String type, char sign) {
		int at = type.indexOf(sign);
		return at < 0 ? Optional.empty() : Optional.of(type.substring(at + 1).strip());
	}

	private static FieldType type(Node node, String written) {
		String kind = written.startsWith("->") ? "ref" : written.split(":", 2)[0].strip();
		if (kind.equals("bool+")) {
			return FieldType.BOOL_PLUS;
		}
		for (FieldType type : FieldType.values()) {
			if (type != FieldType.BOOL_PLUS && type.name().toLowerCase(Locale.ROOT).equals(kind)) {
				return type;
			}
		}
		throw node.wrong("type.unknown", written);
	}
}
