package org.lookback.standards.internal.analyse;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.analyse.solve.Aim;
import org.lookback.standards.internal.analyse.solve.Scenario;
import org.lookback.standards.internal.analyse.solve.Solver;

/** Made-up conditions against all households of a small world: what the search calls impossible never happens, what happens it finds. */
class SolverPropertyTest {

	private static final int YEAR = 2019;
	private static final List<String> ATOMS = List.of("income.netPerCapita < 2", "income.netPerCapita >= 2", "income.netPerCapita == 1",
			"known(income.netPerCapita)", "wealthy", "known(wealthy)", "primaryCause == \"因病\"", "primaryCause in [\"因病\", \"因学\"]",
			"members.exists(m, m.lowGuarantee)", "members.all(m, m.lowGuarantee)", "members.exists(m, !m.lowGuarantee && m.gender == \"男\")",
			"members.all(m, known(m.lowGuarantee))", "members.exists(m, m.selfPaid > income.netPerCapita)", "members.count(m, m.lowGuarantee) >= 2",
			"size(members) == 0");

	private static String condition(Random random, int depth) {
		if (depth == 0 || random.nextInt(4) == 0) {
			String atom = ATOMS.get(random.nextInt(ATOMS.size()));
			return random.nextInt(3) == 0 ? "!(" + atom + ")" : atom;
		}
		return "(" + condition(random, depth - 1) + (random.nextBoolean() ? " && " : " || ") + condition(random, depth - 1) + ")";
	}

	private static void put(Map<String, Object> row, String field, Object value) {
		if (value != null) {
			row.put(field, value);
		}
	}

	private static Fact fact(String entity, Map<String, Object> values) {
		return new Fact(entity, values, new Source("", "", 1));
	}

	private static Fact member(String code, Object low, Object gender, Object selfPaid) {
		Map<String, Object> own = new HashMap<>(Map.of("memberCode", code));
		put(own, "gender", gender);
		Map<String, Object> year = new HashMap<>(Map.of("dataYear", (long) YEAR));
		put(year, "lowGuarantee", low);
		put(year, "selfPaid", selfPaid);
		return fact("member", own).add(fact("memberYear", year));
	}

	/** Every household with up to two members whose facts are unknown or one of a few values. */
	private static List<Household> world() {
		List<List<Fact>> families = new ArrayList<>(List.of(List.of()));
		List<Object[]> kinds = new ArrayList<>();
		for (Object low : new Object[] { null, true, false }) {
			for (Object gender : new Object[] { null, "男", "女" }) {
				for (Object paid : new Object[] { null, BigDecimal.ONE, BigDecimal.TEN }) {
					kinds.add(new Object[] { low, gender, paid });
				}
			}
		}
		kinds.forEach(k -> families.add(List.of(member("甲", k[0], k[1], k[2]))));
		for (int i = 0; i < kinds.size(); i += 2) {
			for (int j = i; j < kinds.size(); j += 5) {
				families.add(List.of(member("甲", kinds.get(i)[0], kinds.get(i)[1], kinds.get(i)[2]),
						member("乙", kinds.get(j)[0], kinds.get(j)[1], kinds.get(j)[2])));
			}
		}
		List<Household> world = new ArrayList<>();
		for (List<Fact> family : families) {
			for (Object income : new Object[] { null, BigDecimal.ONE, BigDecimal.TWO }) {
				for (Object wealthy : new Object[] { null, true, false }) {
					for (Object cause : new Object[] { null, "因病", "因残" }) {
						world.add(household(family, income, wealthy, cause));
					}
				}
			}
		}
		return world;
	}

	private static Household household(List<Fact> family, Object income, Object wealthy, Object cause) {
		Fact root = fact("household", Map.of("householdKey", "户", "villageCode", "371524001001"));
		Map<String, Object> year = new HashMap<>(Map.of("dataYear", (long) YEAR));
		put(year, "wealthy", wealthy);
		put(year, "primaryCause", cause);
		root.add(fact("householdYear", year));
		Map<String, Object> money = new HashMap<>(Map.of("dataYear", (long) YEAR));
		put(money, "netPerCapita", income);
		root.add(fact("income", money));
		family.forEach(root::add);
		return new Household(1, root);
	}

	@Test
	void theSearchAgreesWithTheEvaluator() throws PackageException {
		Random random = new Random(20190801);
		List<Household> world = world();
		List<String> missed = new ArrayList<>();
		int possible = 0;
		for (int i = 0; i < 40; i++) {
			String condition = condition(random, 3);
			StandardsPackage standards = new Decisions().test("T", "甲", condition).load();
			Set<Truth> happens = EnumSet.noneOf(Truth.class);
			Evaluator evaluator = Standards.evaluator(standards, Readings.none(), RegionTree.shipped(), LocalDate.of(YEAR, 11, 30), YEAR);
			for (Household household : world) {
				happens.add(evaluator.evaluate(household).truths().get(1));
			}
			RuleTrees trees = RuleTrees.of(standards);
			Scenario scenario = Scenarios.of(standards).getFirst();
			Witnesses witnesses = new Witnesses(standards, RegionTree.shipped());
			for (Truth truth : Truth.values()) {
				Aim aim = truth == Truth.MET ? Aim.MET : truth == Truth.NOT_MET ? Aim.NOT_MET : Aim.UNDECIDED;
				Solver.Answer answer = trees.solver(Decision.BUDGET).solve(scenario, List.of(trees.rules().get(1).goal(aim)),
						model -> witnesses.confirmed(model, "x", Map.of(truth.id(), List.of("T"))).isPresent());
				assertFalse(answer.gaveUp(), condition);
				assertFalse(answer.impossible() && happens.contains(truth), truth + " happens: " + condition);
				possible += happens.contains(truth) ? 1 : 0;
				if (happens.contains(truth) && answer.model().isEmpty()) {
					missed.add(truth + ": " + condition);
				}
			}
		}
		assertTrue(possible > 60, String.valueOf(possible));
		assertTrue(missed.size() * 50 <= possible, missed.size() + " of " + possible + " not found: " + missed);
	}
}
