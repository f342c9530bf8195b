package org.lookback.sample.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.visit.SheetFields;
import org.lookback.model.api.visit.SheetMark;
import org.lookback.sample.api.Oddity;
import org.lookback.sample.api.Planted;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleProvince;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;

/** What the small sample's files hold. */
class SampleFilesTest {

	/** Columns that departments have and the dictionary does not. */
	private static final Set<String> UNKNOWN = Set.of("备注", "号牌号码", "品牌型号", "不动产权证号", "坐落", "统一社会信用代码", "企业名称", "工作单位名称", "低保证号", "月保障金额",
			"发证日期", "参保险种", "个人缴费", "医疗机构", "结算次数", "鉴定结果", "改造方式", "补助资金", "学籍号", "年级", "病种类别",
			"病种名称", "确诊日期", "开户日期");

	@TempDir
	static Path folder;
	private static SampleResult sample;
	private static List<Table> tables;

	@BeforeAll
	static void writeTheSmallSample() throws Exception {
		sample = new SampleProvince().write(SampleSettings.small(folder), Progress.NONE);
		tables = sample.files().stream().map(Table::of).toList();
	}

	private static Table table(String kind, int year) {
		SampleFile file = sample.file(kind, year).orElseThrow(() -> new AssertionError("no file " + kind));
		return tables.get(sample.files().indexOf(file));
	}

	/** Those whose columns go to fields; on a comparison sheet the marks say what a cell is. */
	private static List<Table> mapped() {
		return tables.stream().filter(table -> !table.file().kind().equals("sheets")).toList();
	}

	@Test
	void everyRowOfASheetSaysWhoseItsCellIsAndPagesHaveTheDayOfTheVisit() {
		Table sheet = table("sheets", 2019);
		Set<String> households = new HashSet<>();
		Set<String> dated = new HashSet<>();
		Set<String> asked = new TreeSet<>();
		for (List<String> row : sheet.rows()) {
			SheetMark mark = SheetMark.of(sheet.cell(row, "标记")).orElseThrow();
			SheetMark.Cell cell = mark.cells().getFirst();
			assertEquals(sheet.headings().indexOf("标记"), mark.column());
			assertEquals("核实情况", sheet.headings().get(cell.column()));
			assertFalse(row.get(cell.column()).isBlank());
			households.add(mark.household());
			asked.add(cell.field());
			if (cell.field().equals("visit.visitedOn")) {
				dated.add(mark.household());
			}
		}
		assertEquals(households, dated);
		assertTrue(asked.containsAll(Set.of("householdYear.primaryCause", "income.netPerCapita", "household.phone", "member.name", "member.memberUntil",
				SheetFields.core().change())), asked.toString());
		assertTrue(sheet.rows().stream().anyMatch(row -> sheet.cell(row, "核实情况").equals(SheetFields.core().nothing().word().zh())), "nothing found");
	}

	@Test
	void theRosterHasHouseholdsThatNobodyKnowsAndLacksSome() {
		Table roster = table("roster", 2019);
		Table households = table("households", 2019);
		Set<String> known = new HashSet<>();
		households.rows().forEach(row -> known.add(Normalizer.normalize(households.cell(row, "户编号") + households.cell(row, "本地户标识"), Normalizer.Form.NFKC).replaceAll("\\s", "")));
		Set<String> listed = roster.rows().stream().map(row -> Normalizer.normalize(roster.cell(row, "户编号"), Normalizer.Form.NFKC).replaceAll("\\s", "")).collect(Collectors.toSet());
		Set<String> strangers = sample.planted(Oddity.ONLY_ON_ROSTER).stream().map(Planted::text).collect(Collectors.toSet());
		assertEquals(strangers, listed.stream().filter(key -> !known.contains(key)).collect(Collectors.toSet()));
		sample.planted(Oddity.NOT_ON_ROSTER).forEach(plant -> assertTrue(known.contains(plant.text()) && !listed.contains(plant.text())));
	}

