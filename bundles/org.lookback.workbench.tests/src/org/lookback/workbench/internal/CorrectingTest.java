package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.TableRows;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.text.LookbackException;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;
import org.lookback.store.api.Change;
import org.lookback.store.api.HandEdit;
import org.lookback.workbench.api.Correcting;
import org.lookback.workbench.api.Correcting.Line;
import org.lookback.workbench.api.Correcting.Returned;
import org.lookback.workbench.api.Correcting.State;
import org.lookback.workbench.api.Correcting.VillageCount;
import org.lookback.workbench.api.Lookback;

/** What the cleansing rules find goes to the village as a list and comes back: what was filled in is taken, or named with the reason why not. */
class CorrectingTest {

	private static final LocalDate AS_OF = LocalDate.of(2019, 12, 31);
	private static final String COUNTY = "371524";
	private static final int NOW = 8;
	private static final int RIGHT = 9;
	private static final int KEY = 11;

	@TempDir
	static Path folder;

	private static OpenWorkspace workspace;
	private static Correcting correcting;
	private static long first;
	private static long last;
	private static int lists;

	@BeforeAll
	static void importASmallSample() throws LookbackException {
		Locale.setDefault(Locale.CHINA);
		LookbackService lookback = new LookbackService(WorkspaceTest::packages);
		SampleResult sample = lookback.sample(new SampleSettings(40, 11, folder.resolve("files"), List.of(COUNTY), 2018, 2019), Progress.NONE);
		workspace = (OpenWorkspace) lookback.open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		correcting = workspace.correcting();
		List<ImportPlan> plans = new ArrayList<>();
		for (SampleFile file : sample.files()) {
			plans.add(workspace.importing().plan(workspace.importing().sniff(file.path())));
		}
		workspace.importing().run(plans, false, Progress.NONE);
		try (FactSource facts = workspace.store().facts()) {
			first = facts.ranges(1).getFirst().first();
			last = facts.ranges(1).getFirst().last();
		}
	}

	@AfterAll
	static void close() throws LookbackException {
		workspace.close();
	}

	@BeforeEach
	void chinese() {
		Locale.setDefault(Locale.CHINA);
	}

	private static Household household(long number) throws LookbackException {
		try (FactSource facts = workspace.store().facts()) {
			return facts.household(number).orElseThrow();
		}
	}

	/** The first household from a number on that has such a row of 2019 and such members. */
	private static Household registered(long from) throws LookbackException {
		for (long number = from; number <= last; number++) {
			Household one = household(number);
			if (one.root().text("householdCode").isPresent() && one.members(2019).size() > 1 && one.root().child("income", 2019).isPresent()) {
				return one;
			}
		}
		throw new AssertionError("no such household");
	}

	private static void change(Household household, String entity, String field, Object value) throws LookbackException {
		boolean ofYear = entity.equals("householdYear") || entity.equals("income");
		workspace.store().edits().change(new HandEdit(household.number(), Optional.empty(), entity, ofYear ? Optional.of(2019) : Optional.empty(), "", field,
				Optional.of(value), "王工", "弄脏"));
	}

	private static void change(Household household, Fact member, String field, Object value) throws LookbackException {
		workspace.store().edits().change(new HandEdit(household.number(), member.text("memberCode"), "member", Optional.empty(), "", field,
				Optional.of(value), "王工", "弄脏"));
	}

	private static void check() throws LookbackException {
		workspace.checking().run(Correcting.QUALITY, AS_OF, Progress.NONE);
	}

	private static List<TableRows.Row> rows(Path file) throws LookbackException {
		List<TableRows.Row> rows = new ArrayList<>();
		try (TableRows table = TableRows.open(Ingest.sniff(file))) {
			for (Optional<TableRows.Row> row = table.next(); row.isPresent(); row = table.next()) {
				rows.add(row.get());
			}
		}
		return rows;
	}

	private static Path export(boolean reveal) throws LookbackException {
		Path file = folder.resolve("清单" + ++lists + ".xlsx");
		assertTrue(correcting.export(Correcting.QUALITY, COUNTY, file, reveal, Locale.CHINESE, Progress.NONE).rows() > 0);
		return file;
	}

	/** The same list with something filled in by row, as a spreadsheet would save it. */
	private static Path filled(Path list, Map<Predicate<TableRows.Row>, String> values) throws LookbackException, IOException {
		Path file = folder.resolve("填好" + lists + ".xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "WPS", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("Sheet1");
			int at = 0;
			for (TableRows.Row row : rows(list)) {
				for (int column = 0; column < row.cells().size(); column++) {
					if (!row.cell(column).isEmpty()) {
						sheet.value(at, column, row.cell(column));
					}
				}
				for (Map.Entry<Predicate<TableRows.Row>, String> value : values.entrySet()) {
					if (value.getKey().test(row)) {
						sheet.value(at, RIGHT, value.getValue());
					}
				}
				at++;
			}
		}
		return file;
	}

	private static Predicate<TableRows.Row> row(Household household, String rule, String field) {
		return row -> CorrectionKey.read(row.cell(KEY)).filter(key -> key.household() == household.number() && key.rule().equals(rule))
				.filter(key -> key.field().equals(field)).isPresent();
	}

