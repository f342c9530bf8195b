package org.lookback.ingest.internal.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A web page as tags and texts. Forgiving as browsers are, but for a tag or a comment that the file ends in. Scripts, styles and comments are
 * looked over.
 */
final class HtmlTokens {

	private static final int LONGEST_TAG = 1 << 16;
	private static final int LONGEST_ENTITY = 10;
	private static final Map<String, String> ENTITIES = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "yen",
			"¥", "middot", "·", "times", "×");

	/**
	 * A tag, or a piece of text.
	 *
	 * @param name    of the tag in lower case, with a slash before it when it closes; empty for text
	 * @param content the attributes as they stand, or the text
	 */
	record Token(String name, String content) {

		/** The value of an attribute, without its quotes. */
		Optional<String> attribute(String wanted) {
			String all = ' ' + content.replace('\n', ' ').replace('\t', ' ');
			int at = all.toLowerCase(Locale.ROOT).indexOf(' ' + wanted + '=');
			if (at < 0) {
				return Optional.empty();
			}
			String rest = all.substring(at + wanted.length() + 2).strip();
			char quote = rest.isEmpty() ? ' ' : rest.charAt(0);
			boolean quoted = quote == '"' || quote == '\'';
			int end = rest.indexOf(quoted ? quote : ' ', quoted ? 1 : 0);
			return Optional.of(rest.substring(quoted ? 1 : 0, end < 0 ? rest.length() : end));
		}

		/** A number of rows or columns; 1 when it says none. */
		int span(String wanted) {
			return attribute(wanted).filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf).filter(span -> span > 0).orElse(1);
		}

		/** Whether it is not to be seen. */
		boolean isHidden() {
			return content.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
		}
	}

	private final Reader in;
	private final StringBuilder text = new StringBuilder();
	private int ahead;

	HtmlTokens(Reader in) throws IOException {
		this.in = in;
		ahead = in.read();
	}

	/** The next tag or text; empty at the end. Long texts come in pieces. */
	Optional<Token> next() throws IOException {
		while (ahead >= 0) {
			if (ahead != '<') {
				return Optional.of(new Token("", text()));
			}
			advance();
			if (ahead == '!' || ahead == '?') {
				skipDeclaration();
			} else if (Character.isLetter(ahead) || ahead == '/') {
				Token tag = tag();
				if (tag.name().equals("script") || tag.name().equals("style")) {
					skipTo("</" + tag.name());
				} else {
					return Optional.of(tag);
				}
			} else {
				return Optional.of(new Token("", "<"));
			}
		}
		return Optional.empty();
	}

	private void advance() throws IOException {
		ahead = in.read();
	}

	private String text() throws IOException {
		text.setLength(0);
		while (ahead >= 0 && ahead != '<' && text.length() < RowSource.LONGEST_CELL) {
			if (ahead == '&') {
				entity();
			} else {
				text.append((char) ahead);
				advance();
			}
		}
		return text.toString();
	}

	private void entity() throws IOException {
		StringBuilder name = new StringBuilder();
		advance();
		while (name.length() < LONGEST_ENTITY && (Character.isLetterOrDigit(ahead) || ahead == '#')) {
			name.append((char) ahead);
			advance();
		}
		Optional<String> said = meaning(name.toString());
		if (said.isPresent() && ahead == ';') {
			advance();
		}
		text.append(said.orElse("&" + name));
	}

	private static Optional<String> meaning(String name) {
		if (!name.startsWith("#")) {
			return Optional.ofNullable(ENTITIES.get(name.toLowerCase(Locale.ROOT)));
		}
		boolean hex = name.startsWith("#x") || name.startsWith("#X");
		String digits = name.substring(hex ? 2 : 1);
		if (!digits.matches(hex ? "[0-9A-Fa-f]{1,6}" : "\\d{1,7}")) {
			return Optional.empty();
		}
		int point = Integer.parseInt(digits, hex ? 16 : 10);
		return point == 0xA0 ? Optional.of(" ") : point > 0 && Character.isValidCodePoint(point) ? Optional.of(Character.toString(point)) : Optional.empty();
	}

	private Token tag() throws IOException {
		StringBuilder tag = new StringBuilder();
		int quote = 0;
		while (ahead >= 0 && (ahead != '>' || quote != 0)) {
			quote = quote == ahead ? 0 : quote == 0 && (ahead == '"' || ahead == '\'') && tag.indexOf("=") > 0 ? ahead : quote;
			if (tag.length() == LONGEST_TAG) {
				throw new IOException("<" + tag.substring(0, 20));
			}
			tag.append((char) ahead);
			advance();
		}
		if (ahead < 0) {
			throw new EOFException();
		}
		advance();
		int end = 1;
		while (end < tag.length() && (Character.isLetterOrDigit(tag.charAt(end)) || tag.charAt(end) == ':')) {
			end++;
		}
		return new Token(tag.substring(0, end).toLowerCase(Locale.ROOT), tag.substring(end));
	}

	private void skipDeclaration() throws IOException {
		boolean mark = ahead == '!';
		advance();
		if (mark && ahead == '-') {
			skipTo("-->");
		} else {
			skipTo(">");
		}
	}

	/** The word is passed by, too. */
	private void skipTo(String word) throws IOException {
		StringBuilder last = new StringBuilder();
		while (ahead >= 0) {
			last.append((char) Character.toLowerCase(ahead));
			if (last.length() > word.length()) {
				last.deleteCharAt(0);
			}
			advance();
			if (last.length() == word.length() && last.indexOf(word) == 0) {
				return;
			}
		}
		throw new EOFException();
	}
}
