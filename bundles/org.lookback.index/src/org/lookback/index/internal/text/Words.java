package org.lookback.index.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.model.api.text.Simplified;

/** What a person typed as words: all of the groups must be met, a group by any of its words. */
public final class Words {

	/** One word or phrase. */
	public record Word(String text, boolean quoted) {
	}

	private static final Pattern TOKEN = Pattern.compile("([-－]?)(?:[\"“”]([^\"“”]*)[\"“”]?|([^\\s\"“”　]+))");
	private static final List<String> OR = List.of("OR", "|", "｜", "或");

	private final List<List<Word>> groups = new ArrayList<>();
	private final List<Word> excluded = new ArrayList<>();

	private Words() {
	}

	/** Reads words, {@code OR} (或, |) between words, a leading minus, and phrases in quotation marks. */
	public static Words parse(String typed) {
		Words words = new Words();
		Matcher token = TOKEN.matcher(typed);
		boolean or = false;
		while (token.find()) {
			boolean quoted = token.group(2) != null;
			String text = (quoted ? token.group(2) : token.group(3)).strip();
			boolean not = !token.group(1).isEmpty();
			if (!quoted && !not && OR.contains(text)) {
				or = !words.groups.isEmpty();
			} else if (!text.isEmpty()) {
				words.add(new Word(text, quoted), not, or);
				or = false;
			}
		}
		return words;
	}

	private void add(Word word, boolean not, boolean or) {
		List<Word> forms = forms(word);
		if (not) {
			excluded.addAll(forms);
		} else if (or) {
			groups.getLast().addAll(forms);
		} else {
			groups.add(new ArrayList<>(forms));
		}
	}

	/** What was typed, and the same in simplified characters. */
	private static List<Word> forms(Word word) {
		String simplified = Simplified.isDaily(word.text()) ? word.text() : Simplified.of(word.text());
		return simplified.equals(word.text()) ? List.of(word) : List.of(word, new Word(simplified, word.quoted()));
	}

	/** Groups of alternatives, all of which must be met. */
	public List<List<Word>> groups() {
		return groups;
	}

	public List<Word> excluded() {
		return excluded;
	}

	/** All words that are to be found, in the order they were typed. */
	public List<Word> wanted() {
		return groups.stream().flatMap(List::stream).toList();
	}

	/** How many words there are in all. */
	public int size() {
		return wanted().size() + excluded.size();
	}

	public boolean isEmpty() {
		return groups.isEmpty() && excluded.isEmpty();
	}
}
