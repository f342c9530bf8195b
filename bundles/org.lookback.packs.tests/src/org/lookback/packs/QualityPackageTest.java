package org.lookback.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.verdict.ExplanationNode;
import org.lookback.standards.api.Analyser;
import org.lookback.standards.api.Check;
import org.lookback.standards.api.Document;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Example;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;

/** The cleansing rules: enough of them, each with all that whoever corrects the data needs, for every province, and honest about where they come from. */
class QualityPackageTest {

	private static final int DEMANDED = 95;

	private static StandardsPackage quality;

	@BeforeAll
	static void load() throws Exception {
		quality = Packages.of("quality");
	}

	@Test
	void thereAreAsManyRulesAsTheCityHadAndOfEverySort() {
		Map<String, Long> bySort = quality.rules().stream().collect(Collectors.groupingBy(rule -> rule.id().substring(3, 5), TreeMap::new,
				Collectors.counting()));
		assertTrue(quality.rules().size() >= DEMANDED, quality.rules().size() + " rules");
		assertEquals(Set.of("ID", "CP", "RG", "CD", "LG", "HM", "VL", "YR"), bySort.keySet());
	}

	@Test
	void everyRuleSaysWhatIsWrongHowBadItIsWhoAnswersAndWhatToDo() {
		for (Rule rule : quality.rules()) {
			assertEquals(RuleKind.GUARANTEE, rule.kind(), rule.id());
			assertTrue(Set.of("提示", "一般", "严重").contains(rule.severity()), rule.id());
			assertFalse(rule.department().isBlank() || rule.remedy().zh().isBlank() || rule.remedy().en().isBlank(), rule.id());
			assertFalse(rule.title().en().isBlank(), rule.id());
		}
	}

	@Test
	void theDocumentSaysThatItIsNotTheCitysList() {
		Document document = quality.documents().getFirst();
		assertEquals("回头看工作台", document.issuer());
		assertTrue(document.clauses().stream().anyMatch(clause -> clause.text().contains("以下规则不是那份清单")));
		Set<String> quoted = new HashSet<>();
		quality.rules().forEach(rule -> assertTrue(quoted.add(rule.clause().anchor()), rule.id() + " shares a clause with another rule"));
	}

	@Test
	void itIsForEveryProvinceAndEveryYear() {
		assertEquals(List.of(), quality.regions());
		assertTrue(quality.validUntil().isEmpty());
	}

	@Test
	void itReadsTheDictionaryOfAllProvinces() {
		Set<String> core = Dictionary.core().fields().stream().map(Field::id).collect(Collectors.toSet());
		quality.dictionary().fields().forEach(field -> assertTrue(core.contains(field.id()), field.id()));
	}

	@Test
	void everyRuleThatCanBeUndecidedHasAnExampleOfIt() throws Exception {
		List<String> open = Analyser.analyse(quality, Packages.source("quality"), RegionTree.shipped(), Readings.none()).stream()
				.filter(finding -> finding.check() == Check.MISSING_TEST).map(finding -> finding.place().toString()).toList();
		assertEquals(List.of(), open);
		List<String> without = new ArrayList<>(quality.rules().stream().map(Rule::id).toList());
		for (Example example : quality.examples()) {
			example.truths().forEach((rule, truth) -> {
				if (truth.equals("notMet")) {
					without.remove(rule);
				}
			});
		}
		assertEquals(List.of(), without, "no example in which they find nothing");
	}

	@Test
	void noReasonIsADoubleNegative() throws Exception {
		Set<String> said = new HashSet<>();
		for (Example example : quality.examples()) {
			if (example.household().isPresent()) {
				Evaluator evaluator = Standards.evaluator(quality, Readings.none(), RegionTree.shipped(), example.asOf(), example.year());
				evaluator.explanation(example.household().get()).forEach(tree -> words(tree, said));
			}
		}
		assertTrue(said.contains("证件号码无效"), "said of the number itself");
		assertEquals(List.of(), said.stream().filter(words -> words.contains("并非") || words.contains("it is not so")).toList());
	}

	/** What the branches of a reason say, in both languages. */
	private static void words(ExplanationNode tree, Set<String> said) {
		if (tree.kind() == ExplanationNode.Kind.TEST || tree.kind() == ExplanationNode.Kind.LIST) {
			said.add(tree.words().zh());
			said.add(tree.words().en());
		}
		tree.children().forEach(child -> words(child, said));
	}
}
