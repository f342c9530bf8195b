package org.lookback.analysis.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.analysis.api.measure.AlkireFoster;
import org.lookback.analysis.api.measure.Deprivation;
import org.lookback.analysis.api.measure.Design;
import org.lookback.analysis.api.measure.Estimate;
import org.lookback.analysis.api.measure.Inequality;
import org.lookback.analysis.api.measure.LeftOut;
import org.lookback.analysis.api.measure.Multidimensional;
import org.lookback.analysis.api.measure.Population;
import org.lookback.analysis.api.measure.Poverty;
import org.lookback.analysis.api.measure.RelativePoverty;

/** What must hold of measures of any population. */
class MeasurePropertiesTest {

	private static final double LINE = 4000;
	private static final double CLOSE = 1e-11;

	/** Everything that is said of a population, as far as it is defined. */
	private static final List<ToDoubleFunction<Population>> MEASURES = List.of(p -> poverty(p).headcount().value(), p -> poverty(p).gap().value(),
			p -> poverty(p).severity().value(), p -> poverty(p).watts().map(Estimate::value).orElse(-1.0), p -> Inequality.gini(p).map(Estimate::value).orElse(-1.0),
			p -> Inequality.quintileShareRatio(p).orElse(-1), p -> RelativePoverty.of(p, RelativePoverty.USUAL).map(risk -> risk.rate().value()).orElse(-1.0));

	private static Poverty poverty(Population population) {
		return Poverty.of(population, LINE).orElseThrow();
	}

	/** Incomes with many ties, some negative, some of zero. */
	private static double[] incomes(Random random, int size) {
		return random.doubles(size).map(x -> Math.rint((x * x * 12_000 - 300) / 50) * 50).toArray();
	}

