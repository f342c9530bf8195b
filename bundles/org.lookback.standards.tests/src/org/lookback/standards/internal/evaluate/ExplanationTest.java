package org.lookback.standards.internal.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.ExplanationNode;
import org.lookback.model.api.verdict.ExplanationNode.Kind;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Standards;
import org.lookback.standards.internal.load.PackageTexts;

/** The reasons as a tree: from the rule down to the imported row. */
class ExplanationTest {

	private static Evaluator evaluator(String when) throws LookbackException {
		PackageTexts texts = new PackageTexts().change("rules/1.yaml", "when: \"!safeWater\"", "when: '" + when + "'");
		return Standards.evaluator(texts.load(), Readings.none(), RegionTree.shipped(), LocalDate.of(2019, 11, 30), 2019);
	}

	private static ExplanationNode water(String when, Map<String, Object> changes) throws LookbackException {
		return evaluator(when).explanation(Households.household(1, changes)).stream()
				.filter(node -> node.decision().orElseThrow().rule().equals("WATER")).findFirst().orElseThrow();
	}

	@Test
	void everyRuleHasTheValueOfItsDecision() throws LookbackException {
		Evaluator evaluator = evaluator("!safeWater");
		Household household = Households.household(1, Map.of("basicMedical", "未参保", "exitStatus", ""));
		List<Decision> decisions = evaluator.explain(household);
		List<ExplanationNode> trees = evaluator.explanation(household);
		assertEquals(decisions, trees.stream().map(tree -> tree.decision().orElseThrow()).toList());
		trees.forEach(tree -> assertTrue(agrees(tree), tree.words().en()));
	}

	/** A rule of the household is met when all pieces below it are; one of persons when it is for one. */
	private static boolean agrees(ExplanationNode rule) {
		boolean ofEach = rule.children().stream().anyMatch(child -> child.kind() == Kind.OBJECT);
		Truth value = Truth.of(!ofEach);
		for (ExplanationNode child : rule.children()) {
			value = ofEach ? value.or(child.value().orElseThrow()) : value.and(child.value().orElseThrow());
		}
		return Optional.of(value).equals(rule.value());
	}

	@Test
	void branchesHaveTheirOwnValues() throws LookbackException {
		ExplanationNode rule = water("!safeWater || exitStatus == \"未脱贫\" && wealthy", Map.of("wealthy", ""));
		ExplanationNode any = rule.children().getFirst();
		assertEquals(Kind.ANY, any.kind());
		assertEquals(Optional.of(Truth.NOT_MET), any.value());
		ExplanationNode all = any.children().get(1);
		assertEquals(List.of(Truth.NOT_MET, Truth.UNDECIDED), all.children().stream().map(child -> child.value().orElseThrow()).toList());
		ExplanationNode fact = any.children().getFirst().children().getFirst();
		assertEquals(Kind.FACT, fact.kind());
		assertEquals("water.safeWater", fact.fact().orElseThrow().field());
		assertEquals("收入.csv", fact.fact().orElseThrow().source().orElseThrow().file());
	}

	@Test
	void aListNamesTheElementsThatTell() throws LookbackException {
		ExplanationNode rule = water("members.exists(m, m.basicMedical == \"未参保\" || m.lowGuarantee)", Map.of("basicMedical", "未参保"));
		ExplanationNode list = rule.children().getFirst();
		assertEquals(Kind.LIST, list.kind());
		assertEquals(List.of("H1-1", "H1-2"), list.children().stream().map(ExplanationNode::object).toList());
		assertEquals(Kind.ANY, list.children().getFirst().children().getFirst().kind());
	}

	@Test
	void piecesAreInPeoplesWords() throws LookbackException {
		ExplanationNode rule = water("disposablePerCapita < param(\"line\") && members.exists(m, age(m.birthDate) >= 60)", Map.of());
		ExplanationNode all = rule.children().getFirst();
		assertEquals("人均可支配收入低于标准线", all.children().getFirst().words().zh());
		assertTrue(all.children().get(1).words().zh().contains("家庭成员中至少有一个"), all.words().zh());
		assertEquals(Kind.PARAMETER, all.children().getFirst().children().getFirst().kind());
		assertTrue(all.words().en().contains("Line"), all.words().en());
		ExplanationNode two = water("!safeWater && exitStatus != \"未脱贫\"", Map.of()).children().getFirst();
		assertTrue(two.children().getFirst().words().zh().endsWith("：否"), two.words().zh());
		assertTrue(two.children().get(1).words().zh().endsWith("不为未脱贫"), two.words().zh());
	}
}
