package org.lookback.ingest.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.IssueKind;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;

/** Departments' registers: matched to members and kin by ID number; nobody's record is lost. */
class RegisterTest extends StoreFixture {

	private static final String SON = WideSheetTest.id("19900101001");
	private static final String STRANGER = WideSheetTest.id("19850505003");

	@BeforeEach
	void aHouseholdWithASeparatedSon() throws Exception {
		imported(TestFiles.text(folder, "2019年宽表.csv", "县,乡,行政村,户编号,姓名,证件号码,与户主关系,人数,主要致贫原因,危房户",
				"东阿县,铜城街道,王海村,3700000001,张勇," + ZHANG + ",户主,2,因病,否", "东阿县,铜城街道,王海村,3700000001,李梅," + LI + ",配偶,2,因病,否"));
		imported(TestFiles.text(folder, "分户子女2019.csv", "户编号,关系,亲属姓名,亲属证件号码", "3700000001,分户子,张伟," + SON));
	}

	@Test
	void recordsFindMembersAndKinAndStrangersAreKept() throws Exception {
		ImportReport report = imported(TestFiles.text(folder, "2019年机动车登记.csv", "序号,姓名,证件号码,车辆类型,购车价格", "1,李梅," + LI + ",其他乘用车,60000",
				"2,张伟," + SON + ",高档乘用车,400000", "3,陌生人," + STRANGER + ",其他乘用车,50000"));
		assertEquals("register:机动车", report.kind().id());
		assertEquals(3, report.accepted());
		assertEquals(4, only(report, IssueKind.UNMATCHED_RECORD).row());
		assertTrue(!only(report, IssueKind.UNMATCHED_RECORD).value().contains(STRANGER));
		Household household = household("3700000001");
		assertEquals(Optional.of("其他乘用车"), member(household, "李梅").children("registerRecord").get(0).text("vehicleKind"));
		List<Fact> ofHousehold = new ArrayList<>(household.root().children("registerRecord"));
		household.root().children("kin").forEach(kin -> ofHousehold.addAll(kin.children("registerRecord")));
		assertEquals(Optional.of("高档乘用车"), ofHousehold.get(0).text("vehicleKind"));
		List<Fact> nobodys = new ArrayList<>();
		try (var facts = store.facts()) {
			facts.forEachOther("registerRecord", nobodys::add);
		}
		assertEquals(1, nobodys.size());
		assertTrue(nobodys.get(0).get("matchedTo").isEmpty());
	}

	@Test
	void aPersonMayHaveSeveralRecordsAndRunningNumbersMeanNothing() throws Exception {
		imported(TestFiles.text(folder, "2019年医疗结算.csv", "序号,姓名,证件号码,待遇起", "1,李梅," + LI + ",2019-01-05", "2,李梅," + LI + ",2019-03-05"),
				"register:医疗结算", 2019);
		imported(TestFiles.text(folder, "2018年医疗结算.csv", "序号,姓名,证件号码,待遇起", "1,李梅," + LI + ",2018-01-05"), "register:医疗结算", 2018);
		assertEquals(3, member(household("3700000001"), "李梅").children("registerRecord").size());
	}

	@Test
	void aRegisterIsKnownByItsNames() throws Exception {
		var plan = plan(TestFiles.text(folder, "2019年名单.csv", "姓名,证件号码,车辆类型", "李梅," + LI + ",其他乘用车"));
		String problem = plan.withKind(ImportKind.register("飞船")).problems().get(0);
		assertTrue(problem.contains("飞船") && problem.contains("机动车"), problem);
		assertEquals("register:机动车", plan.withKind(ImportKind.register("车辆")).kind().id());
		assertEquals(List.of(), plan.withKind(ImportKind.register("车辆")).problems());
	}

	@Test
	void withoutIdNumberTheHouseholdAndTheNameTell() throws Exception {
		ImportReport report = imported(TestFiles.text(folder, "2019年低保.csv", "户编号,姓名,待遇起", "3700000001,李梅,2018-01-01", ",李梅,2018-01-01"),
				"register:低保", 2019);
		assertEquals(2, report.accepted());
		assertEquals(3, only(report, IssueKind.UNMATCHED_RECORD).row(), "a name alone tells nobody");
		assertEquals(1, member(household("3700000001"), "李梅").children("registerRecord").size());
	}
}
