package org.lookback.index.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.index.api.Hit;
import org.lookback.index.api.IndexFolder;
import org.lookback.index.api.IndexWriterJob;
import org.lookback.index.api.Searching;
import org.lookback.index.api.Sources;
import org.lookback.index.api.Verdicts;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.HouseholdsInMemory;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Clause;

/** Every part of the real documents' paragraphs is found, and nothing else: recall and precision of 1. */
class ClauseRecallTest {

	private static final int SAMPLES = 400;
	private static final int LONGEST = 7;

	@TempDir
	Path folder;

	/** The paragraphs of the documents that the standards packages beside this bundle carry. */
	private static List<Clause> paragraphs() throws IOException {
		List<Clause> clauses = new ArrayList<>();
		try (Stream<Path> bundles = Files.list(Path.of("").toAbsolutePath().getParent())) {
			for (Path bundle : bundles.filter(path -> path.getFileName().toString().startsWith("org.lookback.pack.")).sorted().toList()) {
				Path documents = bundle.resolve("package/documents");
				if (!Files.isDirectory(documents)) {
					continue;
				}
				try (Stream<Path> files = Files.list(documents)) {
					for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
						for (String line : Files.readAllLines(file)) {
							if (!line.isBlank()) {
								clauses.add(new Clause(bundle.getFileName().toString(), file.getFileName().toString(), "", "", "", "", "p" + clauses.size(),
										List.of(), line.strip(), clauses.size()));
							}
						}
					}
				}
			}
		}
		return clauses;
	}

	@Test
	void everyPartOfTheDocumentsIsFoundAndNothingElse() throws IOException, LookbackException {
		List<Clause> clauses = paragraphs();
		Assumptions.assumeFalse(clauses.isEmpty(), "no standards package lies beside this bundle");
		IndexFolder index = new IndexFolder(folder);
		new IndexWriterJob(index, Dictionary.core()).rebuild(new Sources(new HouseholdsInMemory(2019), Verdicts.NONE, clauses), Progress.NONE);
		try (Searching searching = index.open(Dictionary.core())) {
			Random random = new Random(1);
			Set<String> parts = new HashSet<>(List.of("不再享受", "不再", "分类施策", "两不愁三保障", "户", "贫困村"));
			while (parts.size() < SAMPLES) {
				String text = clauses.get(random.nextInt(clauses.size())).text();
				int from = random.nextInt(text.length());
				String part = text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(LONGEST)));
				if (part.codePoints().allMatch(Character::isIdeographic)) {
					parts.add(part);
				}
			}
			for (String part : parts) {
				Set<String> expected = clauses.stream().filter(clause -> clause.text().contains(part)).map(Clause::id).collect(Collectors.toSet());
				List<Hit> hits = searching.search(new Query(part, List.of(), OptionalInt.empty()), Shape.Rows.first(Shape.Kind.CLAUSES, clauses.size()), false)
						.hits();
				assertEquals(expected, hits.stream().map(Hit::id).collect(Collectors.toSet()), part);
				hits.forEach(hit -> assertFalse(hit.highlights().get("text").isEmpty(), part));
			}
			assertTrue(clauses.size() > 100, "the documents are there: " + clauses.size());
		}
	}
}
