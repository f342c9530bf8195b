package org.lookback.ingest.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.ingest.api.Sniffed;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.LookbackException;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Headings as counties write them ({@code headings.tsv}), each on its own and without a single value to help. What goes to a field
 * unasked must nearly always be right; what is not sure must at least be offered.
 */
class HeadingTableTest {

	private static final double PRECISION = 0.98;
	private static final double RECALL = 0.85;
	private static final double OFFERED = 0.95;

	private record Expected(String kind, String heading, String field) {

		boolean none() {
			return field.equals("-");
		}
	}

	@TempDir
	Path folder;
	private static List<Expected> table;

	@BeforeAll
	static void read() throws IOException {
		table = new ArrayList<>();
		try (BufferedReader in = new BufferedReader(
				new InputStreamReader(HeadingTableTest.class.getResourceAsStream("headings.tsv"), StandardCharsets.UTF_8))) {
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				if (!line.startsWith("#")) {
					String[] cells = line.split("\t");
					table.add(new Expected(cells[0], cells[1], cells[2]));
				}
			}
		}
	}

	private ColumnMapping mapped(Expected expected) throws LookbackException {
		Path file = TestFiles.text(folder, "表.tsv", expected.heading() + "\t-");
		Sniffed sniffed = Ingest.sniff(file, SniffOptions.NONE.withDelimiter('\t').withHeadings(1, 1));
		ImportPlan plan = Ingest.plan(sniffed, Dictionary.core()).withKind(ImportKind.parse(expected.kind()).orElseThrow());
		return plan.columns().get(0);
	}

	@Test
	void theTableSpeaksOfFieldsThatThereAre() {
		assertTrue(table.size() >= 250, "headings: " + table.size());
		for (Expected expected : table) {
			assertTrue(expected.none() || Dictionary.core().find(expected.field()).filter(field -> field.id().equals(expected.field())).isPresent(),
					expected.toString());
		}
	}

	@Test
	void headingsGoToTheirFieldsOrAreOffered(TestReporter reporter) throws LookbackException {
		int mapped = 0;
		int right = 0;
		int seen = 0;
		List<String> misses = new ArrayList<>();
		for (Expected expected : table) {
			ColumnMapping column = mapped(expected);
			boolean hit = column.field().filter(expected.field()::equals).isPresent();
			boolean offered = column.offers().stream().anyMatch(offer -> offer.field().equals(expected.field()));
			mapped += column.field().isPresent() ? 1 : 0;
			right += hit ? 1 : 0;
			seen += hit || offered ? 1 : 0;
			if (!hit && !(expected.none() && column.field().isEmpty())) {
				String how = column.field().isPresent() ? "wrong" : offered ? "only offered" : "missed";
				misses.add(String.format("%s: %s, %s is %s, not %s (%.2f)", how, expected.kind(), expected.heading(), expected.field(),
						column.field().orElse("-"), column.confidence()));
			}
		}
		int wanted = (int) table.stream().filter(expected -> !expected.none()).count();
		double precision = right / (double) mapped;
		double recall = right / (double) wanted;
		double offered = seen / (double) wanted;
		String summary = String.format("%d headings, %d with a field: %d mapped, %d rightly; precision %.3f, recall %.3f, mapped or offered %.3f",
				table.size(), wanted, mapped, right, precision, recall, offered);
		reporter.publishEntry(summary + System.lineSeparator() + String.join(System.lineSeparator(), misses));
		assertAll(summary + System.lineSeparator() + String.join(System.lineSeparator(), misses),
				() -> assertTrue(precision >= PRECISION, "precision"), () -> assertTrue(recall >= RECALL, "recall"),
				() -> assertTrue(offered >= OFFERED, "offered"));
	}
}
