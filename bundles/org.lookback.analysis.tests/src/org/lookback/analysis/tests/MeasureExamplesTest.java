package org.lookback.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lookback.analysis.api.measure.AlkireFoster;
import org.lookback.analysis.api.measure.Deprivation;
import org.lookback.analysis.api.measure.Design;
import org.lookback.analysis.api.measure.EquivalenceScale;
import org.lookback.analysis.api.measure.Inequality;
import org.lookback.analysis.api.measure.LeftOut;
import org.lookback.analysis.api.measure.Line;
import org.lookback.analysis.api.measure.Multidimensional;
import org.lookback.analysis.api.measure.Population;
import org.lookback.analysis.api.measure.Poverty;
import org.lookback.analysis.api.measure.RelativePoverty;

/** Worked examples of the literature, to nine digits. */
class MeasureExamplesTest {

	private static final double EXACT = 1e-9;

	/** S. Alkire, J. Foster, "Counting and multidimensional poverty measurement", J. Public Econ. 95 (2011), the example of four persons and four dimensions. */
	private static final double[][] ACHIEVED = { { 13.1, 14, 4, 1 }, { 15.2, 7, 5, 0 }, { 12.5, 10, 1, 0 }, { 20, 11, 3, 1 } };
	private static final double[] CUTOFFS = { 13, 12, 3, 1 };

	private static List<Deprivation> dimensions(double... weights) {
		return List.of(new Deprivation("income", weights[0], true), new Deprivation("schooling", weights[1], true), new Deprivation("health", weights[2], true),
				new Deprivation("sanitation", weights[3], true));
	}

	private static Multidimensional alkireFoster(double cutoff, double... weights) {
		AlkireFoster method = new AlkireFoster(dimensions(weights), cutoff, Design.NONE);
		for (double[] person : ACHIEVED) {
			double[] lacks = new double[CUTOFFS.length];
			for (int i = 0; i < lacks.length; i++) {
				lacks[i] = Math.max(0, (CUTOFFS[i] - person[i]) / CUTOFFS[i]);
			}
			method.add(1, 0, lacks);
		}
		return method.result().orElseThrow();
	}

	@Test
	void theFourByFourExampleOfAlkireAndFoster() {
		Multidimensional measured = alkireFoster(2 / 4.0, 1, 1, 1, 1);
		assertEquals(1 / 2.0, measured.headcount().orElseThrow().value(), EXACT);
		assertEquals(3 / 4.0, measured.intensity().orElseThrow().value(), EXACT);
		assertEquals(3 / 8.0, measured.adjusted().orElseThrow().value(), EXACT);
		assertEquals((5 / 12.0 + 1 + 0.5 / 13 + 2 / 12.0 + 2 / 3.0 + 1) / 16, measured.gap().orElseThrow().value(), EXACT);
		assertEquals((25 / 144.0 + 1 + 0.25 / 169 + 4 / 144.0 + 4 / 9.0 + 1) / 16, measured.severity().orElseThrow().value(), EXACT);
		assertEquals(List.of(1 / 4.0, 3 / 4.0, 1 / 4.0, 2 / 4.0), measured.dimensions().stream().map(Multidimensional.Dimension::uncensored).toList());
		assertEquals(List.of(1 / 4.0, 2 / 4.0, 1 / 4.0, 2 / 4.0), measured.dimensions().stream().map(Multidimensional.Dimension::censored).toList());
		assertEquals(1, measured.dimensions().stream().mapToDouble(Multidimensional.Dimension::contribution).sum(), EXACT);
		assertEquals(1 / 3.0, measured.dimensions().get(1).contribution(), EXACT, "two of the six deprivations of the poor");
	}

	@Test
	void unionAndIntersectionAreTheEndsOfTheCutoff() {
		assertEquals(3 / 4.0, alkireFoster(1 / 4.0, 1, 1, 1, 1).headcount().orElseThrow().value(), EXACT);
		assertEquals(1 / 4.0, alkireFoster(1, 1, 1, 1, 1).headcount().orElseThrow().value(), EXACT);
	}

	@Test
	void withWeightsTheExampleCountsWeightedDimensions() {
		Multidimensional measured = alkireFoster(2.5 / 4, 2, 1, 0.5, 0.5);
		assertEquals(1 / 4.0, measured.headcount().orElseThrow().value(), EXACT, "only the third person lacks 2.5 of 4 or more");
		assertEquals(1, measured.intensity().orElseThrow().value(), EXACT);
	}

