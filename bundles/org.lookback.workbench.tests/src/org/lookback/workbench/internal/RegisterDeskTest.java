package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.compare.ComparisonOutcome;
import org.lookback.model.api.compare.RegisterSubject.Kind;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleSettings;
import org.lookback.store.api.Change;
import org.lookback.store.api.ComparisonRun;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Registers;
import org.lookback.workbench.api.Registers.Precision;
import org.lookback.workbench.api.Registers.Row;
import org.lookback.workbench.api.Registers.Selection;

/** Registers of the small sample: compared, looked into, verified, written out. */
class RegisterDeskTest {

	@TempDir
	static Path folder;
	private static OpenWorkspace workspace;
	private static Registers registers;

	/** Registers that no department has sent. */
	private static final List<String> MISSING = List.of("大病与慢病", "供水");

	@BeforeAll
	static void importTheSmallSample() throws LookbackException {
		LookbackService lookback = new LookbackService(WorkspaceTest::packages);
		List<SampleFile> files = lookback.sample(SampleSettings.small(folder.resolve("files")), Progress.NONE).files();
		workspace = (OpenWorkspace) lookback.open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		List<ImportPlan> plans = new ArrayList<>();
		for (SampleFile file : files) {
			if (MISSING.stream().anyMatch(file.name()::contains)) {
				continue;
			}
			plans.add(workspace.importing().plan(workspace.importing().sniff(file.path())));
		}
		workspace.importing().run(plans, false, Progress.NONE);
		registers = workspace.registers();
	}

	@AfterAll
	static void close() throws Exception {
		workspace.close();
	}

	private static ComparisonRun compared(String register) throws LookbackException {
		return registers.compare(List.of(register), OptionalInt.empty(), Optional.empty(), Progress.NONE).get(0);
	}

	@Test
	void everyCountIsTheLengthOfItsList() throws LookbackException {
		for (ComparisonRun run : registers.compare(List.of(), OptionalInt.empty(), Optional.empty(), Progress.NONE)) {
			for (ComparisonOutcome outcome : ComparisonOutcome.values()) {
				Selection selection = new Selection(List.of(outcome), false);
				assertEquals(run.counts().of(outcome).suspected(), registers.page(run, selection, 0, 100_000).size(), run.spec().register() + outcome);
			}
			assertEquals(run, registers.last(run.spec().register()).orElseThrow());
		}
	}

	@Test
	void whatSomebodyFoundStaysAndReachesTheRules() throws LookbackException {
		ComparisonRun run = compared("机动车");
		Row car = registers.page(run, new Selection(List.of(), true), 0, 100).stream()
				.filter(row -> row.entry().subject().orElseThrow().kind() == Kind.MEMBER).findFirst().orElseThrow();
		Precision before = registers.list().stream().filter(known -> known.name().equals("机动车")).findFirst().orElseThrow().precision();
		registers.verify(car.entry().key().toLowerCase(Locale.ROOT), "confirmed", "入户", "自用", Progress.NONE);
		ComparisonRun again = compared("车辆");
		Row row = registers.page(again, Selection.ALL, 0, 1000).stream().filter(one -> one.entry().key().equals(car.entry().key())).findFirst().orElseThrow();
		assertEquals("属实", row.verified());
		assertEquals("自用", row.verification().orElseThrow().note());
		assertEquals(before.confirmed() + 1, registers.precision("机动车").stream().mapToLong(Precision::confirmed).sum());
		assertEquals(1, registers.history(car.entry().key()).size());
		try (var facts = workspace.store().facts()) {
			long household = car.entry().subject().orElseThrow().household();
			List<Fact> records = new ArrayList<>();
			facts.household(household).orElseThrow().members().forEach(member -> records.addAll(member.children("registerRecord")));
			String recordNo = car.entry().listings().get(0).recordNo();
			assertEquals(Optional.of("属实"), records.stream().filter(record -> record.text("register").filter("机动车"::equals).isPresent())
					.filter(record -> record.text("recordNo").filter(recordNo::equals).isPresent()).findFirst().orElseThrow().text("verified"));
		}
	}

