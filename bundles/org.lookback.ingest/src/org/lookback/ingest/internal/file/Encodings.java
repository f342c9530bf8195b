package org.lookback.ingest.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.lookback.ingest.api.Guess;
import org.lookback.model.api.text.LookbackException;

/**
 * The encoding of a text file: byte order mark, else strict UTF-8, else GB18030. A sample may end within a character; that says nothing
 * against an encoding.
 */
final class Encodings {

	static final Charset GB18030 = Charset.forName("GB18030");

	/** Bytes looked at once something other than ASCII was met. */
	private static final int SAMPLE = 1 << 20;

	private Encodings() {
	}

	/** Whether the first bytes are the mark of UTF-16. */
	static boolean utf16(byte[] head) {
		return head.length > 1 && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
	}

	/** How many bytes of byte order mark the encoding has at the file's start. */
	static int markLength(byte[] head, Charset charset) {
		if (charset.equals(StandardCharsets.UTF_8)) {
			return head.length > 2 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF ? 3 : 0;
		}
		return charset.name().startsWith("UTF-16") && utf16(head) ? 2 : 0;
	}

	/**
	 * The encoding with the reason for it.
	 *
	 * @param wanted what a person says it is
	 * @throws LookbackException when it cannot be what the person says, or is none of those that are read
	 */
	static Guess<String> of(Path file, Optional<String> wanted) throws LookbackException {
		byte[] sample = sample(file);
		if (wanted.isPresent()) {
			return check(file, sample, wanted.get());
		}
		if (utf16(sample)) {
			return Guess.of(sample[0] == (byte) 0xFF ? "UTF-16LE" : "UTF-16BE", FileMessages.text("encoding.mark"));
		}
		if (markLength(sample, StandardCharsets.UTF_8) > 0) {
			return Guess.of("UTF-8", FileMessages.text("encoding.mark"));
		}
		if (bad(sample, StandardCharsets.UTF_8) < 0) {
			return Guess.of("UTF-8", FileMessages.text(ascii(sample) ? "encoding.ascii" : "encoding.utf8"));
		}
		if (bad(sample, GB18030) < 0) {
			return Guess.of("GB18030", FileMessages.text("encoding.gb18030"));
		}
		throw FileMessages.problem(file, "encoding.unknown");
	}

	private static Guess<String> check(Path file, byte[] sample, String name) throws LookbackException {
		Charset charset = charset(file, name);
		boolean utf8 = !ascii(sample) && bad(sample, StandardCharsets.UTF_8) < 0;
		if (!charset.equals(StandardCharsets.UTF_8) && utf8 && !charset.name().startsWith("UTF-16")
				|| !charset.name().startsWith("UTF-16") && utf16(sample)) {
			throw FileMessages.problem(file, "encoding.other", name, utf8 ? "UTF-8" : "UTF-16");
		}
		if (bad(sample, charset) >= 0) {
			String instead = utf8 ? "UTF-8" : bad(sample, GB18030) < 0 ? "GB18030" : "";
			throw FileMessages.problem(file, instead.isEmpty() ? "encoding.wrong" : "encoding.wrongTry", name,
					CsvTrouble.badLine(file, charset), instead);
		}
		return Guess.of(charset.name(), FileMessages.text("encoding.person"));
	}

	/** GBK and GB2312 are parts of GB18030, so that is what is read. */
	private static Charset charset(Path file, String name) throws LookbackException {
		try {
			Charset charset = Charset.forName(name.strip());
			return charset.name().startsWith("GB") || charset.name().equals("x-mswin-936") ? GB18030 : charset;
		} catch (IllegalArgumentException e) {
			throw FileMessages.problem(file, e, "encoding.noSuch", name);
		}
	}

	private static byte[] sample(Path file) throws LookbackException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] sample = in.readNBytes(SAMPLE);
			while (sample.length == SAMPLE && ascii(sample)) {
				byte[] more = in.readNBytes(SAMPLE);
				if (more.length == 0) {
					return sample;
				}
				sample = more;
			}
			return sample;
		} catch (IOException e) {
			throw FileMessages.problem(file, e, "type.unreadable", String.valueOf(e.getMessage()));
		}
	}

	private static boolean ascii(byte[] sample) {
		for (byte b : sample) {
			if (b < 0) {
				return false;
			}
		}
		return true;
	}

	/** Where the first byte stands that the encoding does not allow; -1 when there is none. */
	private static int bad(byte[] sample, Charset charset) {
		CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer bytes = ByteBuffer.wrap(sample);
		CharBuffer chars = CharBuffer.allocate(1 << 14);
		while (true) {
			chars.clear();
			CoderResult result = decoder.decode(bytes, chars, sample.length < SAMPLE);
			if (result.isUnderflow()) {
				return -1;
			}
			if (result.isError()) {
				return bytes.position();
			}
		}
	}
}
