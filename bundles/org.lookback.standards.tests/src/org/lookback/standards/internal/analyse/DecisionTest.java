package org.lookback.standards.internal.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.standards.api.AnalyserFinding;
import org.lookback.standards.api.Check;
import org.lookback.standards.api.PackageException;

/** Rules that contradict themselves, hide each other, overlap or leave a gap; and the many that look so and do not. */
class DecisionTest {

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	private static AnalyserFinding only(List<AnalyserFinding> findings) {
		assertEquals(1, findings.size(), findings.toString());
		return findings.getFirst();
	}

	@ParameterizedTest
	@ValueSource(strings = { "income.netPerCapita > 4000 && income.netPerCapita < 3000", "income.netPerCapita > param(\"fixed\") && income.netPerCapita < 4000",
			"income.netPerCapita >= param(\"line\") && income.netPerCapita < param(\"line\")",
			"income.netPerCapita > param(\"high\") && param(\"high\") >= param(\"line\") && income.netPerCapita < param(\"line\")",
			"exitYear > 2016 && exitYear < 2017", "income.netPerCapita > 3441.99 && income.netPerCapita < 3442",
			"primaryCause == \"因病\" && primaryCause == \"因学\"", "primaryCause in [\"因病\", \"因残\"] && primaryCause == \"因学\"", "wealthy && !wealthy",
			"!known(wealthy) && wealthy", "hardship.exists(c, true) && hardship.all(c, c == \"因灾\") && \"因意外\" in hardship",
			"members.exists(m, m.lowGuarantee) && members.all(m, !m.lowGuarantee)",
			"members.exists(m, m.gender == \"男\" && m.lowGuarantee) && !members.exists(m, m.lowGuarantee)",
			"housing.exists(h, h.grade in param(\"grades\")) && housing.all(h, !(h.grade in param(\"grades\")))",
			"members.exists(m, m.register(\"低保\").exists(r, r.verified == \"属实\") && m.register(\"低保\").all(r, r.verified == \"不属实\"))",
			"rule(\"SCOPE\") && exitStatus == \"返贫\"", "size(members) == 0 && members.exists(m, m.lowGuarantee)" })
	void whatCannotHoldIsFound(String condition) throws PackageException {
		AnalyserFinding finding = only(new Decisions().test("T", "甲", condition).findings(Check.UNSATISFIABLE));
		assertEquals(List.of("T"), finding.rules());
		assertEquals("rules/1.yaml:11:11", finding.place().file() + ':' + finding.place().line() + ':' + finding.place().column());
		assertEquals(Check.Severity.ERROR, finding.severity());
	}

	@ParameterizedTest
	@ValueSource(strings = { "income.netPerCapita > 3000 && income.netPerCapita < 4000", "income.netPerCapita > param(\"line\") && income.netPerCapita < param(\"high\")",
			"primaryCause == \"因病\" || primaryCause == \"因学\"", "known(wealthy) && wealthy", "\"因病\" in repovertyCause && \"因灾\" in repovertyCause",
			"members.exists(m, m.lowGuarantee) && members.exists(m, !m.lowGuarantee)", "members.count(m, m.lowGuarantee) >= 2",
			"members.exists(m, age(m.birthDate) >= 60) && members.exists(m, age(m.birthDate) < 16)",
			"years.exists(y, y.exitStatus == \"返贫\") && exitStatus == \"已脱贫享受政策\"",
			"income.business - income.businessCost > 0 && income.businessCost > 1000", "income.wage / income.incomeHeads >= 0.9",
			"members.exists(m, m.register(\"低保\").exists(r, r.verified == \"属实\") && !m.register(\"机动车\").exists(r, r.vehicleUsed))" })
	void whatCanHoldIsNotAccused(String condition) throws PackageException {
		List<AnalyserFinding> findings = new Decisions().test("T", "甲", condition).findings();
		assertTrue(findings.stream().noneMatch(f -> f.severity() == Check.Severity.ERROR || f.check() == Check.ALWAYS_TRUE), findings.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "wealthy || !wealthy", "income.netPerCapita > 100 || income.netPerCapita <= 200",
			"members.exists(m, m.lowGuarantee) || members.all(m, !m.lowGuarantee)" })
	void whatAlwaysHoldsIsFound(String condition) throws PackageException {
		only(new Decisions().test("T", "甲", condition).findings(Check.ALWAYS_TRUE));
	}

	@Test
	void waitingForTheAbsenceOfSomethingInAListThatNobodyDeclaresCompleteIsFound() throws PackageException {
		AnalyserFinding finding = only(new Decisions().test("T", "甲", "!visits.exists(v, v.signed)").findings(Check.NEVER_COMPLETE));
		assertTrue(finding.advice().contains("completeness"), finding.advice());
	}

	@Test
	void aTestForHouseholdsOutOfScopeIsFound() throws PackageException {
		only(new Decisions().test("T", "甲", "exitStatus == \"返贫\" && wealthy").findings(Check.UNREACHABLE));
	}

