package org.lookback.sample.internal.sheet;

import org.lookback.sample.api.Oddity;

/**
 * An oddity that is to stand in one cell of a row.
 *
 * @param oddity  what kind
 * @param heading the column; empty when the whole row is odd and its cells are not
 * @param text    what is to stand there
 */
public record Patch(Oddity oddity, String heading, String text) {

	/** A row that is odd as a whole. */
	public static Patch row(Oddity oddity) {
		return new Patch(oddity, "", "");
	}
}
