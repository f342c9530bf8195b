package org.lookback.standards.internal.yaml;

import java.util.List;

/**
 * Where a text stood in its file. A text may be folded over lines, so a character is found again by counting those that are not
 * white space: folding changes nothing else.
 *
 * @param lines  the file's lines
 * @param line   of the first character, from 0
 * @param column of the first character, from 0
 */
public record ScalarOrigin(String file, List<String> lines, int line, int column) {

	Place place(String text, int offset) {
		int skip = (int) text.substring(0, Math.min(offset, text.length())).chars().filter(c -> !Character.isWhitespace(c)).count();
		int row = line;
		int at = column;
		while (row < lines.size()) {
			String current = lines.get(row);
			for (; at < current.length(); at++) {
				if (!Character.isWhitespace(current.charAt(at)) && skip-- == 0) {
					return new Place(file, row + 1, at + 1);
				}
			}
			if (skip == 0 && offset >= text.length()) {
				return new Place(file, row + 1, current.length() + 1);
			}
			row++;
			at = 0;
		}
		return new Place(file, line + 1, column + 1);
	}
}
