package org.lookback.standards.internal.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One value of a YAML file with its place. */
public sealed interface Node {

	Place place();

	/**
	 * A text; numbers, dates and yes/no are told apart by whoever reads it.
	 *
	 * @param plain  written without quotation marks: blank or {@code ~} then means "no value"
	 * @param origin finds the place of each character
	 */
	record Scalar(String text, boolean plain, Place place, ScalarOrigin origin) implements Node {

		/** Whether nothing was written, or {@code ~} or {@code null}. */
		public boolean absent() {
			return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
		}

		/** The place of the character at an offset of the text. */
		public Place at(int offset) {
			return origin.place(text, offset);
		}
	}

	record Sequence(List<Node> items, Place place) implements Node {
		public Sequence {
			items = List.copyOf(items);
		}
	}

	/** Keys in the order of the file. */
	record Mapping(Map<String, Entry> entries, Place place) implements Node {
		public Mapping {
			entries = new LinkedHashMap<>(entries);
		}
	}

	/** A value and the place of its key. */
	record Entry(Place key, Node value) {
	}
}
