package org.lookback.model.api.dictionary;

import java.util.List;
import java.util.Optional;

import org.lookback.model.internal.dictionary.SynonymsReader;

/**
 * Words that people of the field use for one another. A search offers the others and never takes them by itself: some of them differ in law.
 *
 * @param groups in the file's order; a word stands in one group only
 */
public record Synonyms(List<Group> groups) {

	private static final class Core {
		static final Synonyms SYNONYMS = SynonymsReader.core();
	}

	/**
	 * Words for one thing, or for things that are taken for one another.
	 *
	 * @param words the standard term first
	 * @param note  how they differ in law; empty when they mean the same
	 */
	public record Group(List<String> words, Optional<Label> note) {

		public Group {
			words = List.copyOf(words);
		}

		/** All words but one. */
		public List<String> others(String word) {
			return words.stream().filter(one -> !one.equals(word)).toList();
		}
	}

	public Synonyms {
		groups = List.copyOf(groups);
	}

	/** Those that are shipped. */
	public static Synonyms core() {
		return Core.SYNONYMS;
	}

	/** The group of a word. */
	public Optional<Group> of(String word) {
		return groups.stream().filter(group -> group.words().contains(word)).findFirst();
	}
}
