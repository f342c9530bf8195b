package org.lookback.briefing.internal.ooxml;

/** Text as XML has it. */
public final class Xml {

	private Xml() {
	}

	/** For the content of elements and for values of attributes; characters that XML cannot have become spaces. */
	public static String escaped(String text) {
		StringBuilder escaped = new StringBuilder(text.length());
		text.codePoints().forEach(c -> {
			switch (c) {
			case '&' -> escaped.append("&amp;");
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			case '"' -> escaped.append("&quot;");
			default -> escaped.appendCodePoint(c < ' ' || c == 0xFFFE || c == 0xFFFF || c >= 0xD800 && c < 0xE000 ? ' ' : c);
			}
		});
		return escaped.toString();
	}
}
