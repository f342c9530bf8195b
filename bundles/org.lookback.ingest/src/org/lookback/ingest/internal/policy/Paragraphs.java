package org.lookback.ingest.internal.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.lookback.ingest.internal.policy.TextLine.Fill;

/** Puts paragraphs together from lines that were wrapped or cut by the end of a page. */
final class Paragraphs {

	private static final String ENDS = "。；：！？;:!?…";
	private static final String INNER = "，。；、,";
	private static final String NO_END = "，、,（(《“〈";
	private static final Pattern TITLE_END = Pattern.compile(".*(通知|意见|办法|方案|决定|规定|细则|条例|批复|公告|纲要|规划|标准|指南|函|令|号|文件)[〉》”）)]*");
	private static final Pattern ENDED = Pattern.compile("[" + ENDS + "][”’）)》\\]】]*$");
	/** A chapter's heading may have a comma within. */
	private static final int LONGEST_HEADING = 45;
	private static final int SHORTEST = 6;

	private Paragraphs() {
	}

	static List<String> of(List<List<TextLine>> pages) {
		List<TextLine> lines = PageChrome.without(pages);
		List<String> paragraphs = new ArrayList<>();
		StringBuilder open = new StringBuilder();
		for (int i = 0; i < lines.size(); i++) {
			if (i > 0 && !goesOn(lines, i, open)) {
				paragraphs.add(open.toString());
				open.setLength(0);
			}
			String text = lines.get(i).text();
			boolean latin = !open.isEmpty() && latin(open.charAt(open.length() - 1)) && latin(text.charAt(0));
			open.append(latin ? " " : "").append(text);
		}
		if (!open.isEmpty()) {
			paragraphs.add(open.toString());
		}
		return paragraphs;
	}

	private static boolean latin(char c) {
		return c < 0x250 && Character.isLetter(c);
	}

	/** Whether a line goes on with the paragraph before it. */
	private static boolean goesOn(List<TextLine> lines, int at, CharSequence open) {
		TextLine before = lines.get(at - 1);
		TextLine now = lines.get(at);
		char last = before.text().charAt(before.text().length() - 1);
		boolean ended = ENDED.matcher(before.text()).find();
		boolean marked = Marker.of(now.text()).isPresent();
		if (now.indented() || DateText.alone(now.text()) || DateText.alone(before.text()) || signed(lines, at)) {
			return false;
		}
		if (before.fill() != Fill.UNKNOWN) {
			return before.fill() == Fill.FULL && !(marked && (ended || heading(open))) && !TITLE_END.matcher(open).matches();
		}
		boolean text = NO_END.indexOf(last) >= 0 || before.text().length() >= SHORTEST && before.text().chars().anyMatch(c -> INNER.indexOf(c) >= 0);
		return text && !ended && !marked && !TITLE_END.matcher(before.text()).matches() && !(heading(open) && NO_END.indexOf(last) < 0);
	}

	/** A heading that has no sentence behind it. */
	private static boolean heading(CharSequence open) {
		Optional<Marker> marker = Marker.of(open.toString());
		String signs = marker.isPresent() && marker.get().chapter() && open.length() <= LONGEST_HEADING ? "。；" : "，。；";
		return marker.isPresent() && open.chars().noneMatch(c -> signs.indexOf(c) >= 0);
	}

	/** Whether a line is who signed: a short one without any sign, before a date. */
	private static boolean signed(List<TextLine> lines, int at) {
		String text = lines.get(at).text();
		return at + 1 < lines.size() && text.chars().noneMatch(c -> INNER.indexOf(c) >= 0 || ENDS.indexOf(c) >= 0) && text.length() <= 40
				&& DateText.alone(lines.get(at + 1).text());
	}
}
