package org.lookback.ingest.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.lookback.ingest.api.DepartmentRow;
import org.lookback.ingest.api.RegisterComparison;
import org.lookback.model.api.compare.ComparisonOutcome;
import org.lookback.model.api.compare.RegisterEntry;
import org.lookback.model.api.compare.RegisterFinding.Aspect;
import org.lookback.model.api.compare.RegisterSubject.Kind;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.RegisterDefinition;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/** What a comparison says of people, in the situations that the registers are compared for. */
class RegisterComparisonTest extends ComparisonFixture {

	private static final String WANG = id("37152419700101001");
	private static final String SUN = id("37152419720202002");
	private static final String CHILD = id("37152420100303003");
	private static final String STRANGER = id("37152419800404004");
	private static final String PLACE = "东阿县,铜城街道,王海村,";

	private void family() throws Exception {
		households(PLACE + "3700000001,王建国," + WANG + ",户主,建档立卡户,是,,", PLACE + "3700000001,孙秀英," + SUN + ",配偶,建档立卡户,否,肢体,二级",
				PLACE + "3700000001,王小宝," + CHILD + ",之子,建档立卡户,,,");
	}

	@Test
	void whoIsOnLowGuaranteeHereAndThere() throws Exception {
		family();
		register("低保", "姓名,身份证号码,登记状态,待遇结束日期", "王建国," + WANG + ",注销,", "孙秀英," + SUN + ",正常,", "王小宝," + CHILD + ",正常,", "陌生人," + STRANGER + ",正常,");
		Compared compared = compare("低保");
		assertEquals(List.of(Aspect.ENDED), aspects(compared.of("王建国")));
		assertEquals(List.of(Aspect.UNEXPECTED), aspects(compared.of("孙秀英")));
		assertEquals(List.of(Aspect.UNRECORDED), aspects(compared.of("王小宝")), "nothing recorded is not no");
		RegisterEntry stranger = compared.of(ComparisonOutcome.ONLY_THERE).get(0);
		assertEquals(List.of(Aspect.STRANGER), aspects(stranger));
		assertEquals(4, compared.counts().records());
		assertEquals(1, compared.counts().of(ComparisonOutcome.DIFFERS).households());
		assertEquals(3, compared.counts().of(ComparisonOutcome.DIFFERS).persons());
		assertFalse(Files.exists(folder.resolve("比对")), "nothing personal is left behind");
	}

	@Test
	void whoShouldBeListedAndIsNot() throws Exception {
		family();
		register("低保", "姓名,身份证号码", "陌生人," + STRANGER);
		RegisterEntry missing = compare("低保").of("王建国");
		assertEquals(ComparisonOutcome.ONLY_HERE, missing.outcome());
		RegisterDefinition definition = Dictionary.core().register("低保").orElseThrow();
		assertEquals("本库：享受低保；登记册中没有", missing.findings().get(0).words(Dictionary.core(), definition, false, Locale.CHINESE));
		assertEquals(missing.key(), compare("低保").of("王建国").key(), "the same thing has the same key again");
	}

	@Test
	void fieldsOfBothSidesAreCompared() throws Exception {
		family();
		register("残疾人", "姓名,残疾人证号,残疾类型,残疾级别", "孙秀英," + SUN + "43,肢体残疾,三级");
		RegisterEntry entry = compare("残疾人").of("孙秀英");
		assertEquals(List.of(Aspect.FIELD), aspects(entry));
		assertEquals("memberYear.disabilityGrade", entry.findings().get(0).field());
		assertEquals("二级", entry.findings().get(0).here());
		assertEquals("三级", entry.findings().get(0).there());
	}

	@Test
	void amountsOfSeveralRecordsAreAddedUpAndMayDifferALittle() throws Exception {
		family();
		imported(TestFiles.text(folder, "人2019.csv", "户编号,姓名,证件号码,年度,经各项保障报销后个人自付费用", "3700000001,王建国," + WANG + ",2019,1500.30",
				"3700000001,孙秀英," + SUN + ",2019,900"), "members", 2019);
		register("医疗结算", "姓名,身份证号码,医疗自付", "王建国," + WANG + ",1000", "王建国," + WANG + ",500", "孙秀英," + SUN + ",905");
		Compared compared = compare("医疗结算");
		assertEquals(ComparisonOutcome.MATCHED, compared.of("王建国").outcome());
		assertEquals(2, compared.of("王建国").listings().size());
		assertEquals(List.of(Aspect.FIELD), aspects(compared.of("孙秀英")));
	}

