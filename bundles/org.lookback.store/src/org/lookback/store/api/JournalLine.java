package org.lookback.store.api;

import java.time.Instant;
import java.util.Map;

/**
 * One line of the journal.
 *
 * @param number  from 1, without gaps
 * @param what    {@code import, undo, redo, hand, undoHand, redoHand, verification, readings, round, setting, query,
 *                policy, policyEdit, policyGone} or what
 *                {@link Journaling#note} was given
 * @param content texts, whole numbers, dates, lists and maps of these
 * @param hash    SHA-256 of the line without it; the next line holds it
 */
public record JournalLine(long number, Instant at, String who, String what, Map<String, Object> content, String hash) {

	/** A text of the content, empty when it has none of that name. */
	public String text(String name) {
		return content.get(name) instanceof String text ? text : "";
	}

	/** A whole number of the content, 0 when it has none of that name. */
	public long whole(String name) {
		return content.get(name) instanceof Long whole ? whole : 0;
	}
}
