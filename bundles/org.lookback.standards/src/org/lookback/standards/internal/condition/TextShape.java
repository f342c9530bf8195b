package org.lookback.standards.internal.condition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.lookback.standards.internal.condition.Compiler.Value;

/**
 * The shape of a text, as {@code matches} takes it: characters, classes in brackets and {@code \d}, {@code \p{…}}, each with {@code ?},
 * {@code *}, {@code +} or <code>{2,4}</code> behind it; the whole text must fit. No groups, no alternatives, and each piece takes as much as
 * it can and never gives back: so no pattern can take long, whatever the text.
 */
final class TextShape {

	private static final Pattern PIECE = Pattern
			.compile("(\\\\p\\{[A-Za-z]+\\}|\\\\[dws.\\-\\\\]|\\[\\^?(?:\\\\p\\{[A-Za-z]+\\}|\\\\[dws.\\-\\\\\\]]|[^\\\\\\[\\]&])+\\]|[^\\\\\\[\\](){}|?*+^$])([?*+]|\\{\\d{1,3}(?:,\\d{0,3})?\\})?");

	private TextShape() {
	}

	/** The pattern ready for use; empty when it is not one of these. */
	static Optional<Pattern> of(String pattern) {
		StringBuilder possessive = new StringBuilder();
		Matcher piece = PIECE.matcher(pattern);
		int end = 0;
		while (piece.find() && piece.start() == end) {
			possessive.append(piece.group(1));
			if (piece.group(2) != null) {
				possessive.append(piece.group(2)).append('+');
			}
			end = piece.end();
		}
		if (end < pattern.length() || pattern.isEmpty()) {
			return Optional.empty();
		}
		try {
			return Optional.of(Pattern.compile(possessive.toString()));
		} catch (PatternSyntaxException wrong) {
			return Optional.empty();
		}
	}

	/** @param pattern a constant that is one */
	static Value matches(Value text, Value pattern) {
		Pattern shape = of((String) pattern.get(null)).orElseThrow();
		return scope -> text.get(scope) instanceof String whole ? (Object) shape.matcher(whole).matches() : null;
	}
}
