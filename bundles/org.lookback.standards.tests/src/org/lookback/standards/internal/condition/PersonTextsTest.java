package org.lookback.standards.internal.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lookback.model.api.verdict.Truth.MET;
import static org.lookback.model.api.verdict.Truth.NOT_MET;
import static org.lookback.model.api.verdict.Truth.UNDECIDED;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.model.api.verdict.Truth;

/** What ID numbers say ({@code idValid}, {@code idBirth}, {@code idSex}) and how a text is written ({@code matches}, {@code startsWith}). */
class PersonTextsTest {

	private static final String VALID = "37159919750302123X";

	private final Fixture fixture = new Fixture();

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	private Truth ofMember(String condition, Map<String, Object> member) {
		Fixture other = new Fixture();
		other.root.add(Fixture.fact("member", member));
		return other.test("members.exists(m, known(m.name) && (" + condition + "))");
	}

	private static Map<String, Object> member(String field, Object value) {
		return Map.of("memberCode", "M2", "name", "甲", field, value);
	}

	@Test
	void aNumberSaysWhetherItIsOneWhenAndAsWhatHeWasBorn() {
		assertEquals(MET, ofMember("idValid(m.idNumber)", member("idNumber", VALID)));
		assertEquals(NOT_MET, ofMember("idValid(m.idNumber)", member("idNumber", VALID.substring(0, 17) + "0")));
		assertEquals(MET, ofMember("idBirth(m.idNumber) == date(\"1975-03-02\")", member("idNumber", VALID)));
		assertEquals(MET, ofMember("idSex(m.idNumber) == \"男\"", member("idNumber", VALID)));
	}

	@Test
	void anOldNumberOfFifteenDigitsIsOneToo() {
		assertEquals(MET, ofMember("idValid(m.idNumber) && year(idBirth(m.idNumber)) == 1975", member("idNumber", "371599750302123")));
	}

	@Test
	void ofANumberThatIsNoneNothingElseIsKnown() {
		assertEquals(UNDECIDED, ofMember("idBirth(m.idNumber) == date(\"1975-03-02\")", member("idNumber", "12345")));
		assertEquals(NOT_MET, ofMember("known(idSex(m.idNumber))", member("idNumber", "12345")));
		assertEquals(UNDECIDED, ofMember("idValid(m.idNumber)", member("gender", "男")));
	}

	@Test
	void aPatternIsForTheWholeText() {
		assertEquals(MET, fixture.test("matches(resettlement, \"[\\p{IsHan}]{1,2}\")"));
		assertEquals(MET, ofMember("matches(m.name, \"[\\p{IsHan}·]+\")", Map.of("memberCode", "M2", "name", "阿依古丽·买买提")));
		assertEquals(NOT_MET, ofMember("matches(m.name, \"[\\p{IsHan}·]+\")", Map.of("memberCode", "M2", "name", "王建国1")));
		assertEquals(NOT_MET, ofMember("matches(m.name, \"\\d{2}\")", Map.of("memberCode", "M2", "name", "123")));
		assertEquals(UNDECIDED, ofMember("matches(m.idNumber, \"\\d+\")", member("gender", "男")));
	}

	@Test
	void groupsAndAlternativesAreRefusedAndNoTextTakesLong() {
		for (String bad : List.of("(a+)+b", "a|b", "^a", "a$", "", "a**", "[", "\\1", "(?i)a")) {
			assertTrue(fixture.error("matches(resettlement, \"" + bad + "\")").getMessage().contains("pattern"), bad);
		}
		String longest = "1".repeat(30_000);
		assertEquals(NOT_MET, assertTimeoutPreemptively(Duration.ofSeconds(2),
				() -> ofMember("matches(m.name, \"\\d*\\d*\\d*\\d*\\d*\\d*\\d*x\")", Map.of("memberCode", "M2", "name", longest))));
	}

	@Test
	void aTextMayBeginWithAnother() {
		Map<String, Object> certificate = Map.of("memberCode", "M2", "name", "甲", "idNumber", VALID, "disabilityCert", VALID + "43");
		assertEquals(MET, ofMember("startsWith(m.disabilityCert, m.idNumber)", certificate));
		assertEquals(NOT_MET, ofMember("startsWith(m.idNumber, m.disabilityCert)", certificate));
	}

	@Test
	void onlyTextsHaveAShape() {
		assertTrue(fixture.error("matches(income.disposablePerCapita, \"\\d+\")").getMessage().contains("a text"));
		assertTrue(fixture.error("idValid(m.birthDate)", ObjectKind.PERSON).getMessage().contains("a text"));
	}
}
