package org.lookback.ingest.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

import org.lookback.ingest.api.Guess;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.model.api.text.LookbackException;

/** The sign around cells that hold a delimiter: the double quote, unless the first two cells of the file stand between single ones. */
final class Quotes {

	private static final char SINGLE = '\'';
	private static final Pattern SINGLES = Pattern.compile("\\s*'[^'\\n]*'[,;|\\t]'[^'\\n]*'[,;|\\t\\r\\n].*", Pattern.DOTALL);
	private static final int HEAD = 4096;

	private Quotes() {
	}

	static Guess<Character> of(Path file, Charset charset, Optional<Character> wanted) throws LookbackException {
		if (wanted.isPresent()) {
			return Guess.of(wanted.get(), FileMessages.text(wanted.get() == SniffOptions.NO_QUOTE ? "quote.none" : "quote.person"));
		}
		return SINGLES.matcher(head(file, charset)).matches() ? Guess.of(SINGLE, FileMessages.text("quote.single"))
				: Guess.of(TextTable.QUOTE, FileMessages.text("quote.double"));
	}

	/** The first characters; none when they cannot be decoded, which whoever reads the rows says with the place. */
	private static String head(Path file, Charset charset) throws LookbackException {
		char[] head = new char[HEAD];
		int length = 0;
		try (InputStream in = Files.newInputStream(file); Reader text = CsvRows.decoded(in, charset)) {
			for (int read = text.read(head); read > 0; read = text.read(head, length, HEAD - length)) {
				length += read;
			}
		} catch (CharacterCodingException e) {
			length = 0;
		} catch (IOException e) {
			throw FileMessages.problem(file, e, "type.unreadable", String.valueOf(e.getMessage()));
		}
		return new String(head, 0, length);
	}
}
