package org.lookback.index.api;

import java.util.List;

/**
 * A part of a text with the words that were found in it.
 *
 * @param marks places in {@code text}, in order
 */
public record Fragment(String text, List<Mark> marks) {

	public Fragment {
		marks = List.copyOf(marks);
	}
}
