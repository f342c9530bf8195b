package org.lookback.ingest.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.Issue;
import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.personal.IdNumber;

/** The wide sheet: a row a person, the household's columns repeated. */
class WideSheetTest extends StoreFixture {

	private static final String HEADING = "县,乡,行政村,户编号,姓名,证件号码,与户主关系,人数,健康状况,主要致贫原因,致贫原因2,致贫原因3,危房户,饮水安全,人均纯收入,备注";

	private Path sheet(String... rows) {
		String[] all = new String[rows.length + 1];
		all[0] = HEADING;
		System.arraycopy(rows, 0, all, 1, rows.length);
		return TestFiles.text(folder, "2019年宽表.csv", all);
	}

	private static String person(String household, String name, String id, String relation, String rest) {
		return "东阿县,铜城街道,王海村," + household + "," + name + "," + id + "," + relation + "," + rest;
	}

	@Test
	void isSplitIntoHouseholdAndMembersWithTheirYear() throws Exception {
		ImportReport report = imported(sheet(person("3700000001", "张勇", ZHANG, "户主", "2,健康,因病,因学,缺资金,否,是,3500.5,"),
				person("3700000001", "李梅", LI, "配偶", "2,长期慢性病,因病,因学,缺资金,否,是,3500.5,外出")));
		assertEquals(2, report.accepted());
		assertEquals(1, report.households());
		assertEquals(2, report.persons());
		assertEquals(List.of(), report.issues());
		assertTrue(report.rejects().isEmpty());

		Household household = household("3700000001");
		assertEquals(Optional.of("371524001200"), household.root().text("villageCode"));
		assertEquals(Optional.of("因病"), household.root().child("householdYear", 2019).orElseThrow().text("primaryCause"));
		assertEquals(List.of("因学", "缺资金"), household.root().child("householdYear", 2019).orElseThrow().codes("otherCauses"));
		assertEquals(Optional.of(new BigDecimal("3500.50")), household.root().child("income", 2019).orElseThrow().decimal("netPerCapita"));
		assertEquals(Optional.of(false), household.root().child("housing", 2019).orElseThrow().flag("suspectedUnsafe"));
		assertEquals(Optional.of(true), household.root().child("water", 2019).orElseThrow().flag("safeWater"));
		assertEquals(2, household.members().size());
		assertEquals(List.of("长期慢性病"), member(household, "李梅").child("memberYear", 2019).orElseThrow().codes("health"));
		assertEquals(new Source("2019年宽表.csv", "", 3), member(household, "李梅").source());
	}

	@Test
	void keepsColumnsThatNobodyKnows() throws Exception {
		imported(sheet(person("3700000001", "张勇", ZHANG, "户主", "1,健康,因病,,,否,是,3500,外出务工")));
		assertEquals(Optional.of("外出务工"), member(household("3700000001"), "张勇").child("memberYear", 2019).orElseThrow().get("备注"));
	}

	@Test
	void rowsOfOneHouseholdNeedNotStandTogetherAndTheFirstValueCounts() throws Exception {
		ImportReport report = imported(sheet(person("3700000001", "张勇", ZHANG, "户主", "2,健康,因病,,,否,是,3500,"),
				person("3700000002", "王强", id("19750101001"), "户主", "1,健康,因学,,,否,是,4100,"),
				person("3700000001", "李梅", LI, "配偶", "2,健康,因残,,,否,,3600,")));
		assertEquals(3, report.accepted());
		assertEquals(2L, report.counts().get(IssueKind.ROWS_DISAGREE));
		Issue issue = report.issues().get(0);
		assertEquals(4, issue.row());
		assertEquals("主要致贫原因", issue.column());
		assertEquals("因残", issue.value());
		assertTrue(issue.reason().contains("3700000001") && issue.reason().contains("2") && issue.reason().contains("因病"), issue.reason());
		Household household = household("3700000001");
		assertEquals(Optional.of("因病"), household.root().child("householdYear", 2019).orElseThrow().text("primaryCause"));
		assertEquals(Optional.of(new BigDecimal("3500.00")), household.root().child("income", 2019).orElseThrow().decimal("netPerCapita"));
	}

	@Test
	void aBlankSaysNothingAndIsFilledByALaterRow() throws Exception {
		ImportReport report = imported(sheet(person("3700000001", "张勇", ZHANG, "户主", "2,健康,,,,,,,"),
				person("3700000001", "李梅", LI, "配偶", "2,健康,因病,,,是,,3500,")));
		assertEquals(List.of(), report.issues());
		Household household = household("3700000001");
		assertEquals(Optional.of("因病"), household.root().child("householdYear", 2019).orElseThrow().text("primaryCause"));
		assertEquals(Optional.of(true), household.root().child("housing", 2019).orElseThrow().flag("suspectedUnsafe"));
	}

	@Test
	void aWrongCodeLeavesTheFieldUnknownAndIsNamed() throws Exception {
		ImportReport report = imported(sheet(person("3700000001", "张勇", ZHANG, "户主", "1,亚健康,因懒,,,否,是,约3500,")));
		assertEquals(1, report.accepted());
		assertEquals(3, report.badValues());
		assertEquals(Set.of("主要致贫原因", "健康状况", "人均纯收入"), report.issues().stream().map(Issue::column).collect(Collectors.toSet()));
		assertTrue(household("3700000001").root().child("householdYear", 2019).orElseThrow().get("primaryCause").isEmpty());
		List<String> lines = Files.readAllLines(report.rejects().orElseThrow());
		assertEquals("\uFEFF文件,工作表,行,列,值,原因,处理建议", lines.get(0));
		assertEquals(4, lines.size());
		assertTrue(lines.stream().anyMatch(line -> line.startsWith("2019年宽表.csv,,2,主要致贫原因,因懒,")), lines.toString());
	}

