package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.RejectedRows;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.VersionState;
import org.lookback.workbench.api.Importing;
import org.lookback.workbench.api.Importing.FixedRow;
import org.lookback.workbench.api.Importing.Outcome;
import org.lookback.workbench.api.Lookback;

/** Rows that were not taken come to light with their reasons, are corrected, and sent again. */
class RejectsTest {

	private static final String HEADINGS = "县,乡镇,行政村,户编号,户主姓名,姓名,证件号码,与户主关系,健康状况,年度,备注";
	private static final int HEALTH = 8;
	private static final int ID = 6;

	@TempDir
	Path folder;

	private OpenWorkspace workspace;
	private Importing importing;

	@BeforeEach
	void open() throws LookbackException {
		Locale.setDefault(Locale.CHINA);
		workspace = (OpenWorkspace) new LookbackService(WorkspaceTest::packages).open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		importing = workspace.importing();
	}

	@AfterEach
	void close() throws LookbackException {
		workspace.close();
	}

	private int load(String... rows) throws Exception {
		Outcome outcome = load(folder.resolve("某县贫困户2019年.csv"), rows);
		return Math.toIntExact(outcome.report().orElseThrow(() -> new AssertionError(outcome.failure())).version()
				.orElseThrow(() -> new AssertionError(outcome.report().get().issues().toString())));
	}

	private Outcome load(Path file, String... rows) throws Exception {
		Files.write(file, Stream.concat(Stream.of(HEADINGS), Stream.of(rows)).toList());
		return importing.run(List.of(importing.plan(importing.sniff(file)).withKind(ImportKind.of(ImportKind.Form.WIDE))), false, Progress.NONE).getFirst();
	}

	private static final String GOOD = "东阿县,刘集镇,前张村,371524001,张三,张三,371524196604120012,户主,健康,2019,";
	private static final String BAD = "东阿县,刘集镇,前张村,371524002,\"李四, 老\",\"李四, 老\",37152419680315,户主,亚健康,2019,\"有逗号, 和\"\"引号\"\"\"";

	private Household household(String code) throws LookbackException {
		return workspace.checking().household(code);
	}

	private long imports() throws LookbackException {
		return workspace.store().loads().versions().stream().filter(each -> each.state() == VersionState.COMPLETE).count();
	}

	@Test
	void aRowIsShownAsItCameInWithItsReasonsAndMasked() throws Exception {
		int version = load(GOOD, BAD);
		RejectedRows rejects = importing.rejects(version, false, 100, Progress.NONE);
		RejectedRows.Row row = rejects.rows().stream().filter(each -> each.number() == 3).findFirst().orElseThrow();
		assertEquals("亚健康", row.cells().get(HEALTH));
		assertTrue(row.troubles().stream().anyMatch(trouble -> trouble.column().equals("健康状况") && !trouble.reason().isEmpty() && !trouble.remedy().isEmpty()));
		assertFalse(row.cells().get(ID).equals("37152419680315"), "an ID number is masked");
		assertEquals("37152419680315", importing.rejects(version, true, 100, Progress.NONE).rows().stream().filter(each -> each.number() == 3).findFirst()
				.orElseThrow().cells().get(ID), "unless somebody reveals it");
		assertTrue(workspace.store().changes().list(0, 1000).stream().anyMatch(change -> change.what().equals("reveal")), "which is logged");
	}

	@Test
	void correctedCellsAreSentAgainAndTheOthersStayAsTheyCameIn() throws Exception {
		int version = load(GOOD, BAD);
		long imports = imports();
		Outcome tried = importing.resend(version, List.of(new FixedRow(3, Map.of(HEALTH, "长期慢性病"))), true, Progress.NONE);
		assertTrue(tried.report().orElseThrow().dryRun());
		assertEquals(imports, imports(), "a trial stores nothing");
		Outcome sent = importing.resend(version, List.of(new FixedRow(3, Map.of(HEALTH, "长期慢性病", ID, "37152419680315002X"))), false, Progress.NONE);
		assertEquals(1, sent.report().orElseThrow(() -> new AssertionError(sent.failure())).accepted());
		Household now = household("371524002");
		assertEquals(1, now.members().size(), "nobody is there twice: " + now.members());
		assertEquals("李四, 老", now.members().getFirst().text("name").orElseThrow());
		assertEquals("长期慢性病", String.join("、", now.members().getFirst().child("memberYear", 2019).orElseThrow().codes("health")));
		importing.undo(Math.toIntExact(sent.report().get().version().orElseThrow()), "a mistake", Progress.NONE);
		assertTrue(household("371524002").members().getFirst().child("memberYear", 2019).filter(year -> year.get("health").isPresent()).isEmpty(),
				"it is undone like any import");
		try (Stream<Path> left = Files.list(workspace.directory().resolve("imports"))) {
			assertTrue(left.noneMatch(file -> file.getFileName().toString().startsWith("fixed")), "no file is left over");
		}
	}

	@Test
	void rowsOfAFileOfWhichNothingWasTakenAreCorrectedAsOthersAre() throws Exception {
		String noCounty = BAD.replaceFirst("东阿县", "没有的县").replace("亚健康", "健康").replace("37152419680315", "37152419680315002X");
		Path file = folder.resolve("某县贫困户2019年.csv");
		ImportReport refused = load(file, noCounty).report().orElseThrow();
		assertTrue(refused.version().isEmpty());
		assertEquals(0, imports());
		assertTrue(workspace.versions().list(Locale.CHINA).isEmpty(), "an import of nothing is no version");
		int attempt = Math.toIntExact(refused.correctable().orElseThrow());
		Files.delete(file);
		RejectedRows rejects = importing.rejects(attempt, true, 10, Progress.NONE);
		assertEquals("没有的县", rejects.rows().getFirst().cells().getFirst());
		assertTrue(rejects.rows().getFirst().whole());
		Outcome sent = importing.resend(attempt, List.of(new FixedRow(2, Map.of(0, "东阿县"))), false, Progress.NONE);
		assertEquals(1, sent.report().orElseThrow(() -> new AssertionError(sent.failure())).accepted());
		assertEquals("李四, 老", household("371524002").members().getFirst().text("name").orElseThrow());
	}

	@Test
	void ofAFileThatComesAgainOnlyTheLastAttemptIsKept() throws Exception {
		Path file = folder.resolve("某县贫困户2019年.csv");
		int first = Math.toIntExact(load(file, GOOD.replaceFirst("东阿县", "没有的县")).report().orElseThrow().correctable().orElseThrow());
		int second = Math.toIntExact(load(file, GOOD.replaceFirst("东阿县", "也没有的县")).report().orElseThrow().correctable().orElseThrow());
		assertThrows(LookbackException.class, () -> importing.rejects(first, false, 10, Progress.NONE));
		assertEquals(1, importing.rejects(second, false, 10, Progress.NONE).rows().size());
		load(file, GOOD);
		assertThrows(LookbackException.class, () -> importing.rejects(second, false, 10, Progress.NONE), "the file is in: nothing is left to correct");
		try (Stream<Path> left = Files.list(workspace.directory().resolve("imports").resolve("refused"))) {
			assertEquals(0, left.count());
		}
	}

	@Test
	void whatCannotBeSentIsSaid() throws Exception {
		int version = load(GOOD, BAD);
		assertThrows(LookbackException.class, () -> importing.resend(version, List.of(new FixedRow(99, Map.of(HEALTH, "健康"))), false, Progress.NONE));
		assertThrows(LookbackException.class, () -> importing.rejects(999, false, 10, Progress.NONE));
	}
}
