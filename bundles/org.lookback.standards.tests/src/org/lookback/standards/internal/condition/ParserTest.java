package org.lookback.standards.internal.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lookback.model.api.verdict.Truth;

/** What a condition may look like, and where a wrong one is wrong. */
class ParserTest {

	private final Fixture fixture = new Fixture();

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = { //
			"1 + 2 * 3 == 7                    ~ MET", //
			"(1 + 2) * 3 == 9                  ~ MET", //
			"10 - 2 - 3 == 5                   ~ MET", //
			"-1 < 0                            ~ MET", //
			"8 / 4 / 2 == 1                    ~ MET", //
			"true || false && false            ~ MET", //
			"!(true && false)                  ~ MET", //
			"!true || true                     ~ MET", //
			"0.1 + 0.2 == 0.3                  ~ MET", //
			"2 in [1, 2.0, 3]                  ~ MET", //
			"1 == 2 || 1 != 2                  ~ MET", //
			"'因病' in param(\"causes\")       ~ UNDECIDED", //
			"year(date(\"2019-08-01\")) == 2019 ~ MET" })
	void precedenceIsTheUsualOne(String text, Truth expected) {
		assertEquals(expected, fixture.test(text));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = { //
			"primaryCause = \"因病\"            ~ 13 ~ ==", //
			"true & false                       ~ 5  ~ &&", //
			"true ==                            ~ 7  ~ too early", //
			"(1 == 1                            ~ 7  ~ )", //
			"1 == 1 true                        ~ 7  ~ true", //
			"\"因病 == 1                        ~ 0  ~ not closed", //
			"1 < 2 < 3                          ~ 6  ~ chained", //
			"primaryCause == “因病”             ~ 16 ~ \"", //
			"（1 == 1)                          ~ 0  ~ full-width", //
			"1.2.3 == 1                         ~ 0  ~ number", //
			"members.(m)                        ~ 8  ~ dot", //
			"1 == 1 # note                      ~ 7  ~ #" })
	void errorsPointAtTheCharacter(String text, int offset, String contains) {
		ConditionException error = fixture.error(text);
		assertEquals(offset, error.offset(), error.getMessage());
		assertTrue(error.getMessage().contains(contains), error.getMessage());
	}

	@Test
	void nestingAndLengthAreLimited() {
		assertTrue(fixture.error("(".repeat(500) + "true" + ")".repeat(500)).getMessage().contains("60"));
		assertTrue(fixture.error("!".repeat(500) + "true").getMessage().contains("60"));
		assertTrue(fixture.error("1+".repeat(1_000) + "1 > 0").getMessage().contains("400"));
		assertTrue(fixture.error("true || ".repeat(2_000) + "true").getMessage().contains("8000"));
	}
}
