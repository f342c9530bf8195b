package org.lookback.standards.internal.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions are typed against the dictionary; what does not exist or does not fit is refused with a way out. */
class CheckerTest {

	private final Fixture fixture = new Fixture();

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
			"primaryCauze == \"因病\"                     | 0  | Did you mean \"primaryCause\"?", //
			"主要致贫原因 == \"因病\"                        | 0  | primaryCause", //
			"primaryCause == \"因并\"                     | 16 | Did you mean \"因病\"?", //
			"primaryCause == \"因病致贫\"                 | 16 | Did you mean \"因病\"?", //
			"primaryCause in [\"因病\", \"缺钱\"]         | 23 | Cause", //
			"primaryCause == 1                            | 13 | do not fit", //
			"primaryCause < \"因病\"                      | 13 | no order", //
			"primaryCause == exitStatus                   | 13 | do not fit", //
			"disposablePerCapita == \"多\"                | 20 | do not fit", //
			"disposablePerCapita                          | 0  | not a condition", //
			"!disposablePerCapita                         | 1  | not a condition", //
			"disposablePerCapita + primaryCause > 1       | 22 | number", //
			"health == \"健康\"                           | 0  | members.exists(m, m.health", //
			"dataYear == 2019                             | 0  | householdYear.dataYear", //
			"hardship == \"因灾\"                         | 9  | exists", //
			"otherCauses in [\"因病\"]                    | 16 | exists", //
			"members                                      | 0  | members.exists", //
			"members.exists(m, m)                         | 18 | m. and a field", //
			"members.exists(m, m.healt == 1)              | 20 | health", //
			"members.exists(m, members.exists(m, true))   | 33 | taken", //
			"members.any(m, true)                         | 8  | no function", //
			"members.exists(true)                         | 8  | 2 value", //
			"members.exists(1, true)                      | 15 | name", //
			"primaryCause.exists(c, true)                 | 0  | no list", //
			"members.exists(m, m.register(\"车\").exists(r, true)) | 29 | 机动车", //
			"members.exists(m, m.register(\"机动车\"))    | 20 | register", //
			"kin.exists(k, k.health == 1)                 | 16 | health", //
			"param(\"lines\") > 1                         | 6  | Did you mean \"line\"?", //
			"income.netPerCapita >= param(\"line\")       | 20 | income concept", //
			"income.disposablePerCapita >= param(\"price\") | 27 | 万元", //
			"rule(\"LATER\")                              | 5  | EARLIER", //
			"knwon(primaryCause)                          | 0  | known", //
			"known()                                      | 0  | 1 value", //
			"date(\"2019-02-30\") == asOf                 | 5  | not a date", //
			"housing.exists(h, h.grade == \"需鉴定未鉴定\") | 29 | !known", //
			"[1, 2]                                       | 0  | after in", //
			"1 in []                                      | 5  | empty", //
			"1 in 2                                       | 5  | list", //
			"household.members.size == 1                  | 18 | cannot be read", //
			"person.health == 1                           | 0  | no \"person\"" })
	void whatDoesNotFitIsRefused(String text, int offset, String contains) {
		ConditionException error = fixture.error(text);
		assertTrue(error.getMessage().contains(contains), error.getMessage());
		assertEquals(offset, error.offset(), error.getMessage());
	}
}
