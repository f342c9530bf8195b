package org.lookback.briefing.api.page;

import java.util.List;

/**
 * Words of a sentence.
 *
 * @param figure the id of the figure that they tell; empty for words alone
 */
public record Span(String text, String figure) {

	public static Span of(String text) {
		return new Span(text, "");
	}

	/** Words one after the other. */
	public static String text(List<Span> spans) {
		return String.join("", spans.stream().map(Span::text).toList());
	}
}
