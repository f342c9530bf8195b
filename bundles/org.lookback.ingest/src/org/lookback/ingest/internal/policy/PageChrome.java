package org.lookback.ingest.internal.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes away what belongs to the pages and not to the text: page numbers, running heads and feet. */
final class PageChrome {

	private static final Pattern NUMBER = Pattern.compile("[-—–－―~·\\s]+\\d{1,4}[-—–－―~·\\s]+|第\\s*\\d{1,4}\\s*页(\\s*[,，/（(]?\\s*共\\s*\\d{1,4}\\s*页[)）]?)?"
			+ "|(?i:page)\\s*\\d{1,4}(\\s*(of|/)\\s*\\d{1,4})?|\\d{1,4}\\s*/\\s*\\d{1,4}");
	private static final Pattern BARE = Pattern.compile("\\d{1,4}");
	private static final Pattern DIGITS = Pattern.compile("\\d+");
	/** So many lines at either end of a page may be its head or foot. */
	private static final int EDGE = 2;
	private static final int PAGES = 3;

	private PageChrome() {
	}

	/** The lines of all pages without those. */
	static List<TextLine> without(List<List<TextLine>> pages) {
		Set<String> repeated = repeated(pages);
		boolean bare = bareNumbers(pages);
		List<TextLine> kept = new ArrayList<>();
		for (List<TextLine> page : pages) {
			for (int i = 0; i < page.size(); i++) {
				String text = page.get(i).text();
				boolean edge = i < EDGE || i >= page.size() - EDGE;
				boolean chrome = NUMBER.matcher(text).matches() || pages.size() > 1 && edge && repeated.contains(shape(text))
						|| bare && BARE.matcher(text).matches() && (pages.size() == 1 || edge);
				if (!chrome) {
					kept.add(page.get(i));
				}
			}
		}
		return kept;
	}

	/** What stands at the edge of most pages, whatever number is in it. */
	private static Set<String> repeated(List<List<TextLine>> pages) {
		Map<String, Integer> counts = new HashMap<>();
		for (List<TextLine> page : pages) {
			Set<String> edges = new HashSet<>();
			for (int i = 0; i < page.size(); i++) {
				if (i < EDGE || i >= page.size() - EDGE) {
					edges.add(shape(page.get(i).text()));
				}
			}
			edges.forEach(edge -> counts.merge(edge, 1, Integer::sum));
		}
		Set<String> repeated = new HashSet<>();
		counts.forEach((shape, count) -> {
			if (count >= PAGES && count * 2 > pages.size()) {
				repeated.add(shape);
			}
		});
		return repeated;
	}

	private static String shape(String text) {
		return DIGITS.matcher(text).replaceAll("0").replace(" ", "");
	}

	/** Whether the lines that are nothing but a number count the pages. */
	private static boolean bareNumbers(List<List<TextLine>> pages) {
		int last = -1;
		int steps = 0;
		for (List<TextLine> page : pages) {
			for (TextLine line : page) {
				Matcher bare = BARE.matcher(line.text());
				if (bare.matches()) {
					int number = Integer.parseInt(line.text());
					steps += number == last + 1 ? 1 : 0;
					last = number;
				}
			}
		}
		return steps >= 1;
	}
}