	@Test
	void whatIsNotKnownIsLeftOutAndBounded() {
		AlkireFoster method = new AlkireFoster(List.of(new Deprivation("a", 1, false), new Deprivation("b", 1, false)), 0.5, Design.NONE);
		method.add(1, 0, 1, 0);
		method.add(1, 0, 0, 0);
		method.add(2, 0, 0, Double.NaN);
		method.add(Double.NaN, 0, 1, 1);
		method.add(-1, 0, 1, 1);
		method.add(0, 0, 1, 1);
		Multidimensional measured = method.result().orElseThrow();
		assertEquals(2, measured.units());
		assertEquals(1, measured.unknown());
		assertEquals(new LeftOut(0, 1, 1, 1), measured.leftOut());
		assertEquals(1 / 2.0, measured.headcount().orElseThrow().value(), EXACT);
		assertEquals(new Multidimensional.Bounds(1 / 4.0, 3 / 4.0), measured.headcountWithin());
		assertEquals(new Multidimensional.Bounds(1 / 8.0, 3 / 8.0), measured.adjustedWithin());
		assertEquals(Optional.empty(), measured.gap(), "no gaps, no M1");
		assertEquals(1, measured.dimensions().get(1).unknown());
	}

	@Test
	void ofWhomNothingIsKnownThereAreBoundsAlone() {
		AlkireFoster method = new AlkireFoster(List.of(new Deprivation("a", 1, false)), 1, Design.NONE);
		method.add(1, 0, Double.NaN);
		Multidimensional measured = method.result().orElseThrow();
		assertEquals(Optional.empty(), measured.headcount());
		assertEquals(new Multidimensional.Bounds(0, 1), measured.headcountWithin());
	}

	/** J. Haughton, S. R. Khandker, Handbook on Poverty and Inequality (World Bank 2009), ch. 4: four persons and a line of 125. */
	@Test
	void theHandbookOnPovertyAndInequality() {
		assertEquals(0.5, poverty(125, 100, 100, 150, 150).headcount().value(), EXACT);
		assertEquals(0.08, poverty(125, 100, 110, 150, 160).gap().value(), EXACT);
		assertEquals((26 * 26 + 24 * 24) / (125.0 * 125) / 4, poverty(125, 99, 101, 150, 150).severity().value(), EXACT);
		assertEquals((Math.log(125 / 100.0) + Math.log(125 / 110.0)) / 4, poverty(125, 100, 110, 150, 160).watts().orElseThrow().value(), EXACT);
	}

	/** A. Sen, "Poverty: an ordinal approach to measurement", Econometrica 44 (1976): who is at the line, and how much the poor lack, tells apart headcount and gap. */
	@Test
	void whoIsAtTheLineIsNotPoorAndNegativeIncomesLackMoreThanAll() {
		Poverty measured = poverty(100, 100, 50, -50, 0);
		assertEquals(3, measured.poor());
		assertEquals(0.75, measured.headcount().value(), EXACT);
		assertEquals((0.5 + 1.5 + 1) / 4, measured.gap().value(), EXACT);
		assertEquals(2, measured.notPositive());
		assertEquals(Math.log(2) / 2, measured.watts().orElseThrow().value(), EXACT, "of the two incomes above zero");
	}

	private static Poverty poverty(double line, double... incomes) {
		return Poverty.of(Population.of(incomes), line).orElseThrow();
	}

	/** A. Sen, On Economic Inequality (1973), sec. 2.7: G = 1 + 1/n − 2 (y1 + 2 y2 + … + n yn) ÷ (n² mean), the richest first. */
	@Test
	void giniOfSmallDistributions() {
		assertEquals(1 + 1 / 5.0 - 2.0 * (5 + 2 * 4 + 3 * 3 + 4 * 2 + 5) / (25 * 3), gini(1, 2, 3, 4, 5), EXACT);
		assertEquals(4 / 15.0, gini(5, 4, 3, 2, 1), EXACT);
		assertEquals(0, gini(7, 7, 7), EXACT);
		assertEquals(1 - 1 / 4.0, gini(0, 0, 0, 1), EXACT);
		assertEquals(Optional.empty(), Inequality.gini(Population.of(0, 0)));
		assertEquals(Optional.empty(), Inequality.gini(Population.of(-3, 1)));
		assertEquals(Optional.empty(), Inequality.gini(Population.of()));
	}

	private static double gini(double... incomes) {
		return Inequality.gini(Population.of(incomes)).orElseThrow().value();
	}

	/** Eurostat, EU-SILC 131-rev/04: where the weights reach the share exactly, the mean of two neighbours, else the one with which they pass it. */
	@Test
	void quantilesAndTheQuintileRatio() {
		Population ten = Population.of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
		assertEquals(5.5, Inequality.quantile(ten, 0.5).orElseThrow(), EXACT);
		assertEquals(2.5, Inequality.quantile(ten, 0.2).orElseThrow(), EXACT);
		assertEquals(3, Inequality.quantile(ten, 0.25).orElseThrow(), EXACT);
		assertEquals(1, Inequality.quantile(ten, 0).orElseThrow(), EXACT);
		assertEquals(10, Inequality.quantile(ten, 1).orElseThrow(), EXACT);
		assertEquals(19 / 3.0, Inequality.quintileShareRatio(ten).orElseThrow(), EXACT);
		assertEquals(2, Inequality.quantile(Population.of(new double[] { 1, 2, 3 }, new double[] { 1, 5, 1 }), 0.5).orElseThrow(), EXACT);
		assertTrue(Inequality.quintileShareRatio(Population.of(0, 0, 0, 0, 5)).isEmpty());
	}

