package org.lookback.ingest.internal.map;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lookback.ingest.api.Guess;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.Messages;

/** The year a table speaks of: its column 年度, else its title, else its sheet's or its file's name. */
public final class YearGuesser {

	/** A year that stands for itself: 2019年 anywhere, a bare 2019 only where no other digits touch it. */
	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[0-3]\\d)\\s*(?:年度?|(?!\\d))");

	private final Dictionary dictionary;
	private final Messages messages = Messages.in(YearGuesser.class);

	public YearGuesser(Dictionary dictionary) {
		this.dictionary = dictionary;
	}

	public Guess<Integer> guess(Headings headings, List<List<String>> preview, String sheet, String fileName) {
		int column = column(headings.texts());
		if (column >= 0) {
			Optional<Integer> first = preview.stream().map(row -> year(row.get(column))).flatMap(Optional::stream).findFirst();
			if (first.isPresent()) {
				return Guess.of(first.get(), messages.get("year.column", headings.texts().get(column)));
			}
		}
		for (String title : headings.titles()) {
			if (year(title).isPresent()) {
				return Guess.of(year(title).get(), messages.get("year.title", title));
			}
		}
		if (year(sheet).isPresent()) {
			return Guess.of(year(sheet).get(), messages.get("year.sheet", sheet));
		}
		return year(fileName).map(year -> Guess.of(year, messages.get("year.name", fileName)))
				.orElseGet(() -> Guess.none(messages.get("year.none")));
	}

	private int column(List<String> headings) {
		for (int i = 0; i < headings.size(); i++) {
			if (HeadingText.fields(dictionary, headings.get(i)).stream().anyMatch(field -> field.name().equals("dataYear"))) {
				return i;
			}
		}
		return -1;
	}

	private static Optional<Integer> year(String text) {
		Matcher year = YEAR.matcher(text);
		return year.find() ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty();
	}
}
