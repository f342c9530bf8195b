package org.lookback.ingest.internal.likeness;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.text.Edits;

/** Which codes a text may stand for that the code list does not have: mistyped, shortened, or a plain yes under a heading that names one. */
public final class CodeLikeness {

	private static final int MOST = 4;
	private static final double LEAST = 0.34;
	private static final double CONTAINED = 0.6;
	private static final double SAID = 0.8;
	private static final double DENIED = 0.7;
	private static final Set<String> YES = Set.of("是", "有", "√", "✓", "1", "y", "已", "参加", "享受");

	private CodeLikeness() {
	}

	/** Ids of codes with how likely each is, the likeliest first; few, and perhaps none. */
	public static Map<String, Double> nearest(Dictionary dictionary, Field field, String heading, String text) {
		String plain = plain(text);
		Map<String, Double> shares = new LinkedHashMap<>();
		if (field.type() == FieldType.BOOL) {
			yesOrNo(field, heading, plain, shares);
			return shares;
		}
		List<Code> codes = dictionary.codeList(field).map(list -> list.codes()).orElse(List.of());
		for (Code code : codes) {
			double share = spellings(code).stream().mapToDouble(spelling -> share(plain, plain(spelling))).max().orElse(0);
			if (YES.contains(plain) || YES.contains(text.strip())) {
				share = Math.max(share, named(heading, code));
			}
			if (share >= LEAST) {
				shares.put(code.id(), share);
			}
		}
		return best(shares);
	}

	private static Map<String, Double> best(Map<String, Double> shares) {
		Map<String, Double> best = new LinkedHashMap<>();
		shares.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(MOST)
				.forEach(entry -> best.put(entry.getKey(), entry.getValue()));
		return best;
	}

	private static List<String> spellings(Code code) {
		List<String> spellings = new ArrayList<>(List.of(code.id(), code.label().zh()));
		spellings.addAll(code.reads());
		return spellings;
	}

	/** The heading 是否参加新型农村合作医疗 says what its yes means. */
	private static double named(String heading, Code code) {
		String asked = plain(heading);
		return spellings(code).stream().map(CodeLikeness::plain).filter(spelling -> spelling.length() > 1 && asked.contains(spelling)).findFirst()
				.map(spelling -> SAID).orElse(0.0);
	}

	/** 未享受 denies, 已参加 affirms; so does what repeats the heading. */
	private static void yesOrNo(Field field, String heading, String plain, Map<String, Double> shares) {
		boolean denied = plain.matches("[不未没无非].*|.*[不未没无]$");
		boolean said = YES.stream().anyMatch(plain::startsWith)
				|| plain.length() > 1 && (plain(heading).contains(plain) || plain(field.label().zh()).contains(plain));
		if (denied || said) {
			shares.put(denied ? "否" : "是", DENIED);
		}
	}

	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}√✓]", "");
	}

	private static double share(String some, String others) {
		if (some.isEmpty() || others.isEmpty()) {
			return 0;
		}
		int longer = Math.max(some.length(), others.length());
		double typed = 1 - Edits.distance(some, others) / (double) longer;
		boolean inside = some.length() > 1 && others.length() > 1 && (some.contains(others) || others.contains(some));
		double contained = inside ? CONTAINED + (1 - CONTAINED) * Math.min(some.length(), others.length()) / longer : 0;
		Set<Integer> common = new HashSet<>(some.chars().boxed().toList());
		Set<Integer> all = new HashSet<>(common);
		Set<Integer> second = new HashSet<>(others.chars().boxed().toList());
		common.retainAll(second);
		all.addAll(second);
		return Math.max(Math.max(typed, contained), common.size() / (double) all.size());
	}
}
