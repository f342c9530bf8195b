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
public final class Encodings {

	public static final Charset GB18030 = Charset.forName("GB18030");

	/** Bytes looked at once something other than ASCII was met. */
	private static final int SAMPLE = 1 << 20;
	/** Bytes looked at for UTF-16. */
	private static final int HEAD = 4096;
	/** So many three-byte characters are no chance. */
	private static final int SURE = 4;

	private Encodings() {
	}

	/** Whether the first bytes are the mark of UTF-16. */
	static boolean utf16(byte[] head) {
		return head.length > 1 && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF);
	}

	/**
	 * UTF-16, by its mark, or by the zero bytes that half of every comma, digit and line end is: all on one side, and what they make is text.
	 */
	static Optional<Charset> utf16Of(byte[] head) {
		if (utf16(head)) {
			return Optional.of(head[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
		}
		int length = Math.min(head.length, HEAD) & ~1;
		int[] zeros = new int[2];
		for (int i = 0; i < length; i++) {
			zeros[i & 1] += head[i] == 0 ? 1 : 0;
		}
		Charset charset = zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
		boolean oneSided = Math.max(zeros[0], zeros[1]) > 20 * Math.min(zeros[0], zeros[1]) && Math.max(zeros[0], zeros[1]) * 40 > length;
		return oneSided && mostlyText(new String(head, 0, length, charset)) ? Optional.of(charset) : Optional.empty();
	}

	private static boolean mostlyText(String text) {
		long usual = text.chars().filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c < 0x7F || c >= 0x2010 && c < 0x2600
				|| c >= 0x3000 && c < 0x3400 || c >= 0x4E00 && c < 0xA000 || c >= 0xFF00 && c < 0xFFF0).count();
		return usual * 20 >= text.length() * 19L;
	}

	/** How many bytes of byte order mark the encoding has at the file's start. */
	public static int markLength(byte[] head, Charset charset) {
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
	public static Guess<String> of(Path file, Optional<String> wanted) throws LookbackException {
		byte[] head = head(file);
		byte[] sample = sample(file);
		if (wanted.isPresent()) {
			return check(file, head, sample, wanted.get());
		}
		Optional<Charset> utf16 = utf16Of(head);
		if (utf16.isPresent()) {
			return Guess.of(utf16.get().name(), FileMessages.text(utf16(head) ? "encoding.mark" : "encoding.zeros"));
		}
		if (markLength(head, StandardCharsets.UTF_8) > 0) {
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

	private static Guess<String> check(Path file, byte[] head, byte[] sample, String name) throws LookbackException {
		Optional<Charset> utf16 = utf16Of(head);
		Charset named = charset(file, name);
		Charset charset = named.equals(StandardCharsets.UTF_16) ? utf16.orElse(StandardCharsets.UTF_16BE) : named;
		boolean utf8 = utf16.isEmpty() && surelyUtf8(sample);
		boolean other = charset.name().startsWith("UTF-16") ? utf16.isPresent() ? !utf16.get().equals(charset) : utf8 || ascii(sample)
				: utf16.isPresent() || utf8 && !charset.equals(StandardCharsets.UTF_8);
		if (other) {
			throw FileMessages.problem(file, "encoding.other", name, utf16.map(Charset::name).orElse("UTF-8"));
		}
		if (bad(sample, charset) >= 0) {
			String instead = utf8 ? "UTF-8" : bad(sample, GB18030) < 0 ? "GB18030" : "";
			throw FileMessages.problem(file, instead.isEmpty() ? "encoding.wrong" : "encoding.wrongTry", name,
					CsvTrouble.badLine(file, charset), instead);
		}
		return Guess.of(charset.name(), FileMessages.text("encoding.person"));
	}

	/** A few characters of GBK may look like UTF-8 by chance (联通); more of them never do, and then nobody is right who says otherwise. */
	private static boolean surelyUtf8(byte[] sample) {
		int long3 = 0;
		for (byte b : sample) {
			long3 += (b & 0xF0) == 0xE0 ? 1 : 0;
		}
		return long3 >= SURE && bad(sample, StandardCharsets.UTF_8) < 0;
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

	private static byte[] head(Path file) throws LookbackException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(HEAD);
		} catch (IOException e) {
			throw FileMessages.problem(file, e, "type.unreadable", String.valueOf(e.getMessage()));
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
