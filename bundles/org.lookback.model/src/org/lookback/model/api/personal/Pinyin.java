package org.lookback.model.api.personal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import com.ibm.icu.text.Transliterator;

/**
 * Names in pinyin without tones: {@code 单玉英} becomes shanyuying and syy. The family name is read as a family name. Reading is slow (some
 * tenths of a millisecond), hence remembered by family name and by character of the given name.
 */
public final class Pinyin {

	private static final int REMEMBERED = 200_000;
	private static final int LONGEST = 12;
	/** Characters that family names of two characters begin with: only after these does the reading of the second depend on the first. */
	private static final String COMPOUND = "万司上欧夏诸闻东赫皇尉公澹淳单太申仲轩令钟宇长慕鲜闾亓颛端拓夹谷宰呼西南第独百梁左羊濮";
	/** What stands before a character so that it is not read as a family name. */
	private static final String BEFORE = "一一";

	/** Made when first needed, which takes most of a second; used by one thread at a time, since what is read once is remembered. */
	private static final class Names {
		static final Transliterator READER = Transliterator.getInstance("Han-Latin/Names; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");

		static synchronized String read(String text) {
			return READER.transliterate(text);
		}
	}

	private static final Map<String, List<String>> FAMILY = new ConcurrentHashMap<>();
	private static final Map<Integer, List<String>> GIVEN = new ConcurrentHashMap<>();

	private Pinyin() {
	}

	/** Whether a text can be a name in Chinese characters. */
	public static boolean fits(String text) {
		if (text.length() < 2 || text.length() > LONGEST) {
			return false;
		}
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			if (!Character.isIdeographic(text.codePointAt(i))) {
				return false;
			}
		}
		return true;
	}

	/** The whole name and its initials. */
	public static List<String> of(String name) {
		StringBuilder whole = new StringBuilder();
		StringBuilder initials = new StringBuilder();
		for (String syllable : syllables(name)) {
			whole.append(syllable);
			initials.append(syllable.charAt(0));
		}
		return List.of(whole.toString(), initials.toString());
	}

	/** A syllable for each character that has a reading. */
	public static List<String> syllables(String name) {
		int family = family(name);
		List<String> syllables = new ArrayList<>(remembered(FAMILY, name.substring(0, family), Pinyin::read));
		for (int i = family; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
			syllables.addAll(remembered(GIVEN, name.codePointAt(i), Pinyin::given));
		}
		return syllables;
	}

	/** How many chars the part has that may be a family name. */
	private static int family(String name) {
		int first = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
		return first < name.length() && COMPOUND.indexOf(name.codePointAt(0)) >= 0 ? name.offsetByCodePoints(first, 1) : first;
	}

	private static List<String> given(int character) {
		List<String> read = read(BEFORE + Character.toString(character));
		return read.subList(Math.min(BEFORE.length(), read.size()), read.size());
	}

	private static <K> List<String> remembered(Map<K, List<String>> known, K text, Function<K, List<String>> reading) {
		List<String> syllables = known.get(text);
		if (syllables == null) {
			syllables = reading.apply(text);
			if (known.size() < REMEMBERED) {
				known.put(text, syllables);
			}
		}
		return syllables;
	}

	private static List<String> read(String text) {
		return Arrays.stream(Names.read(text).toLowerCase(Locale.ROOT).strip().split("[^a-z]+")).filter(s -> !s.isEmpty()).map(String::intern).toList();
	}
}
