package org.lookback.ingest.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Access;
import org.lookback.store.api.Store;

/** Files of one thing each, matched to households and persons that are there already. */
class SeparateFilesTest extends StoreFixture {

	@BeforeEach
	void twoHouseholds() throws Exception {
		imported(TestFiles.text(folder, "户表2019.csv", "县,乡,行政村,户编号,户主姓名,主要致贫原因", "东阿县,铜城街道,王海村,3700000001,张勇,因病",
				"东阿县,铜城街道,王海村,3700000002,王强,因学"));
		imported(TestFiles.text(folder, "成员2019.csv", "县,户编号,人编号,姓名,证件号码,与户主关系,文化程度", "东阿县,3700000001,370000000101,张勇," + ZHANG + ",户主,小学",
				"东阿县,3700000001,370000000102,李梅," + LI + ",配偶,初中"));
	}

	@Test
	void membersAreHungUnderTheirHousehold() throws Exception {
		Household household = household("3700000001");
		assertEquals(2, household.members().size());
		assertEquals(Optional.of("初中"), member(household, "李梅").child("memberYear", 2019).orElseThrow().text("educationLevel"));
	}

	@Test
	void rowsAreMatchedWithoutTheCountyToo() throws Exception {
		ImportReport report = imported(TestFiles.text(folder, "住房2019.csv", "户编号,住房来源,住房面积,鉴定等级", "3700000001,自有,80,C", "3700000002,自有,60,A"));
		assertEquals(2, report.accepted(), report.issues().toString());
		assertEquals(Optional.of("C"), household("3700000001").root().child("housing", 2019).orElseThrow().text("grade"));
	}

	@Test
	void aHouseholdOfWhichNoFileSaidTheCountyIsNotMadeAgain() throws Exception {
		imported(TestFiles.text(folder, "户表（无县）2018.csv", "户编号,户主姓名,主要致贫原因", "3700000007,赵兰,因残"));
		imported(TestFiles.text(folder, "户表（有县）2019.csv", "县,乡,行政村,户编号,户主姓名,主要致贫原因", "东阿县,铜城街道,王海村,3700000007,赵兰,因残"));
		assertEquals(3, households());
		assertEquals(Optional.of("371524001200"), household("3700000007").root().text("villageCode"));
	}

	@Test
	void rowsAreMatchedByIdNumberWhenThereIsNoHouseholdNumber() throws Exception {
		ImportReport report = imported(TestFiles.text(folder, "饮水2019.csv", "证件号码,供水方式,饮水安全", LI + ",集中供水入户,是"), "water", 2019);
		assertEquals(1, report.accepted(), report.issues().toString());
		assertEquals(Optional.of("集中供水入户"), household("3700000001").root().child("water", 2019).orElseThrow().text("supplyMode"));
	}

	@Test
	void aHouseholdThatTheStoreDoesNotKnowIsToBeImportedFirst() throws Exception {
		var file = TestFiles.text(folder, "收入2019.csv", "户编号,工资性收入,人均纯收入", "3700000009,1000,3500");
		ImportReport report = imported(file);
		assertEquals(1, report.rejected());
		assertTrue(only(report, IssueKind.UNKNOWN_HOUSEHOLD).reason().contains("先导入户表") || !"zh".equals(Locale.getDefault().getLanguage()));
		assertTrue(report.version().isEmpty(), "nothing came of it, so it may come again");
		assertEquals(2, households());

		imported(TestFiles.text(folder, "户表补2019.csv", "县,乡,行政村,户编号,户主姓名,主要致贫原因", "东阿县,铜城街道,王海村,3700000009,赵兰,因残"));
		assertEquals(1, imported(file).accepted());
	}

	@Test
	void aFileWithSomeUnknownHouseholdsMayBeRepeatedOnceTheyAreThere() throws Exception {
		var file = TestFiles.text(folder, "收入2019.csv", "户编号,工资性收入,人均纯收入", "3700000001,2000,4000", "3700000009,1000,3500");
		assertEquals(1, imported(file).accepted());
		assertTrue(imported(file).alreadyImported(), "nothing has changed");
		imported(TestFiles.text(folder, "户表补2019.csv", "县,乡,行政村,户编号,户主姓名,主要致贫原因", "东阿县,铜城街道,王海村,3700000009,赵兰,因残"));
		assertEquals(2, imported(file).accepted());
		assertEquals(1, household("3700000001").root().children("income").size(), "not doubled");
	}

	@Test
	void measuresHelpersLoansKinAndVisitsHangUnderTheHousehold() throws Exception {
		imported(TestFiles.text(folder, "帮扶措施.csv", "户编号,人编号,年度,措施类别,措施内容,金额", "3700000001,,2018,产业,种植业,1200", "3700000001,370000000102,2019,健康,医疗救助,300",
				"3700000001,,2018,产业,养殖业,800"));
		imported(TestFiles.text(folder, "帮扶责任人2019.csv", "户编号,帮扶责任人,身份,帮扶单位,开始日期", "3700000001,周明,帮扶责任人,县财政局,2016-01-05"));
		imported(TestFiles.text(folder, "贷款2019.csv", "贷款合同号,户编号,发放年度,贷款金额,使用情况", "D1,3700000002,2017,50000,用于生产"));
		imported(TestFiles.text(folder, "分户子女2019.csv", "户编号,对应人编号,关系,亲属姓名,亲属证件号码", "3700000001,370000000101,分户子,张伟," + WideSheetTest.id("19900101001")));
		imported(TestFiles.text(folder, "入户核查2019.csv", "户编号,轮次,入户日期,核查人,主副食有保障", "3700000001,第一轮,2019-07-01,周明,是"));
		Household household = household("3700000001");
		assertEquals(3, household.root().children("measure").size() + household.members().stream().mapToInt(m -> m.children("measure").size()).sum());
		assertEquals(1, household.root().children("helper").size());
		assertEquals(1, household("3700000002").root().children("loan").size());
		assertEquals(1, household.root().children("kin").size());
		assertEquals(Optional.of(true), household.root().children("visit").get(0).flag("food"));
	}

