package org.lookback.standards.internal.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookback.standards.api.Problem;

/** What a file of a package may be, and where its faults are reported. */
class YamlReaderTest {

	private final Problems problems = new Problems("package");

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	private Optional<Node> read(String text) {
		return YamlReader.read("rules/tests.yaml", text.getBytes(StandardCharsets.UTF_8), problems);
	}

	private Problem only() {
		assertEquals(1, problems.count(), problems.sorted().toString());
		return problems.sorted().getFirst();
	}

	@Test
	void everyValueKnowsItsLineAndColumn() {
		Node.Mapping map = (Node.Mapping) read("id: a\ntitle:\n  zh: 收入\n").orElseThrow();
		Node.Mapping title = (Node.Mapping) map.entries().get("title").value();
		assertEquals(new Place("rules/tests.yaml", 3, 7), title.entries().get("zh").value().place());
		assertTrue(problems.none());
	}

	@Test
	void aKeyTwiceIsAnErrorThatNamesBothLines() {
		read("id: a\ntitle: b\nid: c\n");
		assertEquals(3, only().line());
		assertEquals(1, only().column());
		assertTrue(only().message().contains("line 1"), only().message());
	}

	@Test
	void aliasesAreRefusedSoThatABombCannotGoOff() {
		assertTrue(read("a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n").isEmpty());
		assertEquals(1, only().line());
		assertTrue(only().message().contains("aliases"));
	}

	@Test
	void tagsAreRefused() {
		assertTrue(read("a: !!javax.script.ScriptEngineManager [x]\n").isEmpty());
		assertEquals(1, only().line());
	}

	@Test
	void tooDeepIsRefusedBeforeItHurts() {
		assertTrue(read("[".repeat(50_000) + "]".repeat(50_000)).isEmpty());
		assertTrue(only().message().contains("24"));
	}

	@Test
	void tooManyValuesAreRefused() {
		assertTrue(read("[" + "1,".repeat(120_000) + "1]").isEmpty());
		assertTrue(only().message().contains("100000"));
	}

	@Test
	void tooManyBytesAreRefused() {
		assertTrue(read("a: " + "x".repeat(YamlReader.MOST_BYTES)).isEmpty());
		assertEquals(0, only().line());
	}

	@Test
	void anotherEncodingIsNamed() {
		byte[] gbk = "标题: 收入".getBytes(java.nio.charset.Charset.forName("GB18030"));
		assertTrue(YamlReader.read("package.yaml", gbk, problems).isEmpty());
		assertTrue(only().message().contains("UTF-8"));
	}

	@Test
	void brokenYamlSaysWhere() {
		assertTrue(read("a: 1\nb: [1, 2\nc: 3\n").isEmpty());
		assertEquals(3, only().line());
	}

	@Test
	void emptyFilesAndSeveralDocumentsAreRefused() {
		assertTrue(read("").isEmpty());
		assertTrue(read("a: 1\n---\nb: 2\n").isEmpty());
		assertEquals(2, problems.count());
	}

	@Test
	void anUnknownKeyComesWithAGuess() {
		Section section = Section.of(read("titel: a\nid: b\n").orElseThrow(), problems).orElseThrow();
		section.text("id");
		section.optional("title");
		section.done();
		assertEquals(1, only().line());
		assertTrue(only().message().contains("Did you mean \"title\"?"), only().message());
	}

	@Test
	void valuesOfTheWrongKindAreProblemsAndReadingGoesOn() {
		Section section = Section.of(read("date: 2019-13-01\nnumber: x\nflag: ja\nlist: a\nkind: c\nwhole: 1.5\n").orElseThrow(), problems)
				.orElseThrow();
		assertTrue(section.date("date").isEmpty());
		assertTrue(section.number("number").isEmpty());
		assertFalse(section.flag("flag"));
		assertEquals(List.of(), section.list("list"));
		assertEquals("a", section.oneOf("kind", List.of("a", "b")));
		assertTrue(section.whole("whole").isEmpty());
		assertEquals("", section.text("missing"));
		assertEquals(List.of(1, 1, 2, 3, 4, 5, 6), problems.sorted().stream().map(Problem::line).toList());
	}

	@Test
	void aCharacterOfAFoldedTextIsFoundInItsLine() {
		Node.Mapping map = (Node.Mapping) read("when: |\n  a == 1 &&\n  b == 2\nother: >-\n  c ==\n  3\nquoted: \"d == 4\"\n").orElseThrow();
		assertEquals(new Place("rules/tests.yaml", 3, 3), at(map, "when", "b =="));
		assertEquals(new Place("rules/tests.yaml", 6, 3), at(map, "other", "3"));
		assertEquals(new Place("rules/tests.yaml", 7, 15), at(map, "quoted", "4"));
	}

	private static Place at(Node.Mapping map, String key, String word) {
		Node.Scalar scalar = (Node.Scalar) map.entries().get(key).value();
		return scalar.at(scalar.text().indexOf(word));
	}
}
