package org.lookback.ingest.internal.likeness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known about the words of headings, from {@code words.txt} beside this class. */
final class Words {

	private static final class Shipped {
		static final Words WORDS = new Words();
	}

	private final Map<String, String> standsFor = new HashMap<>();
	private final Set<String> fillers = new HashSet<>();
	private final Set<String> markers = new HashSet<>();
	private final Set<String> persons = new HashSet<>();
	private final Set<String> heads = new HashSet<>();
	private final Set<String> tails = new HashSet<>();
	private final Map<String, Set<String>> about = new HashMap<>();
	private final Set<String> generic = new HashSet<>();
	private final List<Set<String>> opposed = new ArrayList<>();
	private final StringBuilder surnames = new StringBuilder();
	private int longest;

	private Words() {
		try (BufferedReader in = new BufferedReader(
				new InputStreamReader(Words.class.getResourceAsStream("words.txt"), StandardCharsets.UTF_8))) {
			in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> take(List.of(line.strip().split("\\s+"))));
		} catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

	static Words shipped() {
		return Shipped.WORDS;
	}

	private void take(List<String> line) {
		List<String> words = line.subList(1, line.size());
		switch (line.get(0)) {
		case "same" -> words.forEach(word -> add(word, words.get(0)));
		case "filler" -> {
			words.forEach(word -> add(word, word));
			fillers.addAll(words);
		}
		case "opposed" -> {
			words.forEach(word -> add(word, word));
			opposed.add(Set.copyOf(words));
		}
		case "marker" -> {
			words.forEach(word -> add(word, word));
			markers.addAll(words);
		}
		case "person" -> {
			words.forEach(word -> add(word, word));
			markers.addAll(words);
			persons.addAll(words);
		}
		case "head" -> {
			words.forEach(word -> add(word, word));
			heads.addAll(words);
		}
		case "tail" -> tails.addAll(words);
		case "about" -> about.put(words.get(0), Set.copyOf(words.subList(1, words.size())));
		case "generic" -> generic.addAll(words);
		case "surname" -> surnames.append(words.get(0));
		default -> throw new IllegalStateException("words.txt: " + line.get(0));
		}
	}

	/** What is there already keeps its meaning: groups of same words come first. */
	private void add(String word, String meaning) {
		standsFor.putIfAbsent(word, meaning);
		longest = Math.max(longest, word.length());
	}

	/** A text as words: those that are known by what they stand for, the longest first, and all else character by character. */
	List<String> split(String text) {
		List<String> words = new ArrayList<>();
		for (int at = 0; at < text.length();) {
			int length = Math.min(longest, text.length() - at);
			while (length > 1 && !standsFor.containsKey(text.substring(at, at + length))) {
				length--;
			}
			String word = text.substring(at, at + length);
			words.add(standsFor.getOrDefault(word, word));
			at += length;
		}
		return words;
	}

	boolean filler(String word) {
		return fillers.contains(word);
	}

	/** Whether a heading of these words, fillers left out, says nothing about which field it is. */
	boolean generic(String text) {
		return text.isEmpty() || generic.contains(text) || text.chars().allMatch(c -> c < 128 && !Character.isLetter(c));
	}

	/** Whether the words of a heading and of a field's name cannot be about the same. */
	boolean opposed(Set<String> some, Set<String> others) {
		return opposed.stream().anyMatch(group -> some.stream().anyMatch(group::contains) && others.stream().anyMatch(group::contains)
				&& some.stream().noneMatch(word -> group.contains(word) && others.contains(word)));
	}

	/** Words that make it something else, and that only one of the two has. */
	long markers(Set<String> some, Set<String> others, boolean household) {
		return some.stream().filter(word -> marks(word, household) && !others.contains(word)).count()
				+ others.stream().filter(word -> marks(word, household) && !some.contains(word)).count();
	}

	private boolean marks(String word, boolean household) {
		return markers.contains(word) || !household && heads.contains(word);
	}

	/** Whether a heading speaks of a person of whom a field's name does not. */
	boolean otherPerson(Set<String> heading, Set<String> name, boolean household) {
		return heading.stream().anyMatch(word -> (persons.contains(word) || !household && heads.contains(word)) && !name.contains(word));
	}

	/** Whether a heading ends with a word without which it is something else, and which a field's name has not. */
	boolean otherTail(String heading, String name) {
		return tails.stream().anyMatch(tail -> heading.endsWith(tail) && !name.contains(tail));
	}

	/** Words that add nothing to the fields of an entity. */
	Set<String> about(String entityLabel, boolean household) {
		Set<String> words = new HashSet<>(about.getOrDefault(entityLabel, Set.of()));
		words.addAll(household ? heads : Set.of());
		return words;
	}

	/** Whether a text begins as the names of persons do. */
	boolean surname(String text) {
		return !text.isEmpty() && surnames.indexOf(text.substring(0, 1)) >= 0;
	}
}