	@Test
	void importingAFileAgainDoublesNothing() throws Exception {
		var file = TestFiles.text(folder, "帮扶措施.csv", "户编号,年度,措施类别,措施内容,金额", "3700000001,2018,产业,种植业,1200", "3700000001,2018,产业,养殖业,800");
		ImportReport first = imported(file);
		ImportReport second = imported(file);
		assertTrue(second.alreadyImported());
		assertEquals(first.version(), second.version());
		assertEquals(first.accepted(), second.accepted());
		imported(TestFiles.text(folder, "帮扶措施（改）.csv", "户编号,年度,措施类别,措施内容,金额,备注", "3700000001,2018,产业,种植业,1200,同一条",
				"3700000001,2018,产业,养殖业,800,"));
		assertEquals(2, household("3700000001").root().children("measure").size(), "the same measures under another file's name");
	}

	@Test
	void twoHousesOfOneHouseholdAreCounted() throws Exception {
		ImportReport report = imported(
				TestFiles.text(folder, "住房2019.csv", "户编号,住房来源,住房面积,鉴定等级", "3700000001,自有,80,C", "3700000001,自有,20,D", "3700000001,自有,20,D"));
		assertEquals(2, report.accepted());
		assertEquals(4, only(report, IssueKind.DUPLICATE_ROW).row());
		assertEquals(2, household("3700000001").root().children("housing", 2019).size());
	}

	@Test
	void noYearOverwritesAnother() throws Exception {
		imported(TestFiles.text(folder, "收入.csv", "户编号,年度,工资性收入,人均纯收入", "3700000001,2017,1000,3000", "3700000001,2018,2000,4000"));
		imported(TestFiles.text(folder, "收入2019.csv", "户编号,工资性收入,人均纯收入", "3700000001,3000,5000"));
		Household household = household("3700000001");
		assertEquals(List.of(3000, 4000, 5000), List.of(2017, 2018, 2019).stream()
				.map(year -> household.root().child("income", year).orElseThrow().decimal("netPerCapita").map(BigDecimal::intValue).orElse(0)).toList());
	}

	@Test
	void withoutAnyYearTheCurrentRoundsIsTakenAndSaid() throws Exception {
		ImportReport report = imported(TestFiles.text(folder, "收入.csv", "户编号,工资性收入,人均纯收入", "3700000001,3000,5000"));
		assertEquals("2019", only(report, IssueKind.YEAR_ASSUMED).value());
		assertEquals(List.of(2019), List.copyOf(report.years()));
	}

	@Test
	void theYearOfTheColumnBeatsTheOneThatWasGiven() throws Exception {
		imported(TestFiles.text(folder, "收入.csv", "户编号,年度,工资性收入", "3700000001,2016,1000"), "income", 2018);
		assertTrue(household("3700000001").root().child("income", 2016).isPresent());
		imported(TestFiles.text(folder, "收入2015.csv", "户编号,工资性收入", "3700000001,1000"), "income", 2018);
		assertTrue(household("3700000001").root().child("income", 2018).isPresent());
	}

	@Test
	void aYearThatCannotBeReadRefusesRowsOfAYearAndStaysUnknownElsewhere() throws Exception {
		ImportReport incomes = imported(TestFiles.text(folder, "收入.csv", "户编号,年度,工资性收入", "3700000001,去年,1000", "3700000001,2018,1000"), "income", 2019);
		assertEquals(1, incomes.rejected());
		assertEquals("年度", only(incomes, IssueKind.BAD_VALUE).column());
		ImportReport loans = imported(TestFiles.text(folder, "贷款.csv", "贷款合同号,户编号,发放年度,贷款金额", "D1,3700000002,去年,50000"), "loans", 2019);
		assertEquals(1, loans.accepted());
		assertEquals(2, only(loans, IssueKind.BAD_VALUE).row());
		assertTrue(household("3700000002").root().children("loan").get(0).get("loanYear").isEmpty());
	}

	@Test
	void villagesAreKeptWithTheirCodes() throws Exception {
		ImportReport report = imported(TestFiles.text(folder, "行政村.csv", "县,乡,行政村,年度,村属性,农户总数", "东阿县,铜城街道,王海村,2019,贫困村,30", "东阿县,铜城街道,,2019,贫困村,40"));
		assertEquals(2, report.rows());
		try (var facts = store.facts()) {
			assertEquals(Optional.of(30L), facts.village("371524001200", 2019).orElseThrow().whole("farmHouseholds"));
		}
	}

	@Test
	void aFileThatSaysNoYearInAnEmptyWorkspaceIsRefused() throws Exception {
		closeWorkspace();
		store = Store.open(folder.resolve("另一个"), Access.WRITE);
		var file = TestFiles.text(folder, "户表.csv", "县,户编号,户主姓名,主要致贫原因", "东阿县,3700000001,张勇,因病");
		assertTrue(assertThrows(LookbackException.class, () -> imported(file)).getMessage().contains("户表.csv"));
	}
}