	@Test
	void aVehicleIsSuspiciousOfARegisteredHouseholdOnly() throws Exception {
		family();
		String ordinary = id("37152419750505005");
		imported(TestFiles.text(folder, "户2019.csv", "县,乡,行政村,户编号,户类型,年度", PLACE + "YB001,一般农户,2019"), "households", 2019);
		imported(TestFiles.text(folder, "人2019b.csv", "户编号,姓名,证件号码,年度", "YB001,赵四," + ordinary + ",2019"), "members", 2019);
		register("机动车", "姓名,身份证号码,车辆类型,购车价格", "王建国," + WANG + ",其他乘用车,60000", "赵四," + ordinary + ",其他乘用车,60000", "陌生人," + STRANGER + ",,");
		Compared compared = compare("机动车");
		assertEquals(List.of(Aspect.LISTED), aspects(compared.of("王建国")));
		assertEquals("其他乘用车, 购车价格 60,000.00", compared.of("王建国").listings().get(0).words(Dictionary.core(), Locale.CHINESE));
		assertEquals(List.of(), aspects(compared.of("赵四")));
		assertEquals(1, compared.counts().suspected());
		assertEquals(0, compared.counts().expected(), "nobody should have a vehicle");
		assertEquals(1, compared.of(ComparisonOutcome.ONLY_THERE).size());
	}

	@Test
	void kinCountWhereTheDocumentsSaySo() throws Exception {
		family();
		String son = id("37152419950606006");
		imported(TestFiles.text(folder, "分户子女2019.csv", "户编号,关系,亲属姓名,亲属证件号码", "3700000001,分户子,王大宝," + son));
		register("市场主体", "姓名,身份证号码,企业类型,雇工人数", "王大宝," + son + ",公司,5");
		register("机动车", "姓名,身份证号码,车辆类型", "王大宝," + son + ",其他乘用车");
		RegisterEntry company = compare("市场主体").of("王大宝");
		assertEquals(Kind.KIN, company.subject().orElseThrow().kind());
		assertEquals(List.of(Aspect.LISTED), aspects(company));
		assertFalse(compare("机动车").of("王大宝").suspected());
	}

	@Test
	void theDeadAndTheLivingInTheHouseholdRegister() throws Exception {
		family();
		imported(TestFiles.text(folder, "人2019c.csv", "户编号,姓名,证件号码,年度,离户日期", "3700000001,孙秀英," + SUN + ",2019,2019-03-01"), "members", 2019);
		register("户籍", "姓名,身份证号码,登记状态", "王建国," + WANG + ",死亡", "孙秀英," + SUN + ",正常", "王小宝," + CHILD + ",正常");
		Compared compared = compare("户籍");
		assertEquals(List.of(Aspect.ENDED), aspects(compared.of("王建国")));
		assertEquals(List.of(Aspect.LEFT), aspects(compared.of("孙秀英")));
		assertEquals("2019-03-01", compared.of("孙秀英").findings().get(0).here());
		assertEquals(ComparisonOutcome.MATCHED, compared.of("王小宝").outcome());
	}

	@Test
	void aHouseholdCountsAsOneWhereTheRegisterIsOfHouses() throws Exception {
		family();
		imported(TestFiles.text(folder, "住房2019.csv", "户编号,房屋序号,年度,鉴定等级,解决方式", "3700000001,1,2019,D,未解决"), "housing", 2019);
		register("危房鉴定与改造", "姓名,身份证号码,鉴定结果", "王建国," + WANG + ",D级", "孙秀英," + SUN + ",D级");
		Compared compared = compare("危房鉴定与改造");
		assertEquals(1, compared.entries().size());
		assertEquals(Kind.HOUSEHOLD, compared.entries().get(0).subject().orElseThrow().kind());
		assertEquals(2, compared.entries().get(0).listings().size());
		assertEquals(3, compared.counts().of(ComparisonOutcome.MATCHED).persons());
	}

	@Test
	void listedTwiceIsNamed() throws Exception {
		family();
		register("低保", "低保证号,姓名,身份证号码", "D1,王建国," + WANG, "D2,王建国," + WANG);
		RegisterEntry twice = compare("低保").of("王建国");
		assertEquals(List.of(Aspect.TWICE), aspects(twice));
		assertEquals(2, twice.listings().size());
	}

	@Test
	void aRegisterThatCannotBeComparedSaysWhatToDo() throws Exception {
		family();
		String never = assertThrows(LookbackException.class, () -> compare("低保")).getMessage();
		assertTrue(never.contains("lookback import"), never);
		register("低保", 2018, "姓名,身份证号码", "王建国," + WANG);
		String other = assertThrows(LookbackException.class, () -> compare("低保")).getMessage();
		assertTrue(other.contains("2018") && other.contains("--year"), other);
		assertEquals(1, compare("低保", 2018, Dictionary.core()).counts().records());
	}