	private static Returned take(Path file, boolean dryRun) throws LookbackException {
		return correcting.take(file, dryRun, true, Locale.CHINESE, Progress.NONE);
	}

	@Test
	void whatTheVillageFillsInIsTakenAndTheProblemIsGone() throws Exception {
		Household dirty = registered(first);
		Object right = dirty.root().child("householdYear", 2019).orElseThrow().get("memberCount").orElseThrow();
		change(dirty, "householdYear", "memberCount", 17L);
		check();
		assertTrue(found(dirty, "DQ-HM-04"));
		Path list = filled(export(true), Map.of(row(dirty, "DQ-HM-04", "memberCount"), right.toString()));

		Returned would = take(list, true);
		assertEquals(1, would.count(State.CHANGED));
		assertEquals(17L, household(dirty.number()).root().child("householdYear", 2019).orElseThrow().get("memberCount").orElseThrow(), "a dry run");

		Returned taken = take(list, false);
		Line line = taken.lines().getFirst();
		assertEquals(List.of("17", right.toString(), State.CHANGED), List.of(line.before(), line.after(), line.state()));
		assertEquals(right, household(dirty.number()).root().child("householdYear", 2019).orElseThrow().get("memberCount").orElseThrow());
		Change edit = workspace.store().edits().history(dirty.number()).getLast();
		assertTrue(edit.why().contains(list.getFileName().toString()) && edit.why().contains("DQ-HM-04"), edit.why());
		assertEquals(List.of("17", right.toString()), List.of(edit.before(), edit.after()));
		check();
		assertFalse(found(dirty, "DQ-HM-04"));

		assertEquals(State.SAME, take(list, false).lines().getFirst().state(), "a list that comes back twice changes nothing more");
	}

	private static boolean found(Household household, String rule) throws LookbackException {
		return workspace.checking().verdicts(Correcting.QUALITY, List.of(household.number())).orElseThrow().of().get(household.number()).findings().stream()
				.anyMatch(finding -> finding.rule().equals(rule));
	}

	@Test
	void aMembersFieldIsCorrectedForThatMember() throws Exception {
		Household dirty = registered(registered(first).number() + 1);
		Fact member = dirty.members(2019).get(1);
		String right = member.text("gender").orElseThrow();
		change(dirty, member, "gender", right.equals("男") ? "女" : "男");
		check();
		take(filled(export(true), Map.of(row(dirty, "DQ-ID-03", "gender"), right)), false);
		assertEquals(right, CorrectionTargets.member(household(dirty.number()), member.text("memberCode").orElseThrow()).orElseThrow().text("gender")
				.orElseThrow());
	}

	@Test
	void whatCannotBeIsRefusedWithTheReason() throws Exception {
		Household dirty = registered(registered(registered(first).number() + 1).number() + 1);
		Fact member = dirty.members(2019).get(1);
		change(dirty, "householdYear", "memberCount", 17L);
		change(dirty, member, "gender", member.text("gender").orElseThrow().equals("男") ? "女" : "男");
		change(dirty, "household", "phone", "123");
		check();
		Path list = export(true);
		Map<Predicate<TableRows.Row>, String> values = new HashMap<>();
		values.put(row(dirty, "DQ-HM-04", "memberCount"), "三四口人");
		values.put(row(dirty, "DQ-ID-03", "gender"), "雄");
		values.put(row(dirty, "DQ-ID-03", "idNumber"), "371599197503021234");
		values.put(row(dirty, "DQ-ID-16", "phone"), "清空");
		Returned returned = take(filled(list, values), true);
		assertEquals(3, returned.count(State.REJECTED));
		assertTrue(returned.lines().stream().filter(line -> line.state() == State.REJECTED).noneMatch(line -> line.reason().isBlank()));
		assertEquals(1, returned.count(State.CHANGED), "clearing is a correction, too");
		assertEquals(List.of("household.phone"), returned.lines().stream().filter(line -> line.state() == State.CHANGED).map(Line::field).toList());
	}

	@Test
	void whatHasChangedMeanwhileIsShownAndStays() throws Exception {
		Household dirty = registered(last - 8);
		change(dirty, "householdYear", "memberCount", 17L);
		check();
		Path list = filled(export(true), Map.of(row(dirty, "DQ-HM-04", "memberCount"), "3"));
		change(dirty, "householdYear", "memberCount", 5L);
		Line line = take(list, false).lines().getFirst();
		assertEquals(State.CONFLICT, line.state());
		assertTrue(line.reason().contains("17"), line.reason());
		assertEquals(5L, household(dirty.number()).root().child("householdYear", 2019).orElseThrow().get("memberCount").orElseThrow());
	}

