package org.lookback.ingest.internal.policy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before a clause and says where it belongs.
 *
 * @param number which of its kind, from 1; 0 when it has none
 * @param label  its part of the anchor
 * @param rest   what follows it in the paragraph
 */
record Marker(Kind kind, int number, String label, String rest) {

	/** The kinds in the order in which documents nest them, as the standard for official documents (GB/T 9704) has it below the articles. */
	enum Kind {
		ANNEX("附\\s*件\\s*(\\d{1,2}|[一二三四五六七八九十]{1,3})?\\s*[:：.．、]?", "附件"),
		PART("第\\s*([一二三四五六七八九十\\d]{1,3})\\s*(?:编|部分)", "第%s编"),
		CHAPTER("第\\s*([一二三四五六七八九十百零〇\\d]{1,4})\\s*章", "第%s章"),
		SECTION("第\\s*([一二三四五六七八九十百零〇\\d]{1,4})\\s*节", "第%s节"),
		ARTICLE("第\\s*([一二三四五六七八九十百零〇\\d]{1,5})\\s*条(?=[\\s\u3000]|$|[^规款的第之中所至到、，,和或])", "第%s条"),
		HAN("([一二三四五六七八九十]{1,3})\\s*[、．.](?![一二三四五六七八九十]{1,3}[级类等档])", "%s"),
		HAN_PAREN("[（(〔]\\s*([一二三四五六七八九十]{1,3})\\s*[）)〕]\\s*[、.．]?", "（%s）"),
		NUMBER("(\\d{1,3})\\s*(?:[.．](?!\\d)|[、)）](?!\\d+[类级项个种]))", "%s"),
		NUMBER_PAREN("[（(]\\s*(\\d{1,3})\\s*[）)]\\s*[、.．]?", "（%s）"),
		CIRCLE("([①-⑳])", "%s");

		private final Pattern pattern;
		private final String label;

		Kind(String pattern, String label) {
			this.pattern = Pattern.compile(pattern);
			this.label = label;
		}
	}

	private static final int ANNEX_TITLE = 40;

	/** The marker that a paragraph begins with. */
	static Optional<Marker> of(String paragraph) {
		if (paragraph.isEmpty() || "附第（(〔".indexOf(paragraph.charAt(0)) < 0 && !numeral(paragraph.charAt(0))) {
			return Optional.empty();
		}
		for (Kind kind : Kind.values()) {
			Matcher marker = kind.pattern.matcher(paragraph);
			if (marker.lookingAt()) {
				String rest = Characters.strip(paragraph.substring(marker.end()));
				return kind == Kind.ANNEX && !annex(marker, rest) ? Optional.empty() : Optional.of(made(kind, marker.group(1), rest));
			}
		}
		return Optional.empty();
	}

	/** Whether what follows is a heading as a rule, and the text comes behind it. */
	boolean chapter() {
		return kind != Kind.ARTICLE && kind.compareTo(Kind.HAN) <= 0;
	}

	/** 附件 alone, with a number, or with a sign and a title; not 附件中的规定. */
	private static boolean annex(Matcher marker, String rest) {
		return rest.isEmpty() || rest.length() <= ANNEX_TITLE && (marker.group(1) != null || !marker.group().strip().endsWith("件"));
	}

	private static boolean numeral(char c) {
		return c >= '0' && c <= '9' || "一二三四五六七八九十".indexOf(c) >= 0 || c >= '①' && c <= '⑳';
	}

	private static Marker made(Kind kind, String digits, String rest) {
		if (kind == Kind.ANNEX) {
			return new Marker(kind, digits == null ? 0 : HanNumber.of(digits), digits == null ? "附件" : "附件" + HanNumber.of(digits), rest);
		}
		int number = kind == Kind.CIRCLE ? digits.charAt(0) - '①' + 1 : HanNumber.of(digits);
		return new Marker(kind, number, String.format(kind.label, digits), rest);
	}
}