	@Test
	void aTestBehindAWiderOneCanNeverDecide() throws PackageException {
		AnalyserFinding finding = only(new Decisions().test("WIDE", "甲", "income.netPerCapita >= 4000").test("OTHER", "甲", "wealthy")
				.test("NARROW", "乙", "income.netPerCapita >= param(\"fixed\") && primaryCause == \"因病\"").findings(Check.SHADOWED));
		assertEquals(List.of("NARROW", "WIDE"), finding.rules());
	}

	@Test
	void anOverrideThatAlwaysHoldsHidesATest() throws PackageException {
		AnalyserFinding finding = only(new Decisions().rule("STAYS", "override", "乙", "members.exists(m, m.lowGuarantee)")
				.test("T", "甲", "wealthy && members.exists(m, m.lowGuarantee && m.gender == \"男\")").findings(Check.SHADOWED));
		assertEquals(List.of("T", "STAYS"), finding.rules());
	}

	@Test
	void twoOutcomesAtOnceAreShownByAHousehold() throws PackageException {
		AnalyserFinding finding = only(new Decisions().test("A", "甲", "income.netPerCapita < 8400 && !solvableThisYear")
				.test("B", "乙", "income.netPerCapita < param(\"fixed\")").findings(Check.OVERLAP));
		assertEquals(List.of("A", "B"), finding.rules());
		assertTrue(new BigDecimal(finding.witness().orElseThrow().facts().get("income.netPerCapita")).compareTo(BigDecimal.valueOf(4000)) < 0);
		assertTrue(finding.witness().get().example().contains("met: [A, B]"), finding.witness().get().example());
	}

	@Test
	void sameOutcomesOverridesAndExclusiveTestsAreNoOverlap() throws PackageException {
		assertEquals(List.of(), new Decisions().test("A", "甲", "wealthy").test("B", "甲", "income.netPerCapita > 4000")
				.rule("O", "override", "乙", "members.exists(m, m.lowGuarantee)").findings(Check.OVERLAP));
		assertEquals(List.of(), new Decisions().test("A", "甲", "income.netPerCapita < param(\"line\")")
				.test("B", "乙", "income.netPerCapita >= param(\"line\")").findings(Check.OVERLAP));
		assertEquals(List.of(), new Decisions().test("A", "甲", "wealthy").test("B", "乙", "income.netPerCapita > 1 && !rule(\"A\")").findings(Check.OVERLAP));
	}

	@Test
	void aDividedPlaneWithAHoleIsAGap() throws PackageException {
		Decisions plane = new Decisions().test("BACK", "甲", "income.netPerCapita < 8400 && !solvableThisYear")
				.test("GOOD", "乙", "income.netPerCapita >= 8400 && solvableThisYear");
		AnalyserFinding finding = only(plane.findings(Check.GAP));
		assertEquals(List.of("BACK", "GOOD"), finding.rules());
		assertTrue(finding.witness().orElseThrow().facts().containsKey("householdYear.solvableThisYear"), finding.toString());
	}

	@Test
	void acceptedByAnAmbiguityItSaysByWhich() throws PackageException {
		Decisions plane = new Decisions().test("BACK", "甲", "income.netPerCapita < 8400 && !solvableThisYear")
				.test("GOOD", "乙", "income.netPerCapita >= 8400 && solvableThisYear").with("ambiguities.yaml", """
						ambiguities:
						  - id: SD-AMB-1
						    title: {zh: 空缺, en: Gap}
						    reading: {zh: 文件没有说。, en: The document is silent.}
						    accepts: [{check: gap, rules: [BACK, GOOD]}]
						""");
		assertEquals("SD-AMB-1", only(plane.findings(Check.GAP)).acceptedBy().orElseThrow());
	}

	@Test
	void aFullPlaneOrARestIsNoGap() throws PackageException {
		assertEquals(List.of(), new Decisions().test("A", "甲", "income.netPerCapita < 8400").test("B", "乙", "income.netPerCapita >= 8400").findings(Check.GAP));
		assertEquals(List.of(), new Decisions().test("A", "甲", "income.netPerCapita >= 8400").test("B", "甲", "wealthy").findings(Check.GAP));
		assertEquals(List.of(), new Decisions().test("A", "甲", "primaryCause == \"因病\" && wealthy").test("B", "乙", "primaryCause == \"因学\" && wealthy")
				.findings(Check.GAP));
	}

	@Test
	void aParameterThatChangesIsLookedAtOnEveryDay() throws PackageException {
		Decisions dated = new Decisions().with("parameters.yaml", """
				parameters:
				  - {id: compared, title: {zh: 已比对, en: Compared}, type: codes, codeList: Register, open: true}
				  - id: line
				    title: {zh: 线, en: Line}
				    type: number
				    values: [{value: 3000, validUntil: 2019-12-31}, {value: 5000, validFrom: 2020-01-01}]
				""").test("T", "甲", "income.netPerCapita > 4000 && income.netPerCapita < param(\"line\")");
		assertEquals(List.of(), dated.findings(Check.UNSATISFIABLE));
	}
}