	@Test
	void atRiskIsWhoHasLessThanSixTenthsOfTheMiddleOne() {
		RelativePoverty measured = RelativePoverty.of(Population.of(1, 5, 6, 10, 20, 30, 40), RelativePoverty.USUAL).orElseThrow();
		assertEquals(6, measured.threshold(), EXACT);
		assertEquals(2, measured.poor());
		assertEquals(2 / 7.0, measured.rate().value(), EXACT);
		assertEquals(Optional.empty(), RelativePoverty.of(Population.of(0, 0, 5), RelativePoverty.USUAL));
	}

	@Test
	void scalesOfTwoAdultsAndTwoChildren() {
		assertEquals(4, EquivalenceScale.PER_HEAD.divisor(4, 2), EXACT);
		assertEquals(2.1, EquivalenceScale.OECD_MODIFIED.divisor(4, 2), EXACT);
		assertEquals(2, EquivalenceScale.SQUARE_ROOT.divisor(4, 2), EXACT);
		assertEquals(1.3, EquivalenceScale.OECD_MODIFIED.divisor(2, 2), EXACT, "of two children alone one counts as grown up");
		assertEquals(Optional.of(EquivalenceScale.OECD_MODIFIED), EquivalenceScale.of("oecd"));
		assertEquals(Optional.empty(), EquivalenceScale.of("hamlet"));
	}

	@Test
	void linesAreAmountsOrSharesOfTheMedian() {
		assertEquals("4000", Line.of("4000").orElseThrow().number().toPlainString());
		assertTrue(Line.of("60%").orElseThrow().ofMedian());
		assertEquals("0.60", Line.of("60%").orElseThrow().number().toPlainString());
		for (String bad : List.of("", "many", "0", "-5", "%", "0%")) {
			assertEquals(Optional.empty(), Line.of(bad), bad);
		}
	}

	/** W. G. Cochran, Sampling Techniques (3rd ed. 1977), eq. 3.8: of a share p in n units of a simple sample s² = p q ÷ (n − 1). */
	@Test
	void theErrorOfAShareInASimpleSample() {
		double[] incomes = { 1, 1, 1, 9, 9, 9, 9, 9, 9, 9 };
		double[] ones = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 };
		Population sample = Population.of(incomes, ones, new int[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }, new Design(new int[10]));
		assertEquals(Math.sqrt(0.3 * 0.7 / 9), Poverty.of(sample, 5).orElseThrow().headcount().standardError().orElseThrow(), EXACT);
	}

	/** Cochran (1977), sec. 5.6 and 11.9: two strata of two villages each, the share of each village's sum around its stratum's mean. */
	@Test
	void theErrorOfAStratifiedSampleInTwoStages() {
		double[] incomes = { 1, 1, 9, 1, 9, 9, 9, 9 };
		double[] weights = { 1, 2, 1, 2, 1, 1, 3, 1 };
		int[] villages = { 0, 0, 1, 1, 2, 2, 3, 3 };
		Population sample = Population.of(incomes, weights, villages, new Design(new int[] { 0, 0, 1, 1 }));
		double share = 5 / 12.0;
		double[] sums = { 3 * (1 - share) / 12, (-share + 2 * (1 - share)) / 12, -2 * share / 12, -4 * share / 12 };
		double variance = Math.pow(sums[0] - sums[1], 2) + Math.pow(sums[2] - sums[3], 2);
		assertEquals(Math.sqrt(variance), Poverty.of(sample, 5).orElseThrow().headcount().standardError().orElseThrow(), EXACT);
		AlkireFoster method = new AlkireFoster(List.of(new Deprivation("poor", 1, false)), 1, new Design(new int[] { 0, 0, 1, 1 }));
		for (int i = 0; i < incomes.length; i++) {
			method.add(weights[i], villages[i], incomes[i] < 5 ? 1 : 0);
		}
		assertEquals(Math.sqrt(variance), method.result().orElseThrow().headcount().orElseThrow().standardError().orElseThrow(), EXACT);
	}

	@Test
	void nonsenseIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> Poverty.fosterGreerThorbecke(Population.of(1), 0, 1));
		assertThrows(IllegalArgumentException.class, () -> Poverty.fosterGreerThorbecke(Population.of(1), 5, -1));
		assertThrows(IllegalArgumentException.class, () -> Population.of(new double[2], new double[1]));
		assertThrows(IllegalArgumentException.class, () -> new AlkireFoster(List.of(), 1, Design.NONE));
		assertThrows(IllegalArgumentException.class, () -> new AlkireFoster(dimensions(1, 1, 1, 1), 1.5, Design.NONE));
		assertThrows(IllegalArgumentException.class, () -> new Deprivation("a", 0, false));
		assertEquals(Optional.empty(), Poverty.of(Population.of(), 5));
	}
}