	@Test
	void aRowWithoutHouseholdOrPersonIsRejected() throws Exception {
		ImportReport report = imported(sheet(person("", "张勇", ZHANG, "户主", "1,健康,因病,,,否,是,3500,"),
				person("3700000001", "", "", "户主", "1,健康,因病,,,否,是,3500,"), person("3700000001", "张勇", ZHANG, "户主", "1,健康,因病,,,否,是,3500,")));
		assertEquals(2, report.rejected());
		assertEquals(2L, report.counts().get(IssueKind.NO_KEY));
		assertEquals("户编号", report.issues().get(0).column());
		assertEquals(1, households());
	}

	@Test
	void aBrokenIdNumberStopsOnlyAPersonWithoutName() throws Exception {
		String broken = ZHANG.substring(0, 17) + "9";
		ImportReport report = imported(sheet(person("3700000001", "张勇", broken, "户主", "2,健康,因病,,,否,是,3500,"),
				person("3700000001", "", broken, "配偶", "2,健康,因病,,,否,是,3500,")));
		assertEquals(1, report.accepted());
		assertEquals(1, report.rejected());
		assertTrue(report.issues().stream().allMatch(issue -> issue.kind() == IssueKind.BAD_ID_NUMBER), report.issues().toString());
		assertTrue(report.issues().stream().noneMatch(issue -> issue.value().contains(broken) || issue.reason().contains(broken)), "masked");
		assertTrue(member(household("3700000001"), "张勇").get("idNumber").isEmpty());
	}

	@Test
	void anIdNumberInScientificNotationIsNamedAndNeverRepaired() throws Exception {
		ImportReport report = imported(sheet(person("3700000001", "张勇", "3.71599E+17", "户主", "1,健康,因病,,,否,是,3500,")));
		Issue issue = only(report, IssueKind.SCIENTIFIC_NOTATION);
		assertEquals(2, issue.row());
		assertEquals("证件号码", issue.column());
		assertFalse(issue.whole());
		assertTrue(member(household("3700000001"), "张勇").get("idNumber").isEmpty());
	}

	@Test
	void aRowThatIsThereTwiceIsRejectedOnce() throws Exception {
		String row = person("3700000001", "张勇", ZHANG, "户主", "1,健康,因病,,,否,是,3500,");
		ImportReport report = imported(sheet(row, row));
		assertEquals(1, report.accepted());
		assertTrue(only(report, IssueKind.DUPLICATE_ROW).reason().contains("2"));
		assertEquals(1, household("3700000001").members().size());
	}

	@Test
	void aVillageThatTheDivisionsLackIsKeptAsALocalOne() throws Exception {
		ImportReport report = imported(sheet("东阿县,铜城街道,幸福新村,3700000001,张勇," + ZHANG + ",户主,1,健康,因病,,,否,是,3500,",
				"东阿县,铜城街道,幸福新村,3700000002,李梅," + LI + ",户主,1,健康,因病,,,否,是,3500,"));
		assertEquals(2, report.accepted());
		assertEquals("幸福新村", only(report, IssueKind.LOCAL_VILLAGE).value());
		String code = household("3700000001").root().text("villageCode").orElseThrow();
		assertTrue(code.endsWith("~幸福新村"), code);
		try (var facts = store.facts()) {
			assertEquals("幸福新村", facts.regions().region(code).orElseThrow().name());
		}
	}

	@Test
	void aCountyThatNobodyKnowsRejectsTheRow() throws Exception {
		ImportReport report = imported(sheet("无此县,铜城街道,王海村,3700000001,张勇," + ZHANG + ",户主,1,健康,因病,,,否,是,3500,",
				",铜城街道,王海村,3700000001,李梅," + LI + ",户主,1,健康,因病,,,否,是,3500,",
				person("3700000003", "王强", id("19750101001"), "户主", "1,健康,因学,,,否,是,4100,")));
		assertEquals(2, report.rejected());
		assertEquals(2L, report.counts().get(IssueKind.UNKNOWN_REGION));
		assertEquals("无此县", report.issues().get(0).value());
	}

	@Test
	void aSecondHeadOfOneHouseholdIsNamed() throws Exception {
		ImportReport report = imported(sheet(person("3700000001", "张勇", ZHANG, "户主", "2,健康,因病,,,否,是,3500,"),
				person("3700000001", "李梅", LI, "户主", "2,健康,因病,,,否,是,3500,")));
		assertEquals(2, report.accepted());
		assertEquals(3, only(report, IssueKind.CONTRADICTION).row());
	}

	@Test
	void rowsWithTooManyOrTooFewColumnsAreRejected() throws Exception {
		ImportReport report = imported(sheet(person("3700000001", "张勇", ZHANG, "户主", "2,健康,因病,,,否,是,3500,,多"),
				person("3700000001", "李梅", LI, "配偶", "2,健康"), "填表人：王主任", "",
				person("3700000001", "王强", id("19750101001"), "之子", "2,健康,因病,,,否,是,3500,,,")));
		assertEquals(4, report.rows(), "a blank row is none");
		assertEquals(3, report.rejected());
		assertEquals(3L, report.counts().get(IssueKind.COLUMN_COUNT));
		assertTrue(report.issues().get(0).reason().contains("17") && report.issues().get(0).reason().contains("16"));
	}

	/** A valid number of 东阿县 from birth date and sequence. */
	static String id(String birthAndSequence) {
		String seventeen = "371599" + birthAndSequence;
		return seventeen + IdNumber.checkDigit(seventeen);
	}
}
