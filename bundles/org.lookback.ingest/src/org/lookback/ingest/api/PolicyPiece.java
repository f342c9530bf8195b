package org.lookback.ingest.api;

import java.util.List;

/**
 * One clause of a policy text that was read.
 *
 * @param anchor  its place, such as {@code 二/（一）/3}; unique in the text
 * @param heading the headings above it, outermost first
 * @param text    its own heading and paragraphs, one a line
 */
public record PolicyPiece(String anchor, List<String> heading, String text) {
	public PolicyPiece {
		heading = List.copyOf(heading);
	}
}