	@Test
	void everyKindOfFileIsThereAndReadableInTheEncodingItSays() {
		Set<String> kinds = sample.files().stream().map(SampleFile::kind).collect(Collectors.toCollection(TreeSet::new));
		assertEquals(new TreeSet<>(Set.of("wide", "households", "members", "income", "housing", "water", "measures", "villages", "facilities",
				"projects", "loans", "visits", "roster", "cards", "sheets", "kin", "helpers", "register:机动车", "register:不动产", "register:市场主体", "register:财政供养", "register:国企任职", "register:低保",
				"register:残疾人", "register:医保参保", "register:医疗结算", "register:危房鉴定与改造", "register:学籍", "register:大病与慢病",
				"register:供水")), kinds);
		for (Table table : tables) {
			assertEquals(table.file().rows(), table.rows().size(), table.file().name());
			assertFalse(table.headings().contains(""), table.file().name() + " has a column without heading");
		}
		assertEquals(Set.of("UTF-8", "GB18030", "XLSX"), sample.files().stream().map(SampleFile::encoding).collect(Collectors.toSet()));
	}

	@Test
	void theWideSheetHasItsHeadingsBelowATitleAndMergedGroups() {
		Table wide = table("wide", 2019);
		assertEquals(3, wide.file().headingRow());
		assertTrue(wide.all().get(0).get(0).contains("2019年度"));
		assertEquals("所在地", wide.all().get(1).get(0));
		assertEquals(List.of("县", "乡", "行政村", "自然村", "户编号", "人编号", "姓名", "证件号码", "人数", "与户主关系", "民族", "文化程度", "在校生状况", "健康状况", "劳动技能", "务工状况",
				"务工时间（月）", "参加大病医疗", "脱贫属性", "脱贫年度", "贫困户属性", "主要致贫原因", "危房户", "饮水安全", "饮水困难", "人均纯收入", "联系电话"), wide.headings().subList(0, 27));
	}

	@Test
	void everyHeadingIsKnownToTheDictionaryOrDocumentedAsUnknown() {
		Set<String> unresolved = new TreeSet<>();
		for (Table table : mapped()) {
			for (String heading : table.headings()) {
				if (Dictionary.core().byHeading(heading).isEmpty()) {
					unresolved.add(heading);
				}
			}
		}
		assertEquals(new TreeSet<>(UNKNOWN), unresolved);
	}

	@Test
	void everyCellIsReadByTheDictionaryButForWhatWasPlanted() {
		for (Table table : mapped()) {
			for (String heading : table.headings()) {
				Optional<Field> field = Cells.field(table.file(), heading);
				if (field.isPresent()) {
					readColumn(table, heading, field.get());
				}
			}
		}
	}

	private static void readColumn(Table table, String heading, Field field) {
		for (int i = 0; i < table.rows().size(); i++) {
			String text = table.cell(table.rows().get(i), heading);
			int row = table.number(i);
			boolean planted = sample.planted().stream().anyMatch(
					plant -> plant.file().equals(table.file().name()) && plant.row() == row && plant.column().equals(heading));
			Optional<String> problem = Cells.problem(field, text, table.file().year().orElse(2018));
			assertTrue(problem.isEmpty() || planted, () -> table.file().name() + " row " + row + " " + heading + ": " + problem.orElse(""));
		}
	}

	@Test
	void whatWasPlantedStandsWhereTheResultSaysAndNowhereElse() {
		for (Planted plant : sample.planted()) {
			Table table = tables.stream().filter(each -> each.file().name().equals(plant.file())).findFirst().orElseThrow();
			List<String> row = table.all().get((int) plant.row() - 1);
			if (!plant.column().isEmpty()) {
				assertEquals(plant.text(), table.cell(row, plant.column()), plant.toString());
			} else if (plant.oddity() == Oddity.DUPLICATE_ROW) {
				assertEquals(table.all().get((int) plant.row() - 2), row);
			}
		}
		for (Oddity oddity : Oddity.values()) {
			int counted = sample.files().stream().mapToInt(file -> file.count(oddity)).sum();
			if (!oddity.harmless()) {
				assertEquals(sample.planted(oddity).size(), counted, oddity.name());
				assertTrue(counted > 0, oddity + " was not planted");
			}
		}
		assertEquals(1, sample.planted(Oddity.TWO_HEADS).size());
	}

