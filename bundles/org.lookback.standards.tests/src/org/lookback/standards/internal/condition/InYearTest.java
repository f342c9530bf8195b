package org.lookback.standards.internal.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookback.model.api.verdict.Truth.MET;
import static org.lookback.model.api.verdict.Truth.NOT_MET;
import static org.lookback.model.api.verdict.Truth.UNDECIDED;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.verdict.ObjectKind;

/** {@code inYear(…)}: a field of the household in another year than the checked one. */
class InYearTest {

	private final Fixture fixture = new Fixture();

	private void income(long year, String netPerCapita) {
		fixture.root.add(Fixture.fact("income", Map.of("dataYear", year, "netPerCapita", new BigDecimal(netPerCapita))));
	}

	@Test
	void theRowOfThatYearIsRead() {
		income(2018, "3442.00");
		assertEquals(MET, fixture.test("inYear(2018).netPerCapita <= 3442"));
		assertEquals(NOT_MET, fixture.test("inYear(2018).netPerCapita > 3442"));
		assertEquals(MET, fixture.test("inYear(thisYear - 1).netPerCapita < income.disposablePerCapita"));
	}

	@Test
	void withoutARowOfThatYearNothingIsKnown() {
		assertEquals(UNDECIDED, fixture.test("inYear(2018).netPerCapita <= 3442"));
		assertEquals(List.of("income.netPerCapita"), fixture.trace.blockedBy());
		assertEquals(NOT_MET, fixture.test("known(inYear(2018).netPerCapita)"));
	}

	@Test
	void theYearMayBeAFactThatIsMissing() {
		income(2018, "3442.00");
		assertEquals(UNDECIDED, fixture.test("inYear(exitYear).netPerCapita <= 3442"));
		assertEquals(List.of("householdYear.exitYear"), fixture.trace.blockedBy());
	}

	@Test
	void theCheckedYearIsReadAgainAfterwards() {
		income(2018, "3442.00");
		assertEquals(MET, fixture.test("inYear(2018).netPerCapita <= 3442 && income.disposablePerCapita == 14000"));
	}

	@Test
	void onlyFieldsOfAYearAndOfTheRightIncomeConcept() {
		Vocabulary vocabulary = fixture.vocabulary();
		ConditionException identity = assertThrows(ConditionException.class,
				() -> Condition.of("inYear(2018).resettlement == \"无\"", ObjectKind.HOUSEHOLD, vocabulary));
		assertTrue(identity.getMessage().contains("resettlement"), identity.getMessage());
		assertThrows(ConditionException.class, () -> Condition.of("inYear(2018).netPerCapita >= param(\"line\")", ObjectKind.HOUSEHOLD, vocabulary));
		assertThrows(ConditionException.class, () -> Condition.of("inYear(\"2018\").netPerCapita >= 1", ObjectKind.HOUSEHOLD, vocabulary));
		assertThrows(ConditionException.class, () -> Condition.of("inYear(2018).netPerCapita >= 1", ObjectKind.VILLAGE, vocabulary));
	}
}
