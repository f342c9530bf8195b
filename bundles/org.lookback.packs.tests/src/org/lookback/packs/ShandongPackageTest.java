package org.lookback.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.Deadline;
import org.lookback.standards.api.Document;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Example;
import org.lookback.standards.api.Procedure;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;

/** Shandong's annex as a package: complete, its examples right, its sample readings usable. */
class ShandongPackageTest {

	/** These ask only what somebody concluded on a visit: without a visit there is nothing, never something undecided. */
	private static final Set<String> WHAT_A_VISIT_FOUND = Set.of("SD-A-REG", "SD-G-OVER");

	private static StandardsPackage shandong;

	@BeforeAll
	static void load() throws Exception {
		shandong = Packages.of("shandong");
	}

	private static List<String> ids(RuleKind kind) {
		return shandong.rules().stream().filter(r -> r.kind() == kind).map(Rule::id).toList();
	}

	@Test
	void theAnnexHasSevenTestsAndFourOverridesTheNoticeACatchAllAndTheHelpedAtOnce() {
		assertEquals(List.of("SD-SCOPE"), ids(RuleKind.SCOPE));
		assertEquals(List.of("SD-T1", "SD-T2", "SD-T3", "SD-T4", "SD-T5", "SD-T6", "SD-T7", "SD-T8", "SD-H1"), ids(RuleKind.TEST));
		assertEquals(List.of("SD-O1", "SD-O2", "SD-O3", "SD-O4"), ids(RuleKind.OVERRIDE));
		assertTrue(shandong.rules().stream().filter(r -> r.kind() == RuleKind.GUARANTEE).map(Rule::sector).collect(Collectors.toSet())
				.containsAll(Set.of("教育", "卫生健康", "医疗保障", "住房建设", "水利", "民政", "扶贫", "资金项目", "金融信贷", "搬迁", "残联")));
	}

	@Test
	void everyRuleHasAnExampleThatIsMetAndOneThatIsUndecided() throws Exception {
		for (Rule rule : shandong.rules()) {
			Set<String> seen = new HashSet<>();
			for (Example example : shandong.examples()) {
				Optional.ofNullable(example.truths().get(rule.id())).ifPresent(seen::add);
				if (Stream.of(example.findings(), example.notices()).flatMap(Optional::stream).anyMatch(f -> f.contains(rule.id()))) {
					seen.add("met");
				}
			}
			assertTrue(seen.contains("met"), rule.id() + " is never met");
			assertTrue(seen.contains("undecided") || WHAT_A_VISIT_FOUND.contains(rule.id()), rule.id() + " is never undecided");
		}
	}

	@Test
	void theProcedureHasNineStepsSevenAndFiveDaysOfNotice() {
		Procedure marking = shandong.procedures().getFirst();
		assertEquals(9, marking.steps().size());
		assertEquals(List.of(7, 5), marking.steps().stream().flatMap(s -> s.days().stream()).toList());
		assertTrue(shandong.parameter(marking.steps().get(2).daysParameter()).orElseThrow().open());
	}

	@Test
	void theImpossibleDateOfTheCoverLetterIsKeptAndRead() {
		Document letter = shandong.document("liaocheng-2019-20").orElseThrow();
		assertEquals(LocalDate.of(2019, 8, 12), letter.issued().orElseThrow());
		assertEquals("2015年8月12日", letter.issuedAsPrinted());
		assertTrue(letter.clauses().getLast().text().contains("2015年8月12日"));
	}

	@Test
	void theFilingTermOfTheCityCountsFromTheDateThatCanBe() {
		Deadline city = deadline("SD-DL-1");
		assertEquals(LocalDate.of(2019, 8, 12), city.from().orElseThrow());
		assertEquals(LocalDate.of(2019, 9, 2), city.lastDay(WorkCalendar.china()).orElseThrow());
		assertEquals(DayOfWeek.SUNDAY, deadline("SD-DL-2").lastDay(WorkCalendar.china()).orElseThrow().getDayOfWeek());
	}

	private static Deadline deadline(String id) {
		return shandong.deadlines().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void whatTheDocumentLeavesOpenIsNeverAConstant() {
		for (String open : List.of("countyFarmersIncome", "highGradeCarPrice", "highProfit", "largeSelfPaid", "severeGrades")) {
			assertTrue(shandong.parameter(open).orElseThrow().open(), open);
		}
	}

	@Test
	void withoutReadingsNoHouseholdLosesItsSupport() throws Exception {
		Evaluator evaluator = Standards.evaluator(shandong, Readings.none(), RegionTree.shipped(), LocalDate.of(2019, 11, 30), 2019);
		Household rich = household("收入正好等于全县农民水平，即为达到");
		assertEquals(Truth.UNDECIDED, evaluator.evaluate(rich).value());
		assertTrue(evaluator.blockedBy(rich).contains("param:countyFarmersIncome"));
	}

	@Test
	void theSampleReadingsAreMarkedAndFillEveryOpenParameter() throws Exception {
		Readings readings = Readings.read("sample/readings.yaml",
				new ByteArrayInputStream(shandong.sampleReadings().orElseThrow().getBytes(StandardCharsets.UTF_8)));
		assertTrue(readings.all().stream().allMatch(r -> r.sample() && r.who().equals("示例")));
		Set<String> filled = readings.all().stream().map(r -> r.parameter()).collect(Collectors.toSet());
		shandong.parameters().stream().filter(p -> p.open()).forEach(p -> assertTrue(filled.contains(p.id()), p.id()));
		Evaluator evaluator = Standards.evaluator(shandong, readings, RegionTree.shipped(), LocalDate.of(2019, 11, 30), 2019);
		Decision income = evaluator.explain(household("脱贫享受政策户，没有任何情形")).get(1);
		assertEquals("SD-T1", income.rule());
		assertEquals(new BigDecimal("14010"), income.parameters().getFirst().value().orElseThrow());
		assertTrue(income.parameters().getFirst().setBy().contains("示例"));
		assertFalse(income.facts().isEmpty());
	}

	private static Household household(String example) {
		return shandong.examples().stream().filter(e -> e.name().equals(example)).findFirst().orElseThrow().household().orElseThrow();
	}
}