	@Test
	void anotherEditionOfTheRegisterLeavesThisYearAlone() throws Exception {
		family();
		register("低保", 2018, "姓名,身份证号码", "孙秀英," + SUN);
		register("低保", 2019, "姓名,身份证号码", "王建国," + WANG);
		Compared compared = compare("低保");
		assertEquals(1, compared.counts().records());
		assertEquals(ComparisonOutcome.MATCHED, compared.of("王建国").outcome());
	}

	@Test
	void aWorkspaceMaySayHowARegisterIsCompared() throws Exception {
		family();
		register("临时救助", "姓名,身份证号码", "王建国," + WANG);
		Dictionary own = Dictionary.core().extendedBy("registers.yaml", new ByteArrayInputStream("""
				registers:
				  - {register: 临时救助, sense: both, expected: "age(m.birthDate) < 18", zh: 未成年人, en: minor}
				""".getBytes(StandardCharsets.UTF_8)));
		Compared compared = compare("临时救助", 2019, own);
		assertEquals(List.of(Aspect.UNEXPECTED), aspects(compared.of("王建国")));
		assertEquals(List.of(Aspect.NOT_LISTED), aspects(compared.of("王小宝")));
		Dictionary wrong = Dictionary.core().extendedBy("registers.yaml", new ByteArrayInputStream("""
				registers:
				  - {register: 临时救助, sense: both, expected: "m.heigth > 2", zh: 高, en: tall}
				""".getBytes(StandardCharsets.UTF_8)));
		String said = assertThrows(LookbackException.class, () -> compare("临时救助", 2019, wrong)).getMessage();
		assertTrue(said.contains("临时救助") && said.contains("heigth"), said);
	}

	@Test
	void everyRegisterOfTheDictionaryCanBeCompared() throws Exception {
		family();
		for (RegisterDefinition definition : Dictionary.core().registers()) {
			register(definition.id(), "姓名,身份证号码", "王建国," + WANG, "陌生人," + STRANGER);
			Compared compared = compare(definition.id());
			assertEquals(2, compared.entries().stream().mapToInt(entry -> entry.listings().size()).sum(), definition.id());
		}
		assertEquals(21, Dictionary.core().registers().size());
		assertEquals(Dictionary.core().codeList("Register").orElseThrow().codes().size(), Dictionary.core().registers().size());
	}

	@Test
	void theSixNumbersOfTheDepartments() throws Exception {
		family();
		imported(TestFiles.text(folder, "住房2019.csv", "户编号,房屋序号,年度,鉴定等级,解决方式", "3700000001,1,2019,D,未解决"), "housing", 2019);
		register("低保", "姓名,身份证号码", "王建国," + WANG, "孙秀英," + SUN, "陌生人," + STRANGER);
		register("残疾人", "姓名,身份证号码", "孙秀英," + SUN);
		register("危房鉴定与改造", "姓名,身份证号码,竣工时间", "王建国," + WANG + ",2018-10-01");
		List<String> registers = List.of("低保", "残疾人", "危房鉴定与改造");
		try (FactSource facts = store.facts();
				RegisterComparison comparison = RegisterComparison.gather(request(registers, 2019, true), Dictionary.core(), facts, store.loads().versions(),
						Progress.NONE)) {
			for (String register : registers) {
				comparison.compare(register, entry -> {
				}, Progress.NONE);
			}
			List<DepartmentRow> county = RegisterComparison.addUp(comparison.departments(), village -> village.substring(0, 6));
			DepartmentRow low = row(county, "lowGuarantee");
			assertEquals(List.of(1L, 2L, 1L, 1L), List.of(low.here(), low.there(), low.both(), low.open()));
			assertEquals(List.of(0L, 1L, 1L), List.of(low.onlyHere(), low.onlyThere(), low.difference()));
			assertEquals(1, row(county, "disabled").both());
			DepartmentRow house = row(county, "dangerousHouse");
			assertEquals(List.of(3L, 0L), List.of(house.here(), house.there()), "a house that was rebuilt is not dangerous any more");
			assertEquals("371524", low.place());
		}
		assertEquals(List.of("students", "illness", "dangerousHouse", "unsafeWater", "lowGuarantee", "disabled"),
				Dictionary.core().departmentCounts().stream().map(one -> one.id()).toList());
	}

	private static DepartmentRow row(List<DepartmentRow> rows, String count) {
		return rows.stream().filter(row -> row.count().equals(count)).findFirst().orElseThrow();
	}

	@Test
	void theSchoolRollExpectsWhoIsOfAge() throws Exception {
		family();
		register("学籍", "姓名,证件号", "陌生人," + id(LocalDate.of(2011, 1, 1), 7));
		Compared compared = compare("学籍");
		assertEquals(1, compared.counts().expected());
		assertEquals(List.of(Aspect.NOT_LISTED), aspects(compared.of("王小宝")));
	}
}
