package org.lookback.ingest.internal.map;

import java.util.List;

import org.lookback.ingest.api.Sniffed;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;

/** Reads one heading, which may have parts in several rows: 收入 over 工资性收入. */
final class HeadingText {

	private HeadingText() {
	}

	/** The fields a heading may stand for: by all its parts together, else by the lowest, else by a higher one. */
	static List<Field> fields(Dictionary dictionary, String heading) {
		List<String> parts = parts(heading);
		if (parts.isEmpty()) {
			return List.of();
		}
		List<Field> found = dictionary.byHeading(String.join("", parts));
		for (int i = parts.size() - 1; i >= 0 && found.isEmpty(); i--) {
			found = dictionary.byHeading(parts.get(i));
		}
		return found;
	}

	/** Its parts, from the highest row down. */
	static List<String> parts(String heading) {
		return heading.isBlank() ? List.of() : List.of(heading.split(Sniffed.JOIN));
	}

	/** Its lowest part. */
	static String last(String heading) {
		List<String> parts = parts(heading);
		return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
	}
}
