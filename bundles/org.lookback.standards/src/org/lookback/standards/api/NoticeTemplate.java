package org.lookback.standards.api;

import java.util.List;
import java.util.Set;

/**
 * What is posted in the village or sent to a department at a step: paragraphs with placeholders in braces.
 *
 * @param file       path within the package
 * @param title      first line; may have placeholders
 * @param paragraphs in order; one that is {@link #LIST} alone is where the list of names stands
 * @param signature  lines of who signs and when
 */
public record NoticeTemplate(String file, String title, List<String> paragraphs, List<String> signature) {

	/** Where the list of names stands. */
	public static final String LIST = "{list}";

	/** What may stand between braces. */
	public static final Set<String> PLACEHOLDERS = Set.of("village", "village committee", "township", "county", "households", "persons", "from", "until", "days", "clause",
			"document", "objections to", "list", "date");

	public NoticeTemplate {
		paragraphs = List.copyOf(paragraphs);
		signature = List.copyOf(signature);
	}
}
