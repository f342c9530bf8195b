package org.lookback.standards.internal.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.Finding;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.verdict.UsedParameter;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Standards;
import org.lookback.standards.internal.load.PackageTexts;

/** Scope, tests, overrides, readings: what a package determines, and why. */
class EvaluatorTest {

	private static final String LINE = """
			readings:
			  - {package: small-2019, parameter: line, value: 10000, who: 王科长, date: 2019-08-20, why: 全省, validFrom: 2019-01-01}
			  - {package: small-2019, parameter: line, region: "3715", value: 12000, who: 李科长, date: 2019-08-20, why: 全市}
			  - {package: small-2019, parameter: line, region: "371524", value: 14000, who: 赵科长, date: 2019-08-20, why: 东阿县, validFrom: 2019-01-01}
			  - {package: small-2019, parameter: line, region: "371524", value: 15000, who: 赵科长, date: 2019-12-20, why: 新数, validFrom: 2020-01-01}
			""";

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	private static Readings readings(String text) throws PackageException {
		return Readings.read("readings.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static Evaluator evaluator(String readings, LocalDate asOf) throws PackageException {
		return Standards.evaluator(new PackageTexts().load(), readings(readings), RegionTree.shipped(), asOf, 2019);
	}

	private static Determination evaluate(Map<String, Object> changes) throws PackageException {
		return evaluator(LINE, LocalDate.of(2019, 11, 30)).evaluate(Households.household(1, changes));
	}

	private static void expect(String outcome, Truth value, String rule, Map<String, Object> changes) throws PackageException {
		Determination determination = evaluate(changes);
		assertEquals(outcome, determination.outcome());
		assertEquals(value, determination.value());
		assertEquals(rule, determination.rule());
	}

	@Test
	void noTestMetMeansEverythingGoesOn() throws PackageException {
		expect("按原方式管理", Truth.MET, "", Map.of());
	}

	@Test
	void incomeEqualToTheCountysLineMeetsTheTest() throws PackageException {
		expect("不再享受", Truth.MET, "INCOME", Map.of("disposablePerCapita", new BigDecimal("14000.00")));
		expect("按原方式管理", Truth.MET, "", Map.of("disposablePerCapita", new BigDecimal("13999.99")));
	}

	@Test
	void anOverrideBeatsATestAndSettlesAnOpenOne() throws PackageException {
		expect("继续享受", Truth.MET, "LOW", Map.of("disposablePerCapita", new BigDecimal("20000"), "lowGuarantee", true));
		expect("继续享受", Truth.MET, "LOW", Map.of("disposablePerCapita", "", "lowGuarantee", true));
	}

	@Test
	void aTestMetWithAnOpenOverrideIsUndecided() throws PackageException {
		expect("未定", Truth.UNDECIDED, "", Map.of("disposablePerCapita", new BigDecimal("20000"), "lowGuarantee", ""));
	}

	@Test
	void anOpenTestIsUndecidedUnlessAnotherIsMet() throws PackageException {
		expect("未定", Truth.UNDECIDED, "", Map.of("disposablePerCapita", ""));
		expect("不再享受", Truth.MET, "JUDGED", Map.of("disposablePerCapita", "", "wealthy", true));
	}

	@Test
	void anOpenOverrideDoesNotMatterWhenNoTestIsMet() throws PackageException {
		expect("按原方式管理", Truth.MET, "", Map.of("lowGuarantee", ""));
	}

	@Test
	void scopeComesFirst() throws PackageException {
		expect("不在本标准包范围", Truth.NOT_MET, "", Map.of("exitStatus", "未脱贫", "disposablePerCapita", new BigDecimal("20000")));
		expect("未定", Truth.UNDECIDED, "", Map.of("exitStatus", ""));
		assertEquals(Concept.OUT_OF_SCOPE, evaluate(Map.of("exitStatus", "未脱贫")).concept());
	}

	@Test
	void anotherProvincesHouseholdIsOutOfScopeAndOneWithoutAVillageUndecided() throws PackageException {
		expect("不在本标准包范围", Truth.NOT_MET, "", Map.of("villageCode", "210422001001", "safeWater", false));
		assertEquals(List.of(), evaluate(Map.of("villageCode", "210422001001", "safeWater", false)).findings());
		expect("未定", Truth.UNDECIDED, "", Map.of("villageCode", ""));
	}

	@Test
	void guaranteesFindOneAHouseholdOrOneAPerson() throws PackageException {
		List<Finding> findings = evaluate(Map.of("safeWater", false, "basicMedical", "未参保")).findings();
		assertEquals(List.of("WATER", "INSURED", "INSURED"), findings.stream().map(Finding::rule).toList());
		assertEquals(List.of("H1", "H1-1", "H1-2"), findings.stream().map(Finding::objectKey).toList());
		assertEquals("water.safeWater", findings.getFirst().facts().getFirst().field());
	}

	@Test
	void theNearestRegionsLatestValueInForceCounts() throws PackageException {
		assertEquals(14000, line("371524001001", LocalDate.of(2019, 11, 30)));
		assertEquals(15000, line("371524001001", LocalDate.of(2020, 1, 1)));
		assertEquals(12000, line("371502001001", LocalDate.of(2019, 11, 30)));
		assertEquals(10000, line("370102001001", LocalDate.of(2019, 11, 30)));
		assertEquals(12000, line("371524001001", LocalDate.of(2018, 12, 31)));
		assertEquals(14000, line("371524001~新村", LocalDate.of(2019, 11, 30)));
	}

	private static int line(String village, LocalDate asOf) throws PackageException {
		List<Decision> decisions = evaluator(LINE, asOf).explain(Households.household(1, Map.of("villageCode", village)));
		UsedParameter parameter = decisions.get(1).parameters().getFirst();
		return ((BigDecimal) parameter.value().orElseThrow()).intValue();
	}

	@Test
	void valuesMayDifferByClassOfHousehold() throws PackageException {
		String byClass = """
				readings:
				  - {package: small-2019, parameter: line, class: 有劳动能力户, value: 8400, who: 王, date: 2019-09-16, why: 有劳动能力}
				""";
		Evaluator evaluator = evaluator(byClass, LocalDate.of(2019, 11, 30));
		assertEquals("不再享受", evaluator.evaluate(Households.household(1, Map.of("labourHousehold", "有劳动能力户"))).outcome());
		assertEquals(List.of("param:line"), evaluator.blockedBy(Households.household(1, Map.of("labourHousehold", "无劳动能力户"))));
		assertEquals(List.of("householdYear.labourHousehold"), evaluator.blockedBy(Households.household(1, Map.of())));
	}

	@Test
	void theExplanationNamesClauseParameterReadingAndRow() throws PackageException {
		Evaluator evaluator = evaluator(LINE, LocalDate.of(2019, 11, 30));
		Decision income = evaluator.explain(Households.household(1, Map.of())).get(1);
		assertEquals("INCOME", income.rule());
		assertEquals(Truth.NOT_MET, income.value());
		assertEquals("收入达到的", income.clause().quote());
		UsedParameter line = income.parameters().getFirst();
		assertEquals("371524", line.region());
		assertEquals("2019-01-01", line.validFrom());
		assertTrue(line.setBy().contains("赵科长") && line.setBy().contains("2019-08-20") && line.setBy().contains("东阿县"), line.setBy());
		assertEquals("收入.csv:3", income.facts().getFirst().source().orElseThrow().toString());
	}

	@Test
	void theExplanationAgreesWithTheDetermination() throws PackageException {
		Evaluator evaluator = evaluator(LINE, LocalDate.of(2019, 11, 30));
		for (Map<String, Object> changes : List.<Map<String, Object>>of(Map.of(), Map.of("lowGuarantee", ""), Map.of("exitStatus", ""),
				Map.of("basicMedical", "未参保"), Map.of("villageCode", ""))) {
			var household = Households.household(1, changes);
			assertEquals(evaluator.evaluate(household).truths(), evaluator.explain(household).stream().map(Decision::value).toList());
		}
	}

	@Test
	void withoutReadingsTheMissingParameterIsNamed() throws PackageException {
		Evaluator evaluator = evaluator("readings: []", LocalDate.of(2019, 11, 30));
		assertEquals(List.of("param:line"), evaluator.blockedBy(Households.household(1, Map.of())));
		assertEquals(List.of(), evaluator.blockedBy(Households.household(1, Map.of("exitStatus", "未脱贫"))));
	}

	@Test
	void readingsThatDoNotFitAreRefusedWithTheirLine() {
		String bad = """
				readings:
				  - {package: small-2019, parameter: lines, value: 1, who: 王, date: 2019-08-20, why: x}
				  - {package: small-2019, parameter: compared, value: [低保], who: 王, date: 2019-08-20, why: x}
				  - {package: small-2019, parameter: line, value: 很多, who: 王, date: 2019-08-20, why: x}
				  - {package: small-2019, parameter: line, region: "999999", value: 1, who: 王, date: 2019-08-20, why: x}
				  - {package: other, parameter: line, value: 很多, who: 王, date: 2019-08-20, why: x}
				""";
		PackageException refused = assertThrows(PackageException.class, () -> evaluator(bad, LocalDate.of(2019, 11, 30)));
		assertEquals(List.of(2, 3, 4, 5), refused.problems().stream().map(p -> p.line()).toList());
	}

	@Test
	void aReadingSaysWhoWhenAndWhy() {
		PackageException refused = assertThrows(PackageException.class,
				() -> readings("readings:\n  - {package: small-2019, parameter: line, value: 1}\n"));
		assertEquals(3, refused.problems().size());
	}
}
