package org.lookback.index.internal.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.lookback.index.api.Fragment;
import org.lookback.index.api.Mark;
import org.lookback.model.api.personal.Pinyin;

/** Where words stand in a text that is shown. */
public final class Marking {

	private static final int AROUND = 40;
	private static final int SHORT = 120;
	private static final int MOST = 3;

	private Marking() {
	}

	/** All places of the words in a text, in order and without overlap; names also by pinyin, then as a whole. */
	public static List<Mark> marks(List<Words.Word> words, String text) {
		String folded = fold(text);
		List<Mark> found = new ArrayList<>();
		for (Words.Word word : words) {
			String wanted = fold(word.text().strip());
			int at = wanted.isEmpty() ? -1 : folded.indexOf(wanted);
			if (at < 0 && byPinyin(wanted, text)) {
				found.add(new Mark(0, text.length()));
			}
			for (; at >= 0; at = folded.indexOf(wanted, at + wanted.length())) {
				found.add(new Mark(at, at + wanted.length()));
			}
		}
		return merged(found);
	}

	private static boolean byPinyin(String wanted, String text) {
		return !wanted.isEmpty() && wanted.chars().allMatch(c -> c >= 'a' && c <= 'z') && Pinyin.fits(text)
				&& Pinyin.of(text).stream().anyMatch(p -> p.startsWith(wanted));
	}

	/** Full-width signs as half-width ones, small letters; never changes the length. */
	static String fold(String text) {
		StringBuilder folded = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			folded.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c);
		}
		String lower = folded.toString().toLowerCase(Locale.ROOT);
		return lower.length() == text.length() ? lower : folded.toString();
	}

	private static List<Mark> merged(List<Mark> found) {
		found.sort(Comparator.comparingInt(Mark::from).thenComparingInt(Mark::until));
		List<Mark> merged = new ArrayList<>();
		for (Mark mark : found) {
			if (!merged.isEmpty() && mark.from() <= merged.getLast().until()) {
				Mark last = merged.removeLast();
				merged.add(new Mark(last.from(), Math.max(last.until(), mark.until())));
			} else {
				merged.add(mark);
			}
		}
		return merged;
	}

	/** The parts of a text around its marks; a short text as a whole. */
	public static List<Fragment> fragments(String text, List<Mark> marks) {
		if (marks.isEmpty()) {
			return List.of();
		}
		if (text.length() <= SHORT) {
			return List.of(new Fragment(text, marks));
		}
		List<Fragment> fragments = new ArrayList<>();
		int next = 0;
		while (next < marks.size() && fragments.size() < MOST) {
			int from = Math.max(0, marks.get(next).from() - AROUND);
			int until = Math.min(text.length(), marks.get(next).until() + AROUND);
			List<Mark> inside = new ArrayList<>();
			for (; next < marks.size() && marks.get(next).until() <= until; next++) {
				inside.add(new Mark(marks.get(next).from() - from, marks.get(next).until() - from));
			}
			fragments.add(new Fragment(text.substring(from, until), inside));
		}
		return fragments;
	}
}