	private static double[] weights(Random random, int size) {
		return random.ints(size, 1, 7).asDoubleStream().toArray();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void aWeightIsAsGoodAsSoManyUnits(long seed) {
		Random random = new Random(seed);
		double[] incomes = incomes(random, 120);
		double[] weights = weights(random, 120);
		double[] copies = IntStream.range(0, incomes.length).boxed().flatMapToDouble(i -> IntStream.range(0, (int) weights[i]).mapToDouble(copy -> incomes[i])).toArray();
		for (ToDoubleFunction<Population> measure : MEASURES) {
			assertEquals(measure.applyAsDouble(Population.of(copies)), measure.applyAsDouble(Population.of(incomes, weights)), CLOSE);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void twiceThePopulationAndAnyOrderMeasureTheSame(long seed) {
		Random random = new Random(seed);
		double[] incomes = incomes(random, 97);
		double[] twice = IntStream.range(0, 2 * incomes.length).mapToDouble(i -> incomes[incomes.length - 1 - i % incomes.length]).toArray();
		for (ToDoubleFunction<Population> measure : MEASURES) {
			assertEquals(measure.applyAsDouble(Population.of(incomes)), measure.applyAsDouble(Population.of(twice)), CLOSE);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void theUnitOfMoneyDoesNotMatter(long seed) {
		Random random = new Random(seed);
		double[] incomes = incomes(random, 150);
		Population yuan = Population.of(incomes);
		Population fen = Population.of(Arrays.stream(incomes).map(income -> income * 128).toArray());
		Poverty inYuan = Poverty.of(yuan, LINE).orElseThrow();
		Poverty inFen = Poverty.of(fen, LINE * 128).orElseThrow();
		assertEquals(inYuan.headcount().value(), inFen.headcount().value(), CLOSE);
		assertEquals(inYuan.severity().value(), inFen.severity().value(), CLOSE);
		assertEquals(inYuan.watts().orElseThrow().value(), inFen.watts().orElseThrow().value(), CLOSE);
		for (ToDoubleFunction<Population> measure : MEASURES.subList(4, MEASURES.size())) {
			assertEquals(measure.applyAsDouble(yuan), measure.applyAsDouble(fen), CLOSE);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void partsAddUpToTheWhole(long seed) {
		Random random = new Random(seed);
		double[] incomes = incomes(random, 400);
		double[] weights = weights(random, 400);
		Population whole = Population.of(incomes, weights);
		Poverty all = poverty(whole);
		double[] sums = new double[4];
		for (int part = 0; part < 7; part++) {
			int number = part;
			int[] own = IntStream.range(0, incomes.length).filter(i -> (i * 31 + 7) % 7 == number).toArray();
			Population some = Population.of(Arrays.stream(own).mapToDouble(i -> incomes[i]).toArray(), Arrays.stream(own).mapToDouble(i -> weights[i]).toArray());
			Poverty of = poverty(some);
			sums[0] += Poverty.contribution(of.headcount().value(), some.weight(), all.headcount().value(), whole.weight());
			sums[1] += Poverty.contribution(of.gap().value(), some.weight(), all.gap().value(), whole.weight());
			sums[2] += Poverty.contribution(of.severity().value(), some.weight(), all.severity().value(), whole.weight());
			sums[3] += some.weight();
		}
		assertEquals(1, sums[0], CLOSE);
		assertEquals(1, sums[1], CLOSE);
		assertEquals(1, sums[2], CLOSE);
		assertEquals(whole.weight(), sums[3], CLOSE);
	}

	/** A. Sen (1976): a transfer from a poor one to one who is less poor, both staying poor, makes severity worse and leaves the gap alone. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void whoGivesToTheLessPoorMakesPovertyWorse(long seed) {
		Random random = new Random(seed);
		double[] incomes = incomes(random, 60);
		incomes[0] = 1000;
		incomes[1] = 2500;
		double[] after = incomes.clone();
		double given = 1 + random.nextInt(900);
		after[0] -= given;
		after[1] += given;
		Poverty before = poverty(Population.of(incomes));
		Poverty then = poverty(Population.of(after));
		assertEquals(before.gap().value(), then.gap().value(), CLOSE);
		assertTrue(then.severity().value() > before.severity().value());
		assertTrue(then.watts().orElseThrow().value() > before.watts().orElseThrow().value());
		assertTrue(Inequality.gini(Population.of(after)).orElseThrow().value() > Inequality.gini(Population.of(incomes)).orElseThrow().value());
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void whoDoesNotCountChangesNothing(long seed) {
		Random random = new Random(seed);
		double[] incomes = incomes(random, 50);
		double[] weights = weights(random, 50);
		double[] more = Arrays.copyOf(incomes, 54);
		double[] moreWeights = Arrays.copyOf(weights, 54);
		more[50] = Double.NaN;
		moreWeights[50] = 3;
		more[51] = 17;
		moreWeights[51] = Double.NaN;
		more[52] = 18;
		moreWeights[52] = -1;
		more[53] = Inequality.quantile(Population.of(incomes, weights), 0.5).orElseThrow();
		moreWeights[53] = 0;
		Population with = Population.of(more, moreWeights);
		assertEquals(new LeftOut(1, 1, 1, 1), with.leftOut());
		assertEquals(50, with.size());
		for (ToDoubleFunction<Population> measure : MEASURES) {
			assertEquals(measure.applyAsDouble(Population.of(incomes, weights)), measure.applyAsDouble(with), 0);
		}
	}

	/** The error rests on the change of a measure with the weight of each unit: the formulas against small changes of the weights. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void errorsAreThoseOfSmallChangesOfTheWeights(long seed) {
		Random random = new Random(seed);
		int size = 40;
		double[] incomes = random.doubles(size, 500, 9000).toArray();
		double[] weights = weights(random, size);
		Design design = new Design(new int[size]);
		int[] clusters = IntStream.range(0, size).toArray();
		List<java.util.function.Function<Population, Estimate>> measures = List.of(p -> poverty(p).headcount(), p -> poverty(p).gap(), p -> poverty(p).severity(),
				p -> poverty(p).watts().orElseThrow(), p -> Inequality.gini(p).orElseThrow());
		for (java.util.function.Function<Population, Estimate> measure : measures) {
			double squares = 0;
			double sum = 0;
			for (int i = 0; i < size; i++) {
				double step = 1e-5;
				double[] up = weights.clone();
				double[] down = weights.clone();
				up[i] += step;
				down[i] -= step;
				double change = (measure.apply(Population.of(incomes, up)).value() - measure.apply(Population.of(incomes, down)).value()) / (2 * step) * weights[i];
				squares += change * change;
				sum += change;
			}
			double expected = Math.sqrt((squares - sum * sum / size) * size / (size - 1));
			assertEquals(expected, measure.apply(Population.of(incomes, weights, clusters, design)).standardError().orElseThrow(), expected * 1e-6);
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void severalDimensionsAddUpByPartAndByDimensionAndStayWithinTheirBounds(long seed) {
		Random random = new Random(seed);
		List<Deprivation> dimensions = List.of(new Deprivation("a", 1, true), new Deprivation("b", 2, true), new Deprivation("c", 0.5, true));
		double cutoff = 0.2 + random.nextDouble() * 0.6;
		AlkireFoster whole = new AlkireFoster(dimensions, cutoff, Design.NONE);
		AlkireFoster allKnown = new AlkireFoster(dimensions, cutoff, Design.NONE);
		List<AlkireFoster> parts = IntStream.range(0, 5).mapToObj(i -> new AlkireFoster(dimensions, cutoff, Design.NONE)).toList();
		for (int i = 0; i < 300; i++) {
			double[] truth = random.doubles(3, -1, 1).map(gap -> Math.max(0, gap)).toArray();
			double[] known = Arrays.stream(truth).map(gap -> random.nextInt(12) == 0 ? Double.NaN : gap).toArray();
			double weight = 1 + random.nextInt(5);
			whole.add(weight, 0, known);
			allKnown.add(weight, 0, truth);
			parts.get(i % 5).add(weight, 0, known);
		}
		Multidimensional all = whole.result().orElseThrow();
		double m0 = all.adjusted().orElseThrow().value();
		double sum = 0;
		double gaps = 0;
		for (AlkireFoster part : parts) {
			Multidimensional of = part.result().orElseThrow();
			sum += Poverty.contribution(of.adjusted().orElseThrow().value(), of.weight(), m0, all.weight());
			gaps += Poverty.contribution(of.gap().orElseThrow().value(), of.weight(), all.gap().orElseThrow().value(), all.weight());
		}
		assertEquals(1, sum, CLOSE);
		assertEquals(1, gaps, CLOSE);
		assertEquals(1, all.dimensions().stream().mapToDouble(Multidimensional.Dimension::contribution).sum(), CLOSE);
		assertEquals(m0, all.headcount().orElseThrow().value() * all.intensity().orElseThrow().value(), CLOSE);
		assertTrue(all.gap().orElseThrow().value() <= m0 && all.severity().orElseThrow().value() <= all.gap().orElseThrow().value());
		Multidimensional truth = allKnown.result().orElseThrow();
		within(truth.headcount().orElseThrow().value(), all.headcountWithin());
		within(truth.adjusted().orElseThrow().value(), all.adjustedWithin());
	}

	private static void within(double value, Multidimensional.Bounds bounds) {
		assertTrue(bounds.least() <= value + CLOSE && value <= bounds.most() + CLOSE, value + " in " + bounds);
	}
}
