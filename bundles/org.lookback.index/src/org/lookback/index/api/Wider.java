package org.lookback.index.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lookback.index.internal.text.Words;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.dictionary.Synonyms;
import org.lookback.model.api.query.Query;

/**
 * A query that finds the other words for one of its words too. Offered, never taken by itself: what is asked stands in the query.
 *
 * @param word   as typed
 * @param others what people say for it
 * @param note   how they differ in law; empty when they mean the same
 * @param query  with the others as alternatives
 */
public record Wider(String word, List<String> others, Optional<Label> note, Query query) {

	/** The ways to widen a query, in the order of its words; none for words whose others are all there. */
	public static List<Wider> of(Query query) {
		List<Wider> wider = new ArrayList<>();
		List<Words.Word> wanted = Words.parse(query.text()).wanted();
		List<String> typed = wanted.stream().map(Words.Word::text).toList();
		for (Words.Word word : wanted) {
			Synonyms.core().of(word.text()).filter(group -> !word.quoted() && !typed.containsAll(group.others(word.text()))).ifPresent(group -> {
				List<String> others = group.others(word.text()).stream().filter(other -> !typed.contains(other)).toList();
				wider.add(new Wider(word.text(), others, group.note(), query.withText(widened(query.text(), word.text(), others))));
			});
		}
		return wider;
	}

	private static String widened(String text, String word, List<String> others) {
		String any = Stream.concat(Stream.of(word), others.stream()).collect(Collectors.joining(" OR "));
		return Stream.of(text.split("\\s+")).map(token -> token.equals(word) ? any : token).collect(Collectors.joining(" "));
	}
}