	@Test
	void idNumbersAreValidFictitiousAndGivenOnce() {
		Table members = table("members", 2019);
		Set<String> seen = new HashSet<>();
		for (List<String> row : members.rows()) {
			IdNumber number = IdNumber.parse(members.cell(row, "证件号码")).orElseThrow(() -> new AssertionError(row.toString()));
			assertTrue(number.regionPrefix().equals("371599"), number.regionPrefix());
			assertTrue(RegionTree.shipped().region(number.regionPrefix()).isEmpty());
			assertEquals(number.gender(), members.cell(row, "性别").strip());
			assertTrue(seen.add(number.number()));
		}
	}

	@Test
	void wideSheetsHoldBadIdNumbersOnlyWhereTheyWerePlanted() {
		Table wide = table("wide", 2019);
		Set<Long> planted = sample.planted().stream().filter(plant -> plant.file().equals(wide.file().name()) && plant.column().equals("证件号码"))
				.map(Planted::row).collect(Collectors.toSet());
		for (int i = 0; i < wide.rows().size(); i++) {
			boolean bad = IdNumber.parse(wide.cell(wide.rows().get(i), "证件号码")).isEmpty();
			assertEquals(planted.contains((long) wide.number(i)), bad, "row " + wide.number(i));
		}
	}

	@Test
	void householdsLiveInVillagesThatExistButForThePlantedOnes() {
		Table wide = table("wide", 2019);
		RegionTree tree = RegionTree.shipped();
		Set<String> astray = new TreeSet<>();
		for (List<String> row : wide.rows()) {
			Region county = tree.find("3715", wide.cell(row, "县")).orElseThrow();
			Region township = tree.find(county.code(), wide.cell(row, "乡")).orElseThrow();
			if (tree.find(township.code(), wide.cell(row, "行政村")).isEmpty()) {
				astray.add(wide.cell(row, "户编号"));
			}
		}
		assertEquals(sample.planted(Oddity.UNKNOWN_VILLAGE).size(), astray.size());
		Table villages = table("villages", 2019);
		villages.rows().forEach(row -> assertTrue(tree.region(villages.cell(row, "行政村代码")).isPresent()));
	}

	@Test
	void rowsOfAHouseholdAgreeButForThePlantedOne() {
		Table wide = table("wide", 2019);
		Set<String> disagree = new HashSet<>();
		for (List<String> row : wide.rows()) {
			for (List<String> other : wide.rows()) {
				if (wide.cell(row, "户编号").equals(wide.cell(other, "户编号"))
						&& !wide.cell(row, "人均纯收入").strip().equals(wide.cell(other, "人均纯收入").strip())) {
					disagree.add(wide.cell(row, "户编号"));
				}
			}
		}
		assertEquals(1, disagree.size());
	}

	@Test
	void unregisteredHouseholdsHaveALocalKeyAndNoNumber() {
		Table households = table("households", 2019);
		long unregistered = households.rows().stream().filter(row -> !households.cell(row, "户类型").strip().equals("建档立卡户")).peek(row -> {
			assertTrue(households.cell(row, "本地户标识").startsWith("YB371524"));
			assertEquals("", households.cell(row, "户编号"));
		}).count();
		assertEquals(sample.households() - sample.registered(), unregistered);
		assertEquals(SampleSettings.SMALL_HOUSEHOLDS, households.rows().size());
	}

	@Test
	void theReadmeNamesEveryFileAndEveryOddityInBothLanguages() throws Exception {
		String readme = Files.readString(sample.readme());
		for (SampleFile file : sample.files()) {
			assertTrue(readme.contains(file.name()), file.name());
		}
		sample.planted().forEach(plant -> assertTrue(readme.contains(plant.oddity().label(java.util.Locale.CHINESE))));
		assertTrue(readme.contains("371599") && readme.contains("synthetic data"));
		assertFalse(readme.contains("!"), "a message is missing");
	}
}
