package org.lookback.standards.internal.condition;

/**
 * A piece of a condition's text.
 *
 * @param text   the operator or name; the content of a text literal
 * @param offset where it starts, from 0
 */
record Token(Kind kind, String text, int offset) {

	enum Kind {
		NAME, NUMBER, TEXT, OPERATOR, END
	}

	boolean is(String operator) {
		return kind == Kind.OPERATOR && text.equals(operator);
	}

	/** For people. */
	String shown() {
		return kind == Kind.TEXT ? '"' + text + '"' : text;
	}
}
