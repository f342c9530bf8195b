package org.lookback.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.verdict.Clause;

/** The judged questions speak of clauses that the documents have, and none of them repeats its clause. */
class QuestionsTest {

	private static final int COLUMNS = 5;

	/** One question and the grades of the clauses that answer it. */
	private record Question(String id, String text, Set<String> clauses) {
	}

	private static List<Question> questions() throws IOException {
		try (BufferedReader in = new BufferedReader(
				new InputStreamReader(QuestionsTest.class.getResourceAsStream("questions.tsv"), StandardCharsets.UTF_8))) {
			return in.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').map(QuestionsTest::question).toList();
		}
	}

	private static Question question(String line) {
		String[] parts = line.split("\t", -1);
		assertEquals(COLUMNS, parts.length, line);
		Set<String> clauses = new HashSet<>();
		for (String judged : parts[4].isBlank() ? new String[0] : parts[4].strip().split(" ")) {
			assertTrue(judged.endsWith("=1") || judged.endsWith("=2"), judged);
			clauses.add(judged.substring(0, judged.length() - 2));
		}
		return new Question(parts[0], parts[2], clauses);
	}

	@Test
	void everyJudgedClauseStandsInItsDocumentAndIsNotRepeatedByTheQuestion() throws Exception {
		Map<String, Clause> clauses = new HashMap<>();
		for (String pack : List.of("shandong", "guangdong", "hainan", "liaoning", "shanxi", "quality")) {
			Packages.of(pack).clauses().forEach(clause -> clauses.put(clause.id(), clause));
		}
		List<Question> questions = questions();
		assertTrue(questions.size() >= 100, String.valueOf(questions.size()));
		assertEquals(questions.size(), questions.stream().map(Question::id).distinct().count());
		for (Question question : questions) {
			for (String id : question.clauses()) {
				assertTrue(clauses.containsKey(id), question.id() + ": " + id);
				assertTrue(!clauses.get(id).text().contains(question.text()), question.id());
			}
		}
	}
}
