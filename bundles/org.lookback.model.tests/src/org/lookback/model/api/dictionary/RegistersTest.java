package org.lookback.model.api.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.dictionary.RegisterDefinition.Sense;

/** How registers are compared is data that packages and workspaces may add to. */
class RegistersTest {

	private static Dictionary extended(String yaml) {
		return Dictionary.core().extendedBy("registers.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
	}

	private static String refusal(String yaml) {
		return assertThrows(DictionaryException.class, () -> extended(yaml)).getMessage();
	}

	@Test
	void everyRegisterSaysHowItIsCompared() {
		for (Code register : Dictionary.core().codeList("Register").orElseThrow().codes()) {
			assertTrue(Dictionary.core().register(register.id()).isPresent(), register.id());
		}
	}

	@Test
	void directionMatters() {
		assertEquals(Sense.SUSPICIOUS, Dictionary.core().register("机动车").orElseThrow().sense());
		assertEquals(Sense.BOTH, Dictionary.core().register("低保").orElseThrow().sense());
		assertTrue(Dictionary.core().register("户籍").orElseThrow().ended().containsAll(List.of("死亡", "迁出")));
		assertTrue(Dictionary.core().register("财政供养").orElseThrow().kin());
	}

	@Test
	void aLaterDefinitionReplacesAnEarlierOne() {
		Dictionary own = extended("""
				registers:
				  - {register: 低保, sense: due, expected: "m.lowGuarantee", zh: 低保, en: low guarantee, ended: [停发]}
				""");
		assertEquals(Sense.DUE, own.register("低保").orElseThrow().sense());
		assertEquals(Dictionary.core().registers().size(), own.registers().size());
	}

	@Test
	void aPackageMayBringARegisterOfItsOwn() {
		Dictionary own = extended("""
				codes:
				  Register:
				    - {id: 护林员, en: Forest rangers, sector: 生态}
				registers:
				  - {register: 护林员, sense: both, expected: "known(m.welfarePost)", zh: 护林员, en: forest ranger}
				""");
		assertEquals("护林员", own.register("护林员").orElseThrow().here().zh());
	}

	@Test
	void mistakesAreNamedWithTheirPlace() {
		assertTrue(refusal("registers:\n  - {register: 飞船, sense: due, expected: \"true\", zh: x, en: x}").contains("飞船"));
		assertTrue(refusal("registers:\n  - {register: 低保, sense: sure, expected: \"true\", zh: x, en: x}").contains("sure"));
		assertTrue(refusal("registers:\n  - {register: 低保, sense: due, expected: \"true\", zh: x, en: x, onec: true}").contains("onec"));
		assertTrue(refusal("""
				registers:
				  - {register: 低保, sense: due, expected: "true", zh: x, en: x, compared: [{field: memberYear.grade, columns: [x]}]}
				""").contains("memberYear.grade"));
		assertTrue(refusal("""
				registers:
				  - {register: 低保, sense: due, expected: "true", zh: x, en: x, compared: [{field: member.name, columns: [x], tolerance: much}]}
				""").contains("line 2") || !Locale.getDefault().getLanguage().equals("en"));
	}
}
