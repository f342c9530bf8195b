package org.lookback.standards.internal.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.lookback.model.api.text.Messages;

/** Bytes of a file as text. What is not UTF-8, or no text at all, is a problem with its line and column; nothing is replaced in silence. */
public final class Utf8 {

	/** Bytes of a file at most. */
	public static final int MOST_BYTES = 2 << 20;

	private Utf8() {
	}

	/** The text without a byte order mark, or empty and a problem. */
	public static Optional<String> text(String file, byte[] bytes, Problems problems) {
		Messages messages = Messages.in(Utf8.class);
		if (bytes.length > MOST_BYTES) {
			problems.add(Place.of(file), messages.get("tooLarge", String.valueOf(MOST_BYTES >> 10)));
			return Optional.empty();
		}
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		CharBuffer text = CharBuffer.allocate(bytes.length + 1);
		CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
		text.flip();
		if (result.isError()) {
			problems.add(end(file, text), messages.get("notUtf8"));
			return Optional.empty();
		}
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
				problems.add(end(file, text.subSequence(0, i)), messages.get("control", String.format("U+%04X", (int) c)));
				return Optional.empty();
			}
		}
		return Optional.of(text.length() > 0 && text.charAt(0) == '\uFEFF' ? text.subSequence(1, text.length()).toString() : text.toString());
	}

	/** The place behind a text. */
	private static Place end(String file, CharSequence text) {
		int line = 1;
		int column = 1;
		for (int i = 0; i < text.length(); i++) {
			boolean end = text.charAt(i) == '\n';
			line += end ? 1 : 0;
			column = end ? 1 : column + 1;
		}
		return new Place(file, line, column);
	}
}
