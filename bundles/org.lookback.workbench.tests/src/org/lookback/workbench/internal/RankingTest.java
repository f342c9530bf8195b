package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.index.api.Hit;
import org.lookback.index.api.Hits;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Clause;
import org.lookback.workbench.api.Lookback.Access;
import org.lookback.workbench.api.Workspace;

/** How high the clause stands that answers a question, over the judged questions of {@code questions.tsv}. */
class RankingTest {

	private static final int PAGE = 10;
	private static final int ALL = 20;
	private static final int COLUMNS = 5;

	/** A question, the package that is asked, and the clauses that answer or touch it. */
	private record Question(String id, String text, String pack, Map<String, Integer> grades) {

		/** The kind of question: p plain speech, m shares some words, k keywords, n answered nowhere. */
		String kind() {
			return id.replaceAll("^.*-(.).*$", "$1");
		}
	}

	/** Sums over questions. */
	private static final class Score {
		private int questions;
		private double reciprocal;
		private double recall;

		void add(double rank, double found) {
			questions++;
			reciprocal += rank;
			recall += found;
		}

		double mrr() {
			return reciprocal / questions;
		}

		double recall() {
			return recall / questions;
		}

		@Override
		public String toString() {
			return String.format(Locale.ROOT, "%d questions, MRR %.3f, recall@%d %.3f", questions, mrr(), PAGE, recall());
		}
	}

	@TempDir
	static Path folder;
	private static Workspace workspace;

	@BeforeAll
	static void openWithAllPackages() throws LookbackException {
		workspace = new LookbackService(WorkspaceTest::packages).open(folder.resolve("workspace"), Access.CREATE, Progress.NONE);
	}

	@AfterAll
	static void close() throws LookbackException {
		workspace.close();
	}

	private static List<Question> questions() throws IOException {
		try (BufferedReader in = new BufferedReader(
				new InputStreamReader(RankingTest.class.getResourceAsStream("questions.tsv"), StandardCharsets.UTF_8))) {
			return in.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').map(RankingTest::question).toList();
		}
	}

	private static Question question(String line) {
		String[] parts = line.split("\t", -1);
		assertEquals(COLUMNS, parts.length, line);
		Map<String, Integer> grades = new HashMap<>();
		for (String judged : parts[4].isBlank() ? new String[0] : parts[4].strip().split(" ")) {
			assertTrue(judged.endsWith("=1") || judged.endsWith("=2"), judged);
			grades.put(judged.substring(0, judged.length() - 2), Integer.valueOf(judged.substring(judged.length() - 1)));
		}
		return new Question(parts[0], parts[2], parts[3], grades);
	}

	/** The clauses that are found, the best first, of the package that is asked. */
	private static List<String> found(Question question) throws LookbackException {
		Hits hits = workspace.searching().search(Query.parse(question.text()), Shape.Rows.first(Shape.Kind.CLAUSES, ALL * PAGE), false);
		return hits.hits().stream().filter(hit -> question.pack().equals("*") || question.pack().equals(hit.fields().get("package"))).map(Hit::id).toList();
	}

	private static double reciprocalRank(List<String> found, Map<String, Integer> grades) {
		int best = grades.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
		for (int i = 0; i < found.size(); i++) {
			if (grades.getOrDefault(found.get(i), 0) == best) {
				return 1.0 / (i + 1);
			}
		}
		return 0;
	}

	private static double recall(List<String> found, Map<String, Integer> grades) {
		List<String> first = found.subList(0, Math.min(PAGE, found.size()));
		return (double) grades.keySet().stream().filter(first::contains).count() / Math.min(PAGE, grades.size());
	}

	@Test
	void everyJudgedClauseStandsInItsDocumentAndIsNotRepeatedByTheQuestion() throws IOException {
		Map<String, Clause> clauses = new HashMap<>();
		workspace.policies().packages().forEach(pack -> pack.clauses().forEach(clause -> clauses.put(clause.id(), clause)));
		List<Question> questions = questions();
		assertTrue(questions.size() >= 100, String.valueOf(questions.size()));
		assertEquals(questions.size(), questions.stream().map(Question::id).distinct().count());
		for (Question question : questions) {
			for (String id : question.grades().keySet()) {
				assertTrue(clauses.containsKey(id), question.id() + ": " + id);
				assertFalse(clauses.get(id).text().contains(question.text()), question.id());
			}
		}
	}

	@Test
	void questionsInPlainWordsFindTheClausesThatAnswerThem(TestReporter reporter) throws IOException, LookbackException {
		Map<String, Score> scores = new HashMap<>();
		for (Question question : questions()) {
			if (!question.grades().isEmpty()) {
				List<String> found = found(question);
				for (String kind : List.of("all", question.kind())) {
					scores.computeIfAbsent(kind, k -> new Score()).add(reciprocalRank(found, question.grades()), recall(found, question.grades()));
				}
			}
		}
		scores.forEach((kind, score) -> reporter.publishEntry(kind, score.toString()));
		assertTrue(scores.get("all").mrr() > 0.74, scores.toString());
		assertTrue(scores.get("all").recall() > 0.79, scores.toString());
	}

	@Test
	void whatComesOnlyNearSaysSo() throws LookbackException {
		Hits near = workspace.searching().search(Query.parse("孩子残疾不能上学怎么办"), Shape.Rows.first(Shape.Kind.CLAUSES, PAGE), false);
		assertTrue(near.nearest());
		assertEquals(PAGE, near.hits().size());
		assertFalse(workspace.searching().search(Query.parse("送教上门"), Shape.Rows.first(Shape.Kind.CLAUSES, PAGE), false).nearest());
		Hits quoted = workspace.searching().search(Query.parse("\"孩子残疾不能上学怎么办\""), Shape.Rows.first(Shape.Kind.CLAUSES, PAGE), false);
		assertEquals(0, quoted.total());
		assertEquals(0, workspace.searching().search(Query.parse("孩子残疾不能上学怎么办 -残疾"), Shape.Rows.first(Shape.Kind.CLAUSES, PAGE), false).total(),
				"what is to be left out is not offered");
	}
}
