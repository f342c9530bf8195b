package org.lookback.ui.packages.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.packages.internal.text.Explanations.Explanation;

/** What is offered and explained at the place of the bar, in a small package with one document, two parameters and one rule. */
class OffersTest {

	private static final String RULE = """
			rules:
			  - id: X-1
			    kind: test
			    object: household
			    title: {zh: 收入, en: Income}
			    clause: {document: doc, anchor: 一, quote: 收入达到标准的}
			    when: income.disposablePerCapita >= param("line")
			    outcome: {zh: 达标, en: Reached}
			    concept: NO_LONGER_SUPPORTED
			""";

	private static StandardsPackage standards() throws PackageException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("package.yaml", utf8("""
				id: small
				title: {zh: 小, en: Small}
				version: "1"
				province: 某省
				regions: ["41"]
				validFrom: 2019-01-01
				documents:
				  - {id: doc, title: 通知, issuer: 某办}
				"""));
		files.put("documents/doc.txt", utf8("¶ 一\n收入达到标准的；家庭有病人的。不再享受。\n"));
		files.put("parameters.yaml", utf8("""
				parameters:
				  - id: line
				    title: {zh: 收入标准, en: Income line}
				    type: number
				    unit: 元
				    open: true
				"""));
		files.put("rules/1.yaml", utf8(RULE));
		return Standards.load(PackageSource.of("small", files), Dictionary.core());
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static Knowledge knowledge() throws PackageException, IOException {
		Schema schema = Schema.of(FileKind.RULES, name -> Standards.class.getResourceAsStream("/schema/" + name));
		return new Knowledge(FileKind.RULES, schema, Dictionary.core(), Optional.of(standards()), Locale.CHINESE);
	}

	/** Offers at the bar. */
	private static List<Offer> at(String text) throws PackageException, IOException {
		int bar = text.indexOf('‖');
		return Offers.at(knowledge(), text.replace("‖", ""), bar);
	}

	private static List<String> names(String text) throws PackageException, IOException {
		return at(text).stream().map(Offer::name).toList();
	}

	private static String applied(String text, String name) throws PackageException, IOException {
		Offer offer = at(text).stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow(() -> new AssertionError("not offered: " + name));
		String plain = text.replace("‖", "");
		return plain.substring(0, offer.from()) + offer.text() + plain.substring(offer.until());
	}

	@Test
	void keysThatAreNotThereYet() throws Exception {
		List<String> names = names("rules:\n  - id: X-1\n    kind: test\n    ‖");
		assertTrue(names.containsAll(List.of("object", "title", "clause", "when")), names::toString);
		assertFalse(names.contains("kind"), names::toString);
	}

	@Test
	void aKeyIsFoundByItsMeaning() throws Exception {
		assertEquals(List.of("severity"), names("rules:\n  - id: X-1\n    严重‖"));
		assertEquals("rules:\n  - id: X-1\n    clause: {document: , anchor: , quote: }", applied("rules:\n  - id: X-1\n    cla‖", "clause"));
	}

	@Test
	void keysInsideBraces() throws Exception {
		assertEquals(List.of("anchor", "quote"), names("rules:\n  - id: X-1\n    clause: {document: doc, ‖}"));
	}

	@Test
	void choicesAndCodes() throws Exception {
		assertTrue(names("rules:\n  - id: X-1\n    kind: ‖").containsAll(List.of("scope", "test", "override", "guarantee", "warning", "advice")));
		assertTrue(names("rules:\n  - id: X-1\n    sector: ‖").contains("教育"));
	}

	@Test
	void clausesAndTheirWords() throws Exception {
		assertEquals(List.of("doc"), names("rules:\n  - clause: {document: ‖"));
		assertEquals(List.of("一"), names("rules:\n  - clause: {document: doc, anchor: ‖}"));
		assertEquals(List.of("收入达到标准的", "家庭有病人的", "不再享受"), names("rules:\n  - clause: {document: doc, anchor: 一, quote: ‖}"));
	}

	@Test
	void fieldsOfTheHouseholdByTheirChineseName() throws Exception {
		assertTrue(names("rules:\n  - object: household\n    when: 致贫‖").contains("primaryCause"));
		assertEquals("rules:\n  - object: household\n    when: primaryCause", applied("rules:\n  - object: household\n    when: 致贫‖", "primaryCause"));
	}

	@Test
	void codesOfTheFieldThatIsCompared() throws Exception {
		String text = "rules:\n  - object: household\n    when: primaryCause == \"‖";
		assertTrue(names(text).contains("因病"));
		assertEquals("rules:\n  - object: household\n    when: primaryCause == \"因病\"", applied(text, "因病"));
		assertTrue(names("rules:\n  - object: household\n    when: |\n      members.exists(m, m.relationToHead in [\"户主\", \"‖").contains("户主"));
	}

	@Test
	void fieldsOfTheRowsThatAreGoneOver() throws Exception {
		List<String> names = names("rules:\n  - object: household\n    when: |\n      members.exists(m, m.‖");
		assertTrue(names.contains("health"), names::toString);
		assertFalse(names.contains("primaryCause"), names::toString);
		assertTrue(names("rules:\n  - object: household\n    when: members.‖").containsAll(List.of("exists", "all", "count")));
		assertFalse(names("rules:\n  - object: household\n    when: members.exists(m, true) && m.‖").contains("health"), "m is closed");
	}

	@Test
	void aVillageRuleKnowsNoHousehold() throws Exception {
		List<String> names = names("rules:\n  - object: village\n    when: ‖");
		assertTrue(names.contains("v"), names::toString);
		assertFalse(names.contains("primaryCause"), names::toString);
	}

	@Test
	void parametersAndRules() throws Exception {
		assertEquals(List.of("line"), names("rules:\n  - object: household\n    when: x > param(\"‖"));
		assertEquals(List.of("X-1"), names("rules:\n  - object: household\n    when: rule(\"‖\")"));
	}

	@Test
	void wordsAreExplained() throws Exception {
		assertTrue(explained("disposablePerCapita").contains("人均可支配收入"));
		assertTrue(explained("line\"").contains("收入标准"));
		assertTrue(explained("收入达到标准的").contains("家庭有病人的"), "the whole clause");
		assertTrue(explained("param(").contains("参数"));
		assertTrue(explained("concept").contains("含义"));
	}

	private static String explained(String word) throws PackageException, IOException {
		return Explanations.at(knowledge(), RULE, RULE.indexOf(word) + 1).map(Explanation::words).orElse("");
	}

	@Test
	void halfTypedTextsNeverFail() throws Exception {
		Knowledge knowledge = knowledge();
		for (int end = 0; end <= RULE.length(); end++) {
			String half = RULE.substring(0, end);
			Offers.at(knowledge, half, end);
			Painting.of(FileKind.RULES, half);
			for (int place = 0; place <= end; place += 7) {
				Explanations.at(knowledge, half, place);
			}
		}
	}
}