	@Test
	void theRegistersOwnWordCountsUntilSomebodyLooked() throws LookbackException {
		ComparisonRun run = compared("财政供养");
		List<Row> rows = registers.page(run, Selection.ALL, 0, 1000);
		assertTrue(rows.stream().anyMatch(row -> row.verified().equals("属实") && row.verification().isEmpty()));
		List<Row> open = registers.page(run, new Selection(List.of(), true), 0, 1000);
		assertTrue(open.stream().allMatch(row -> row.verified().equals("疑似，待核实")));
		assertTrue(open.size() < rows.size());
	}

	@Test
	void listsAreMaskedUnlessSomebodyAsksAndThatIsRecorded() throws Exception {
		ComparisonRun run = compared("低保");
		Row row = registers.page(run, Selection.ALL, 0, 1000).stream().filter(one -> one.entry().subject().isPresent()).findFirst().orElseThrow();
		String number = row.entry().subject().orElseThrow().idNumber();
		Path masked = folder.resolve("遮盖.csv");
		Path full = folder.resolve("完整.csv");
		assertEquals(run.counts().suspected(), registers.export(run, Selection.ALL, false, masked, Locale.CHINESE, Progress.NONE));
		registers.export(run, Selection.ALL, true, full, Locale.CHINESE, Progress.NONE);
		registers.export(run, Selection.ALL, false, folder.resolve("表.xlsx"), Locale.ENGLISH, Progress.NONE);
		assertFalse(Files.readString(masked).contains(number));
		assertTrue(Files.readString(full).contains(number));
		assertTrue(Files.size(folder.resolve("表.xlsx")) > 0);
		List<Change> changes = workspace.store().changes().list(0, 10_000);
		assertEquals(1, changes.stream().filter(change -> change.what().equals("export-revealed") && change.after().contains("完整.csv")).count());
	}

	@Test
	void theDepartmentsSideBySide() throws Exception {
		Registers.Departments departments = registers.departments(RegionLevel.TOWNSHIP, OptionalInt.empty(), Optional.empty(), Progress.NONE);
		assertEquals(6, departments.counts().size());
		assertEquals(MISSING, departments.missing());
		departments.total().forEach(total -> assertEquals(total.here(),
				departments.rows().stream().filter(row -> row.count().equals(total.count())).mapToLong(row -> row.here()).sum(), total.count()));
		assertTrue(departments.total().stream().anyMatch(total -> total.both() > 0));
		Path file = folder.resolve("部门.csv");
		registers.export(departments, file, Locale.CHINESE);
		assertEquals(1 + departments.total().size() + departments.rows().size(), Files.readAllLines(file).size());
	}

	@Test
	void mistakesSayWhatToDo() {
		assertTrue(message(() -> compared("飞船")).contains("机动车"));
		assertTrue(message(() -> compared("供水")).contains("lookback import"));
		assertTrue(message(() -> registers.verify("NOSUCHKEY", "confirmed", "", "", Progress.NONE)).contains("NOSUCHKEY"));
	}

	private static String message(Executable work) {
		return assertThrows(LookbackException.class, work).getMessage();
	}

	@Test
	void aWorkspaceMayHaveTermsOfItsOwn() throws Exception {
		Path own = workspace.directory().resolve("registers.yaml");
		try {
			Files.writeString(own, "registers:\n  - {register: 低保, sense: due, expected: \"false\", zh: 无, en: none}\n");
			assertEquals(0, compared("低保").counts().expected());
			Files.writeString(own, "registers:\n  - {register: 低保}\n");
			assertTrue(message(() -> compared("低保")).contains("registers.yaml"));
		} finally {
			Files.delete(own);
		}
	}
}
