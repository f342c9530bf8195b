package org.lookback.model.internal.dictionary;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.dictionary.Synonyms;

/** Reads {@code synonyms.yaml}. */
public final class SynonymsReader {

	private static final String FILE = "synonyms.yaml";

	private SynonymsReader() {
	}

	/** The shipped file. */
	public static Synonyms core() {
		Node root = new Node(CoreFiles.PATH + FILE, CoreFiles.parse(FILE));
		root.onlyKeys("groups");
		Set<String> words = new HashSet<>();
		return new Synonyms(root.nodes("groups").stream().map(node -> group(node, words)).toList());
	}

	private static Synonyms.Group group(Node node, Set<String> before) {
		node.onlyKeys("words", "same", "note");
		List<String> words = node.texts("words");
		words.stream().filter(word -> !before.add(word)).findFirst().ifPresent(twice -> {
			throw node.wrong("synonym.twice", twice);
		});
		boolean same = node.flag("same", true);
		Optional<Label> note = node.child("note").map(FieldReader::label);
		if (same == note.isPresent()) {
			throw node.wrong("synonym.note", words.getFirst());
		}
		return new Synonyms.Group(words, note);
	}
}
