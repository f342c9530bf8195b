package org.lookback.standards.internal.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.standards.internal.yaml.Section;

/** How packages write what a rule or a form speaks of. */
public final class ObjectWords {

	private static final Map<String, ObjectKind> KINDS = new LinkedHashMap<>();

	static {
		KINDS.put("household", ObjectKind.HOUSEHOLD);
		KINDS.put("member", ObjectKind.PERSON);
		KINDS.put("kin", ObjectKind.KIN);
		KINDS.put("loan", ObjectKind.LOAN);
		KINDS.put("village", ObjectKind.VILLAGE);
		KINDS.put("facility", ObjectKind.FACILITY);
		KINDS.put("project", ObjectKind.PROJECT);
	}

	private ObjectWords() {
	}

	/** The word under {@code object}; the household when there is none. */
	static ObjectKind read(Section section) {
		return KINDS.get(section.oneOf("object", all()));
	}

	/** All words, the household first. */
	public static List<String> all() {
		return List.copyOf(KINDS.keySet());
	}

	/** The word for a kind. */
	public static String of(ObjectKind kind) {
		return KINDS.entrySet().stream().filter(word -> word.getValue() == kind).findFirst().orElseThrow().getKey();
	}
}
