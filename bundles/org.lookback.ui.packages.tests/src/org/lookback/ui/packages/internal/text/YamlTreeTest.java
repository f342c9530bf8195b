package org.lookback.ui.packages.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lookback.ui.packages.internal.text.Painting.Ink;
import org.lookback.ui.packages.internal.text.Painting.Stretch;
import org.lookback.ui.packages.internal.text.YamlTree.Node;

/** The tree of a text's keys, by places. */
class YamlTreeTest {

	private static final String TEXT = """
			# a comment: not a key
			rules:
			  - id: A
			    title: {zh: 一, en: "One, two"}
			    when: |
			      x > 1
			      && y == "a: b"
			    sector: 教育
			  - id: B
			list:
			- one
			- two
			""";

	private final YamlTree tree = YamlTree.of(TEXT);

	@Test
	void itemsWithTheirKeys() {
		List<Node> rules = tree.items("rules").toList();
		assertEquals(2, rules.size());
		assertEquals("A", tree.value(rules.get(0), "id"));
		assertEquals("教育", tree.value(rules.get(0), "sector"));
		assertEquals("B", tree.value(rules.get(1), "id"));
	}

	@Test
	void bracesWithCommasBetweenQuotationMarks() {
		Node title = tree.items("rules").findFirst().orElseThrow().child("title").orElseThrow();
		assertEquals("One, two", tree.value(title, "en"));
		assertEquals(List.of("rules", "title"), title.path());
	}

	@Test
	void aBlockScalarHoldsNoKeys() {
		Node when = tree.items("rules").findFirst().orElseThrow().child("when").orElseThrow();
		assertEquals("x > 1\n      && y == \"a: b\"", tree.value(when));
		assertEquals(when, tree.at(TEXT.indexOf("y ==")));
	}

	@Test
	void aListAtTheEdge() {
		assertEquals(List.of("one", "two"), tree.items("list").map(tree::value).toList());
	}

	@Test
	void conditionsAreColouredWordByWord() {
		List<Stretch> stretches = Painting.of(FileKind.RULES, TEXT);
		assertTrue(stretches.contains(stretch("x", Ink.FIELD)), stretches::toString);
		assertTrue(stretches.contains(stretch("\"a: b\"", Ink.CODE)), stretches::toString);
		assertTrue(stretches.contains(stretch("# a comment: not a key", Ink.COMMENT)), stretches::toString);
	}

	private static Stretch stretch(String words, Ink ink) {
		int from = ink == Ink.FIELD ? TEXT.indexOf(words + " >") : TEXT.indexOf(words);
		return new Stretch(from, from + words.length(), ink);
	}
}
