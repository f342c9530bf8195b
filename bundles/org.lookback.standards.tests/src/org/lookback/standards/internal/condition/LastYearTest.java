package org.lookback.standards.internal.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookback.model.api.verdict.Truth.MET;
import static org.lookback.model.api.verdict.Truth.NOT_MET;
import static org.lookback.model.api.verdict.Truth.UNDECIDED;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookback.model.api.verdict.ObjectKind;

/** {@code lastYear} and {@code m.lastYear}: the year before, and what its absence means. */
class LastYearTest {

	private final Fixture fixture = new Fixture();

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	private void income(long year, String value) {
		fixture.root.add(Fixture.fact("income", Map.of("dataYear", year, "netPerCapita", new BigDecimal(value))));
	}

	@Test
	void fieldsOfBothYearsStandInOneCondition() {
		income(2018, "3500");
		assertEquals(MET, fixture.test("lastYear && income.disposablePerCapita == lastYear.netPerCapita * 4"));
		assertEquals(List.of("income.disposablePerCapita", "income.netPerCapita"), fixture.trace.facts().stream().map(fact -> fact.field()).toList());
	}

	@Test
	void whatLastYearDidNotSayIsNotKnown() {
		income(2018, "3000");
		assertEquals(UNDECIDED, fixture.test("lastYear.exitStatus == \"返贫\""));
		assertEquals(List.of("householdYear.exitStatus"), fixture.trace.blockedBy());
		assertEquals(NOT_MET, fixture.test("known(lastYear.exitStatus)"));
	}

	@Test
	void withoutLastYearARuleDoesNotApplyUnlessThatYearWasCollected() {
		String rule = "lastYear && lastYear.netPerCapita < 1";
		assertEquals(NOT_MET, fixture.test(rule));
		fixture.parameters.put("flag", false);
		assertEquals(NOT_MET, fixture.test(rule));
		fixture.parameters.put("flag", true);
		assertEquals(UNDECIDED, fixture.test(rule));
		assertTrue(fixture.trace.blockedBy().contains("lastYear"));
	}

	@Test
	void aMemberHasAYearBeforeOfHisOwn() {
		fixture.head.add(Fixture.fact("memberYear", Map.of("dataYear", 2018L, "lowGuarantee", true)));
		assertEquals(MET, fixture.test("m.lastYear && m.lastYear.lowGuarantee && !m.lowGuarantee", ObjectKind.PERSON));
		assertEquals(MET, fixture.test("members.exists(x, x.lastYear.lowGuarantee)"));
		assertEquals(NOT_MET, fixture.test("lastYear"));
	}

	@Test
	void theYearBeforeThatIsNotLastYear() {
		income(2017, "3000");
		assertEquals(NOT_MET, fixture.test("lastYear"));
	}

	@Test
	void onlyWhatChangesWithTheYear() {
		assertTrue(fixture.error("lastYear.headName == \"甲\"").getMessage().contains("does not change"));
		assertTrue(fixture.error("m.lastYear.name == \"甲\"", ObjectKind.PERSON).getMessage().contains("does not change"));
		assertTrue(fixture.error("lastYear.netPerCapita > 1", ObjectKind.VILLAGE).getMessage().contains("names no household"));
		fixture.error("lastYear.noSuchField == 1");
	}
}
