package org.lookback.ingest.internal.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.lookback.model.api.compare.MatchEvidence.Agreement;
import org.lookback.model.api.personal.Pinyin;
import org.lookback.model.api.text.Simplified;

/**
 * A name in the forms in which names are compared.
 *
 * @param written   without spaces, dots and differences of width
 * @param plain     in simplified characters, variants and commonly exchanged characters made one
 * @param syllables in pinyin, one for each character: the one it has alone, so that a character always sounds the same
 */
record PersonName(String written, String plain, List<String> syllables) {

	/** A character's forms. */
	private record Glyph(String plain, String sound) {
	}

	private static final String VARIANTS = "variants.txt";
	private static final String IGNORED = " \t\u00a0\u3000·•・．.";
	private static final Map<String, String> ONE_FORM = oneForm();
	private static final Map<Integer, Glyph> GLYPHS = new ConcurrentHashMap<>();

	static PersonName of(String name) {
		String even = Normalizer.isNormalized(name, Normalizer.Form.NFKC) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
		StringBuilder written = new StringBuilder(even.length());
		StringBuilder plain = new StringBuilder(even.length());
		List<String> syllables = new ArrayList<>(4);
		even.codePoints().filter(c -> IGNORED.indexOf(c) < 0).forEach(c -> {
			Glyph glyph = GLYPHS.computeIfAbsent(c, PersonName::glyph);
			written.appendCodePoint(c);
			plain.append(glyph.plain());
			syllables.add(glyph.sound());
		});
		return new PersonName(written.toString(), plain.toString(), syllables);
	}

	private static Glyph glyph(int c) {
		String simple = Simplified.of(Character.toString(c));
		String plain = ONE_FORM.getOrDefault(simple, simple);
		return new Glyph(plain, Character.isIdeographic(plain.codePointAt(0)) ? String.join("", Pinyin.syllables(plain)) : plain);
	}

	boolean isEmpty() {
		return written.isEmpty();
	}

	/** How far two names agree. */
	Agreement compare(PersonName other) {
		if (isEmpty() || other.isEmpty()) {
			return Agreement.MISSING;
		}
		if (written.equals(other.written)) {
			return Agreement.SAME;
		}
		if (plain.equals(other.plain)) {
			return Agreement.VARIANT;
		}
		if (syllables.equals(other.syllables)) {
			return Agreement.SOUND;
		}
		return Distance.atMostOne(plain, other.plain) ? Agreement.NEARLY : Agreement.DIFFERENT;
	}

	/** Each variant and the form it is compared in; a variant may be written in the file as the traditional or the simplified character. */
	private static Map<String, String> oneForm() {
		Map<String, String> forms = new HashMap<>();
		try (BufferedReader in = new BufferedReader(
				new InputStreamReader(PersonName.class.getResourceAsStream(VARIANTS), StandardCharsets.UTF_8))) {
			in.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').forEach(line -> {
				String[] parts = line.strip().split("\\s+");
				parts[1].codePoints().forEach(c -> forms.put(Character.toString(c), parts[0]));
			});
			return forms;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
