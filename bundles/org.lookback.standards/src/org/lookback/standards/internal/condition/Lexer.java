package org.lookback.standards.internal.condition;

import java.util.ArrayList;
import java.util.List;

import org.lookback.model.api.text.Messages;

/** Cuts a condition into tokens. */
final class Lexer {

	private static final List<String> OPERATORS = List.of("==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "+", "-", "*", "/", "(", ")",
			"[", "]", ",", ".");
	private static final int MOST_CHARACTERS = 8_000;

	private final Messages messages = Messages.in(Lexer.class);
	private final String text;
	private final List<Token> tokens = new ArrayList<>();
	private int at;

	private Lexer(String text) {
		this.text = text;
	}

	static List<Token> tokens(String text) throws ConditionException {
		return new Lexer(text).run();
	}

	private List<Token> run() throws ConditionException {
		if (text.length() > MOST_CHARACTERS) {
			throw new ConditionException(0, messages.get("tooLong", String.valueOf(MOST_CHARACTERS)));
		}
		while (at < text.length()) {
			char c = text.charAt(at);
			if (Character.isWhitespace(c)) {
				at++;
			} else if (c == '"' || c == '\'') {
				literal(c);
			} else if (c >= '0' && c <= '9') {
				number();
			} else if (Character.isLetter(c) || c == '_') {
				name();
			} else {
				operator();
			}
		}
		tokens.add(new Token(Token.Kind.END, "", text.length()));
		return tokens;
	}

	private void literal(char quote) throws ConditionException {
		int end = text.indexOf(quote, at + 1);
		if (end < 0) {
			throw new ConditionException(at, messages.get("openText", String.valueOf(quote)));
		}
		tokens.add(new Token(Token.Kind.TEXT, text.substring(at + 1, end), at));
		at = end + 1;
	}

	private void number() throws ConditionException {
		int start = at;
		while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
			at++;
		}
		String number = text.substring(start, at);
		if (!number.matches("[0-9]+(\\.[0-9]+)?") || number.length() > 20) {
			throw new ConditionException(start, messages.get("badNumber", number));
		}
		tokens.add(new Token(Token.Kind.NUMBER, number, start));
	}

	private void name() {
		int start = at;
		while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
			at++;
		}
		tokens.add(new Token(Token.Kind.NAME, text.substring(start, at), start));
	}

	private void operator() throws ConditionException {
		for (String operator : OPERATORS) {
			if (text.startsWith(operator, at)) {
				tokens.add(new Token(Token.Kind.OPERATOR, operator, at));
				at += operator.length();
				return;
			}
		}
		String hint = switch (text.charAt(at)) {
		case '=' -> messages.get("single", "=", "==");
		case '&' -> messages.get("single", "&", "&&");
		case '|' -> messages.get("single", "|", "||");
		case '“', '”', '‘', '’' -> messages.get("single", text.substring(at, at + 1), "\"");
		case '（', '）', '，' -> messages.get("fullWidth", text.substring(at, at + 1));
		default -> messages.get("badCharacter", text.substring(at, at + 1));
		};
		throw new ConditionException(at, hint);
	}
}
