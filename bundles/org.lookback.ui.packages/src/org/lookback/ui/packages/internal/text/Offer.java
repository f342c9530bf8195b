package org.lookback.ui.packages.internal.text;

/**
 * Something that can be written at a place.
 *
 * @param from   where the words begin that it takes the place of
 * @param until  where they end
 * @param text   what is written
 * @param caret  where in that text the cursor goes
 * @param name   the word as it is listed
 * @param note   what it is, short
 * @param detail what it is, in full; may be empty
 * @param sort   what kind of thing it is
 */
public record Offer(int from, int until, String text, int caret, String name, String note, String detail, Sort sort) {

	/** What is offered. */
	public enum Sort {
		KEY, FIELD, LIST, FUNCTION, CODE, PARAMETER, RULE, CLAUSE, VALUE
	}
}
