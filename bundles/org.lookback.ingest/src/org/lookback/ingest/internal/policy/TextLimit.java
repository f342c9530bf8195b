package org.lookback.ingest.internal.policy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

import org.lookback.model.api.text.LookbackException;

/** Stops at what no policy text is as long as; whoever has more has a collection in one file. */
final class TextLimit {

	/** A code of laws has a tenth of it. */
	static final int MOST = 6_000_000;

	private final Path file;
	private long count;

	TextLimit(Path file) {
		this.file = file;
	}

	/** Counts characters in. */
	void add(long characters) throws LookbackException {
		count += characters;
		if (count > MOST) {
			throw PolicyMessages.problem(file, "tooLong", MOST / 10_000);
		}
	}

	/** The next line, however long the file makes it; {@code null} at the end, as of any reader. */
	String line(BufferedReader reader) throws IOException, LookbackException {
		StringBuilder line = new StringBuilder();
		for (int c = reader.read(); c >= 0; c = reader.read()) {
			if (c == '\n' || c == '\r') {
				add(line.length());
				return line.toString();
			}
			line.append((char) c);
			if (line.length() > MOST) {
				add(line.length());
			}
		}
		add(line.length());
		return line.isEmpty() ? null : line.toString();
	}
}
