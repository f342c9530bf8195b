package org.lookback.model.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.BiConsumer;

/**
 * The pieces of a typed query. A parenthesis opens a group only where a piece begins, so that 低保（特困） stays one word.
 */
final class QueryTokens {

	enum Kind {
		OPEN, CLOSE, OR, AND, NOT, PIECE
	}

	record Token(Kind kind, String text, int from, int until) {
	}

	private static final List<String> OR = List.of("OR", "|", "｜", "||", "或");
	private static final List<String> AND = List.of("AND", "&", "&&", "且");
	private static final List<String> NOT = List.of("NOT", "非");
	private static final String QUOTES = "\"“”";

	private final String typed;
	private final BiConsumer<Token, String> complain;
	private final List<Token> tokens = new ArrayList<>();
	private int at;
	private int open;

	private QueryTokens(String typed, BiConsumer<Token, String> complain) {
		this.typed = typed;
		this.complain = complain;
	}

	/** @param complain takes what is wrong, by the key of its message */
	static List<Token> of(String typed, BiConsumer<Token, String> complain) {
		QueryTokens all = new QueryTokens(typed, complain);
		while (all.at < typed.length()) {
			all.next();
		}
		return all.tokens;
	}

	private void next() {
		char first = typed.charAt(at);
		if (blank(first)) {
			at++;
		} else if (opens(first)) {
			open++;
			add(Kind.OPEN, at + 1);
		} else if (closes(first)) {
			if (open > 0) {
				open--;
				add(Kind.CLOSE, at + 1);
			} else {
				complain.accept(new Token(Kind.CLOSE, String.valueOf(first), at, at + 1), "query.noOpen");
				at++;
			}
		} else if ((first == '-' || first == '－') && at + 1 < typed.length() && opens(typed.charAt(at + 1))) {
			add(Kind.NOT, at + 1);
		} else {
			piece();
		}
	}

	private void add(Kind kind, int until) {
		tokens.add(new Token(kind, typed.substring(at, until), at, until));
		at = until;
	}

	private void piece() {
		int end = at;
		int inner = 0;
		boolean quoted = false;
		while (end < typed.length()) {
			char c = typed.charAt(end);
			if (QUOTES.indexOf(c) >= 0) {
				quoted = !quoted;
			} else if (!quoted) {
				if (blank(c) || closes(c) && inner == 0 && open > 0) {
					break;
				}
				inner += opens(c) ? 1 : closes(c) && inner > 0 ? -1 : 0;
			}
			end++;
		}
		String text = typed.substring(at, end);
		if (quoted) {
			complain.accept(new Token(Kind.PIECE, text, at, end), "query.noQuote");
		}
		add(kind(text), end);
	}

	private static Kind kind(String piece) {
		return OR.contains(piece) ? Kind.OR : AND.contains(piece) ? Kind.AND : NOT.contains(piece) ? Kind.NOT : Kind.PIECE;
	}

	/** Words of which none is read as a sign, whatever they are; what stands in quotation marks stays together. */
	static String asWords(String text) {
		StringJoiner words = new StringJoiner(" ");
		StringBuilder word = new StringBuilder();
		boolean quoted = false;
		for (char c : text.toCharArray()) {
			quoted ^= QUOTES.indexOf(c) >= 0;
			if (quoted || !blank(c)) {
				word.append(c);
			} else if (!word.isEmpty()) {
				words.add(asWord(word.toString()));
				word.setLength(0);
			}
		}
		return (word.isEmpty() ? words : words.add(asWord(word.toString()))).toString();
	}

	private static String asWord(String word) {
		return kind(word) == Kind.PIECE ? word : '"' + word + '"';
	}

	/** A piece with its last quotation mark closed, and without parentheses when these do not close each other. */
	static String tidy(String piece) {
		boolean quoted = false;
		int inner = 0;
		boolean crossed = false;
		StringBuilder bare = new StringBuilder();
		for (char c : piece.toCharArray()) {
			quoted ^= QUOTES.indexOf(c) >= 0;
			boolean sign = !quoted && (opens(c) || closes(c));
			inner += !sign ? 0 : opens(c) ? 1 : -1;
			crossed |= inner < 0;
			bare.append(sign ? "" : c);
		}
		String kept = crossed || inner != 0 ? bare.toString() : piece;
		return quoted ? kept + '"' : kept;
	}

	private static boolean blank(char c) {
		return Character.isWhitespace(c) || c == '　' || c == ' ';
	}

	private static boolean opens(char c) {
		return c == '(' || c == '（';
	}

	private static boolean closes(char c) {
		return c == ')' || c == '）';
	}
}
