package org.lookback.ingest.internal.likeness;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A heading as it is compared: numbers before it, units, remarks in brackets and words that say nothing taken away, words of the same
 * meaning made one.
 *
 * @param whole   what is left, words that say nothing among it
 * @param telling only the words that say something
 * @param words   all its words
 * @param text    what is compared: the words that say something, unless they alone could be anything
 * @param pieces  of what is compared
 * @param generic whether it says nothing about which field it is
 */
record HeadingForm(String whole, String telling, Set<String> words, String text, int[] pieces, boolean generic) {

	private static final Pattern NUMBERING = Pattern
			.compile("^(?:[(\\[]?(?:\\d{1,3}|[一二三四五六七八九十]{1,3}|[a-z])[)\\]]?[.、,:](?=\\D)|[(\\[](?:\\d{1,3}|[一二三四五六七八九十]{1,3})[)\\]])");
	private static final Pattern ELEMENT = Pattern.compile("^[a-z]{2,3}\\d{3}[-_:.]?(?=\\p{IsHan})|(?<=\\p{IsHan})[-_(]?[a-z]{2,3}\\d{3}\\)?$");
	private static final Pattern YEAR = Pattern.compile("(?:截至|截止)?(?:19|20)\\d{2}年(?:度|末|底)?(?:\\d{1,2}月(?:\\d{1,2}日)?(?:底)?)?");
	private static final Pattern LAST_YEAR = Pattern.compile("(?<=\\p{IsHan})年$");
	private static final Pattern BRACKETS = Pattern.compile("[(\\[【<〔](.*?)[)\\]】>〕]");
	private static final Pattern SIGNS = Pattern.compile("[^\\p{IsHan}\\p{L}\\p{N}]");

	/** A heading's part without what stands in brackets, unless that says whose it is (姓名（户主）) or nothing else is there. */
	static HeadingForm of(String part) {
		String plain = plain(part);
		HeadingForm bare = split(BRACKETS.matcher(plain).replaceAll(""));
		Matcher brackets = BRACKETS.matcher(plain);
		String remarks = brackets.results().map(found -> found.group(1)).collect(Collectors.joining());
		HeadingForm whole = split(remarks + BRACKETS.matcher(plain).replaceAll(""));
		boolean telling = Words.shipped().markers(bare.words(), whole.words(), false) > 0;
		return telling || bare.whole().isEmpty() ? whole : bare;
	}

	private static String plain(String part) {
		String text = Normalizer.normalize(part, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
		text = NUMBERING.matcher(text).replaceFirst("");
		text = ELEMENT.matcher(text).replaceAll("");
		return LAST_YEAR.matcher(YEAR.matcher(text).replaceAll("")).replaceFirst("年度");
	}

	private static HeadingForm split(String text) {
		return of(Words.shipped().split(SIGNS.matcher(text).replaceAll("")));
	}

	private static HeadingForm of(List<String> words) {
		Words known = Words.shipped();
		String whole = String.join("", words);
		String telling = words.stream().filter(word -> !known.filler(word)).collect(Collectors.joining());
		boolean little = known.generic(telling);
		String text = little ? whole : telling;
		return new HeadingForm(whole, telling, new LinkedHashSet<>(words), text, Pieces.of(text), little || known.generic(whole));
	}

	/** The same without some of its words. */
	HeadingForm without(Set<String> others) {
		return of(words.stream().filter(word -> !others.contains(word)).toList());
	}
}
