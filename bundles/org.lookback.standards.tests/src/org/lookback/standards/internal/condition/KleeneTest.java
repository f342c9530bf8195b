package org.lookback.standards.internal.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lookback.model.api.verdict.Truth.MET;
import static org.lookback.model.api.verdict.Truth.NOT_MET;
import static org.lookback.model.api.verdict.Truth.UNDECIDED;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lookback.model.api.verdict.Truth;

/** The three values: a missing fact decides nothing by itself, and nothing that is decided anyway is held up by one. */
class KleeneTest {

	private final Fixture fixture = new Fixture();

	/** {@code causeGone} is not recorded, so it is undecided. */
	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = { //
			"true && true ~ MET", "true && false ~ NOT_MET", "false && true ~ NOT_MET", "false && false ~ NOT_MET", //
			"true && causeGone ~ UNDECIDED", "causeGone && true ~ UNDECIDED", //
			"false && causeGone ~ NOT_MET", "causeGone && false ~ NOT_MET", "causeGone && causeGone ~ UNDECIDED", //
			"true || true ~ MET", "true || false ~ MET", "false || true ~ MET", "false || false ~ NOT_MET", //
			"true || causeGone ~ MET", "causeGone || true ~ MET", //
			"false || causeGone ~ UNDECIDED", "causeGone || false ~ UNDECIDED", "causeGone || causeGone ~ UNDECIDED", //
			"!true ~ NOT_MET", "!false ~ MET", "!causeGone ~ UNDECIDED", //
			"known(causeGone) ~ NOT_MET", "!known(causeGone) ~ MET", "known(primaryCause) ~ MET", //
			"causeGone == true ~ UNDECIDED", "causeGone != true ~ UNDECIDED" })
	void tables(String text, Truth expected) {
		assertEquals(expected, fixture.test(text));
		if (expected != UNDECIDED) {
			assertEquals(List.of(), fixture.trace.blockedBy());
		} else {
			assertEquals(List.of("householdYear.causeGone"), fixture.trace.blockedBy());
		}
	}

	@Test
	void incomeEqualToTheLineIsReached() {
		fixture.parameters.put("line", new java.math.BigDecimal("14000"));
		assertEquals(MET, fixture.test("disposablePerCapita >= param(\"line\")"));
		assertEquals(NOT_MET, fixture.test("disposablePerCapita > param(\"line\")"));
		assertEquals(MET, fixture.test("disposablePerCapita == 14000.0"));
	}

	@Test
	void aParameterThatNobodySetIsNamed() {
		assertEquals(UNDECIDED, fixture.test("disposablePerCapita >= param(\"line\")"));
		assertEquals(List.of("param:line"), fixture.trace.blockedBy());
	}

	@Test
	void aCodeThatMeansUnknownIsNotKnown() {
		fixture.root.add(Fixture.fact("housing", java.util.Map.of("dataYear", 2019L, "houseNo", 1L, "grade", "需鉴定未鉴定")));
		assertEquals(UNDECIDED, fixture.test("housing.exists(h, h.grade in [\"C\", \"D\"])"));
		assertEquals(MET, fixture.test("housing.exists(h, !known(h.grade))"));
	}

	@Test
	void divisionByZeroIsUndecided() {
		assertEquals(UNDECIDED, fixture.test("1 / (disposablePerCapita - 14000) > 1"));
	}

	@Test
	void aDateThatDoesNotExistIsUndecided() {
		assertEquals(UNDECIDED, fixture.test("asOf > date(thisYear, 2, 30)"));
	}
}
