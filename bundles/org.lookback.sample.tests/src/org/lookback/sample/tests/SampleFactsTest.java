package org.lookback.sample.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lookback.model.api.progress.Progress;
import org.lookback.sample.api.Oddity;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleProvince;
import org.lookback.sample.api.SampleResult;
import org.lookback.sample.api.SampleSettings;

/** Facts of a larger sample: they fit each other, and their shares are those of a real county. */
class SampleFactsTest {

	private static final int HOUSEHOLDS = 3000;

	@TempDir
	static Path folder;
	private static SampleResult sample;
	private static final Map<String, Table> READ = new HashMap<>();

	@BeforeAll
	static void writeASampleOfAllPlaces() throws Exception {
		sample = new SampleProvince().write(SampleSettings.of(HOUSEHOLDS, 7, folder), Progress.NONE);
	}

	private static Table table(String kind) {
		return READ.computeIfAbsent(kind, key -> Table.of(sample.file(key, 2019).orElseThrow()));
	}

	private static boolean odd(Table table, int index) {
		return sample.planted().stream().anyMatch(plant -> plant.file().equals(table.file().name()) && plant.row() == table.number(index));
	}

	private static BigDecimal money(Table table, List<String> row, String heading) {
		return (BigDecimal) Cells.value(table, row, heading).orElse(BigDecimal.ZERO);
	}

	private static String text(Table table, List<String> row, String heading) {
		return String.valueOf(Cells.value(table, row, heading).orElse(""));
	}

	@Test
	void incomesAddUp() {
		for (SampleFile file : sample.files()) {
			if (file.kind().equals("income")) {
				Table table = Table.of(file);
				for (int i = 0; i < table.rows().size(); i++) {
					if (!odd(table, i)) {
						addsUp(table, table.rows().get(i));
					}
				}
			}
		}
	}

	private static void addsUp(Table table, List<String> row) {
		BigDecimal transfer = BigDecimal.ZERO;
		for (String heading : List.of("计划生育金", "低保金", "特困供养金", "养老保险金", "生态补偿金", "其他转移性收入")) {
			transfer = transfer.add(money(table, row, heading));
		}
		assertEquals(0, transfer.compareTo(money(table, row, "转移性收入")), row.toString());
		BigDecimal net = money(table, row, "工资性收入").add(money(table, row, "生产经营性收入")).add(money(table, row, "财产性收入")).add(transfer)
				.subtract(money(table, row, "生产经营性支出"));
		assertEquals(0, net.compareTo(money(table, row, "家庭纯收入")), row.toString());
		BigDecimal heads = new BigDecimal(String.valueOf(Cells.value(table, row, "计算收入的人口数").orElseThrow()));
		assertEquals(0, net.divide(heads, 2, RoundingMode.HALF_UP).compareTo(money(table, row, "人均纯收入")), row.toString());
		assertEquals(money(table, row, "生产经营性收入").signum(), money(table, row, "生产经营性支出").signum(), row.toString());
	}

	@Test
	void incomeOfTheWideSheetIsThatOfTheIncomeSheet() {
		Table income = table("income");
		Map<String, BigDecimal> byHousehold = new HashMap<>();
		for (List<String> row : income.rows()) {
			byHousehold.put(text(income, row, "户编号"), money(income, row, "人均纯收入"));
		}
		Table wide = table("wide");
		for (int i = 0; i < wide.rows().size(); i++) {
			List<String> row = wide.rows().get(i);
			if (!odd(wide, i)) {
				assertEquals(0, byHousehold.get(text(wide, row, "户编号")).compareTo(money(wide, row, "人均纯收入")), row.toString());
			}
		}
	}

	@Test
	void aPersonHasALevelOfEducationOrASchoolingAndNotBoth() {
		Table members = table("members");
		for (List<String> row : members.rows()) {
			boolean left = Cells.value(members, row, "离户日期").isPresent();
			boolean level = Cells.value(members, row, "文化程度").isPresent();
			boolean schooling = Cells.value(members, row, "在校生状况").isPresent();
			assertTrue(left || level != schooling, row.toString());
		}
	}

	@Test
	void monthsOfWorkGoWithAPlaceOfWork() {
		Table members = table("members");
		for (List<String> row : members.rows()) {
			long months = (Long) Cells.value(members, row, "务工时间（月）").orElse(0L);
			assertEquals(months > 0, Cells.value(members, row, "务工所在地").isPresent(), row.toString());
			assertTrue(months >= 0 && months <= 12);
		}
	}

	@Test
	void disabilityCertificatesBeginWithTheIdNumber() {
		Table members = table("members");
		int seen = 0;
		for (List<String> row : members.rows()) {
			String certificate = text(members, row, "残疾人证号");
			if (!certificate.isEmpty()) {
				seen++;
				assertEquals(20, certificate.length());
				assertEquals(text(members, row, "证件号码"), certificate.substring(0, 18));
				assertEquals(certificate.charAt(19) - '0', List.of("一级", "二级", "三级", "四级").indexOf(text(members, row, "残疾等级")) + 1);
			}
		}
		assertTrue(seen > 100);
	}

	@Test
	void everyHouseholdHasOneHeadAndOneToNineMembers() {
		Table members = table("members");
		Map<String, List<String>> relations = members.rows().stream().collect(Collectors.groupingBy(row -> text(members, row, "户编号"),
				Collectors.mapping(row -> text(members, row, "与户主关系"), Collectors.toList())));
		assertEquals(HOUSEHOLDS, relations.size());
		relations.forEach((household, all) -> {
			assertEquals(1, Collections.frequency(all, "户主"), household);
			assertTrue(all.size() <= 9, household);
		});
	}

