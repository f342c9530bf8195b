package org.lookback.model.api.personal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.Transliterator;

/**
 * Names in pinyin without tones: {@code 单玉英} becomes shanyuying and syy. The family name is read as a family name. Slow (a
 * tenth of a millisecond), hence remembered by name.
 */
public final class Pinyin {

	private static final int REMEMBERED = 200_000;
	private static final int LONGEST = 12;

	/** One to a thread: the transliterator is not made for several. */
	private static final ThreadLocal<Transliterator> NAMES = ThreadLocal
			.withInitial(() -> Transliterator.getInstance("Han-Latin/Names; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII"));
	private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

	private Pinyin() {
	}

	/** Whether a text can be a name in Chinese characters. */
	public static boolean fits(String text) {
		return text.length() >= 2 && text.length() <= LONGEST && text.codePoints().allMatch(Character::isIdeographic);
	}

	/** The whole name and its initials. */
	public static List<String> of(String name) {
		List<String> syllables = syllables(name);
		StringBuilder initials = new StringBuilder();
		syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
		return List.of(String.join("", syllables), initials.toString());
	}

	/** A syllable for each character. */
	public static List<String> syllables(String name) {
		List<String> known = KNOWN.get(name);
		if (known == null) {
			known = Arrays.stream(NAMES.get().transliterate(name).toLowerCase(Locale.ROOT).strip().split("[^a-z]+")).filter(s -> !s.isEmpty())
					.map(String::intern).toList();
			if (KNOWN.size() < REMEMBERED) {
				KNOWN.put(name, known);
			}
		}
		return known;
	}
}