	@Test
	void damagedKeysRowsOfNobodyAndTwoValuesForOneFieldAreNamed() throws Exception {
		Household dirty = registered(last - 12);
		change(dirty, "householdYear", "memberCount", 17L);
		check();
		Path list = export(true);
		Path file = folder.resolve("乱.xlsx");
		List<TableRows.Row> all = rows(list);
		TableRows.Row one = all.stream().filter(row(dirty, "DQ-HM-04", "memberCount")).findFirst().orElseThrow();
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "WPS", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("Sheet1");
			for (int column = 0; column < all.get(2).cells().size(); column++) {
				sheet.value(0, column, all.get(2).cell(column));
			}
			List<List<String>> filled = List.of(List.of("3", one.cell(KEY)), List.of("4", one.cell(KEY)), List.of("3", one.cell(KEY) + "0"), List.of("3", ""),
					List.of("3", new CorrectionKey(1, Correcting.QUALITY, "DQ-HM-04", 1 << 20, "X", "householdYear", 2019, "", "", "memberCount").written()));
			for (int row = 0; row < filled.size(); row++) {
				sheet.value(row + 1, RIGHT, filled.get(row).get(0));
				sheet.value(row + 1, KEY, filled.get(row).get(1));
			}
		}
		Returned returned = take(file, true);
		assertEquals(List.of(State.CHANGED, State.REJECTED, State.REJECTED, State.REJECTED, State.REJECTED),
				returned.lines().stream().map(Line::state).toList());
		assertEquals(4, returned.lines().stream().map(Line::reason).filter(reason -> !reason.isEmpty()).distinct().count(), returned.lines().toString());
	}

	@Test
	void aListWithoutItsColumnsIsNoList() throws Exception {
		Path file = folder.resolve("别的.xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "WPS", "1.0")) {
			workbook.newWorksheet("Sheet1").value(0, 0, "姓名");
		}
		assertTrue(assertThrows(LookbackException.class, () -> take(file, true)).getMessage().contains("不是改正表"));
	}

	@Test
	void namesAndNumbersAreMaskedUnlessRevealed() throws Exception {
		Household dirty = registered(last - 4);
		Fact member = dirty.members(2019).get(1);
		change(dirty, member, "gender", member.text("gender").orElseThrow().equals("男") ? "女" : "男");
		check();
		String number = member.text("idNumber").orElseThrow();
		String head = dirty.root().text("headName").orElseThrow();
		List<TableRows.Row> masked = rows(export(false));
		assertTrue(masked.stream().noneMatch(row -> row.cells().contains(number) || row.cells().contains(head)));
		assertTrue(rows(export(true)).stream().anyMatch(row -> row.cell(NOW).equals(number)));
		assertTrue(workspace.store().changes().list(0, 100_000).stream().anyMatch(change -> change.what().equals("export-revealed")));
	}

	@Test
	void villagesAreCountedAsTheirListsAreLong() throws Exception {
		check();
		List<VillageCount> villages = correcting.villages(Correcting.QUALITY, Locale.CHINESE);
		assertFalse(villages.isEmpty());
		for (VillageCount village : villages) {
			Correcting.Written written = correcting.export(Correcting.QUALITY, village.region(), folder.resolve("村.xlsx"), false, Locale.CHINESE, Progress.NONE);
			long ofPlaces = workspace.checking().places(Correcting.QUALITY).stream().filter(place -> place.villageCode().equals(village.region()))
					.mapToLong(place -> place.findings().size()).sum();
			assertEquals(village.problems(), written.problems() - ofPlaces, village.toString());
			assertTrue(written.rows() >= written.problems(), village.toString());
			assertEquals(village.households(), written.households(), village.toString());
		}
	}

	@Test
	void everyVillageWithProblemsGetsAFileOfItsOwn() throws Exception {
		check();
		Path into = folder.resolve("各村");
		List<VillageCount> villages = correcting.villages(Correcting.QUALITY, Locale.CHINESE).stream()
				.filter(village -> workspace.regions().region(village.region()).isPresent()).toList();
		List<Correcting.VillageFile> files = correcting.exportVillages(Correcting.QUALITY, "", into, false, Locale.CHINESE, Progress.NONE);
		assertEquals(villages, files.stream().map(Correcting.VillageFile::village).toList());
		for (Correcting.VillageFile file : files) {
			assertTrue(rows(file.file()).size() >= file.written().rows(), file.toString());
			assertTrue(file.file().getFileName().toString().contains(file.village().region()), "two villages of one name have two files");
		}
		assertEquals(List.of(files.getFirst().village()),
				correcting.exportVillages(Correcting.QUALITY, files.getFirst().village().region(), into, false, Locale.CHINESE, Progress.NONE).stream()
						.map(Correcting.VillageFile::village).toList(), "only those of the region");
	}

	@Test
	void nobodyGetsAListOfNowhereOrOfAPackageThatNeverRan() {
		Path file = folder.resolve("无.xlsx");
		assertThrows(LookbackException.class, () -> correcting.export(Correcting.QUALITY, "999999", file, false, Locale.CHINESE, Progress.NONE));
		assertThrows(LookbackException.class, () -> correcting.villages("hainan-2019", Locale.CHINESE));
		assertFalse(Files.exists(file));
		assertEquals(RegionLevel.COUNTY, workspace.regions().region(COUNTY).orElseThrow().level());
	}
}