	@Test
	void guaranteeMoneyGoesToHouseholdsWithAGuaranteedMember() {
		Table members = table("members");
		Set<String> guaranteed = new HashSet<>();
		members.rows().stream().filter(row -> text(members, row, "是否享受低保").equals("true"))
				.forEach(row -> guaranteed.add(text(members, row, "户编号")));
		Table income = table("income");
		for (List<String> row : income.rows()) {
			assertEquals(guaranteed.contains(text(income, row, "户编号")), money(income, row, "低保金").signum() > 0, row.toString());
		}
	}

	@Test
	void sharesAreThoseOfARealCounty() {
		Table households = table("households");
		List<List<String>> registered = households.rows().stream().filter(row -> text(households, row, "户类型").equals("建档立卡户")).toList();
		share(registered, households, "主要致贫原因", "因病", 0.36, 0.45);
		share(registered, households, "主要致贫原因", "因残", 0.14, 0.22);
		share(registered, households, "主要致贫原因", "缺劳力", 0.11, 0.17);
		share(registered, households, "脱贫属性", "已脱贫享受政策", 0.85, 0.97);
		assertTrue(registered.size() > HOUSEHOLDS * 0.65 && registered.size() < HOUSEHOLDS * 0.8);
		Table income = table("income");
		List<BigDecimal> perCapita = new ArrayList<>();
		for (List<String> row : income.rows()) {
			if (!text(income, row, "户编号").startsWith("YB")) {
				perCapita.add(money(income, row, "人均纯收入"));
			}
		}
		Collections.sort(perCapita);
		int median = perCapita.get(perCapita.size() / 2).intValue();
		assertTrue(median > 5800 && median < 8000, "median " + median);
	}

	private static void share(List<List<String>> rows, Table table, String heading, String value, double low, double high) {
		double share = (double) rows.stream().filter(row -> text(table, row, heading).equals(value)).count() / rows.size();
		assertTrue(share > low && share < high, value + " " + share);
	}

	@Test
	void theFactsThatDecideTheAnnexOfShandongOccur() {
		occurs("income", "人均可支配收入", "");
		for (String judged : List.of("true", "false", "")) {
			occurs("households", "原致贫原因是否消失", judged);
		}
		occurs("households", "生产生活条件与当地一般农户相比", "不低于");
		occurs("households", "因灾因意外等致困", "[因灾]");
		occurs("households", "是否货币化安置", "true");
		occurs("register:机动车", "车辆类型", "高档乘用车");
		occurs("register:机动车", "经常使用", "");
		occurs("register:不动产", "房屋性质", "城镇商品房");
		occurs("register:市场主体", "企业类型", "公司");
		occurs("register:财政供养", "单位性质", "事业单位");
		occurs("register:国企任职", "职务级别", "中层及以上");
		for (String register : List.of("机动车", "不动产", "市场主体", "财政供养", "国企任职")) {
			occurs("register:" + register, "核实结果", "属实");
		}
		occurs("housing", "危房级别", "需鉴定未鉴定");
		occurs("housing", "危房级别", "D");
		occurs("housing", "有改造意愿", "");
		occurs("housing", "位于城市规划区内", "true");
		occurs("members", "就学情况", "辍学");
		occurs("members", "基本医疗保险", "未参保");
		occurs("members", "残疾等级", "一级");
		occurs("water", "是否解决安全饮用水", "false");
	}

	private static void occurs(String kind, String heading, String value) {
		Table table = table(kind);
		assertTrue(table.rows().stream().anyMatch(row -> text(table, row, heading).equals(value)), kind + " " + heading + " " + value);
	}

	@Test
	void registersSpeakOfMembersOfKinAndOfPlantedStrangers() {
		Set<String> known = new HashSet<>();
		Table members = table("members");
		members.rows().forEach(row -> known.add(text(members, row, "证件号码")));
		Table kin = table("kin");
		kin.rows().forEach(row -> known.add(text(kin, row, "证件号码")));
		long strangers = 0;
		for (SampleFile file : sample.files()) {
			if (file.kind().startsWith("register:")) {
				Table table = Table.of(file);
				String heading = table.headings().get(2);
				strangers += table.rows().stream().filter(row -> !known.contains(text(table, row, heading))).count();
			}
		}
		assertEquals(sample.planted(Oddity.STRANGER).size(), strangers);
		assertTrue(kin.rows().stream().anyMatch(row -> text(kin, row, "关系").equals("分户子之配偶")));
	}

	@Test
	void measuresOfEveryYearNameMembersOfTheirHousehold() {
		Table measures = table("measures");
		Set<String> ids = new HashSet<>();
		for (List<String> row : measures.rows()) {
			Optional<Object> person = Cells.value(measures, row, "受益人编号");
			person.ifPresent(code -> assertTrue(code.toString().startsWith(text(measures, row, "户编号"))));
			assertTrue(ids.add(text(measures, row, "措施编号")), row.toString());
		}
		for (int year = 2015; year <= 2019; year++) {
			String wanted = Integer.toString(year);
			assertTrue(measures.rows().stream().anyMatch(row -> text(measures, row, "年度").equals(wanted)), wanted);
		}
	}
}
