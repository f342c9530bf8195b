package org.lookback.analysis.api.measure;

import java.util.Optional;
import java.util.OptionalDouble;

/** How unequal incomes are, and which is low beside the others. Agrees with R's {@code laeken} (A. Alfons, M. Templ, J. Stat. Software 54 (2013) 15). */
public final class Inequality {

	private static final double LOWEST = 0.2;
	private static final double HIGHEST = 0.8;

	private Inequality() {
	}

	/**
	 * The Gini coefficient, from 0 (all alike) to 1 − 1/n: (Σ Σ w w' max(y, y') ÷ (Σ w · Σ w y)) − 1, which is the sum that Eurostat and {@code laeken} take in the
	 * order of incomes, written so that ties make no difference. No correction for small samples. With negative incomes it may be above one. Standard
	 * error by linearisation: M. Langel, Y. Tillé, "Variance estimation of the Gini index: revisiting a result several times published", J. R. Statist. Soc. A
	 * 176 (2013) 521–540, by the derivative of the sum above.
	 *
	 * @return empty when there is nobody, or the sum of all incomes is not above zero
	 */
	public static Optional<Estimate> gini(Population population) {
		double total = population.isEmpty() ? 0 : population.total(population::value);
		if (!(total > 0)) {
			return Optional.empty();
		}
		int size = population.size();
		double[] below = new double[size];
		Sum weights = new Sum();
		Sum incomes = new Sum();
		Sum pairs = new Sum();
		for (int from = 0, until; from < size; from = until) {
			double before = weights.get();
			for (until = from; until < size && population.value(until) == population.value(from); until++) {
				weights.add(population.weight(until));
				incomes.add(population.weight(until) * population.value(until));
			}
			double after = weights.get();
			pairs.add(population.value(from) * (after - before) * (after + before));
			for (int i = from; i < until; i++) {
				below[i] = population.value(from) * after + total - incomes.get();
			}
		}
		double all = population.weight();
		double gini = pairs.get() / (all * total) - 1;
		return Optional.of(population.estimate(gini, i -> (2 * below[i] - (gini + 1) * (total + all * population.value(i))) / (all * total)));
	}

	/**
	 * The value below which a share of the weights lies: of the first unit with which the weights reach the share; where they reach it exactly, the mean of this
	 * and the next (Eurostat, EU-SILC 131-rev/04; {@code weightedQuantile} of {@code laeken}).
	 *
	 * @param share from 0 to 1
	 * @return empty when there is nobody
	 */
	public static OptionalDouble quantile(Population population, double share) {
		int size = population.size();
		if (size == 0) {
			return OptionalDouble.empty();
		}
		Sum weights = new Sum();
		for (int i = 0; i < size - 1; i++) {
			weights.add(population.weight(i));
			double reached = weights.get() / population.weight();
			if (reached == share && share > 0) {
				return OptionalDouble.of((population.value(i) + population.value(i + 1)) / 2);
			}
			if (reached > share || share <= 0) {
				return OptionalDouble.of(population.value(i));
			}
		}
		return OptionalDouble.of(population.value(size - 1));
	}

	/**
	 * S80/S20: the income of those above the quantile of 0.8 over the income of those at or below that of 0.2 (Eurostat, EU-SILC 131-rev/04; {@code qsr} of
	 * {@code laeken}).
	 *
	 * @return empty when the lowest fifth has no income above zero
	 */
	public static OptionalDouble quintileShareRatio(Population population) {
		if (population.isEmpty()) {
			return OptionalDouble.empty();
		}
		double low = quantile(population, LOWEST).orElseThrow();
		double high = quantile(population, HIGHEST).orElseThrow();
		double lowest = population.total(i -> population.value(i) <= low ? population.value(i) : 0);
		double highest = population.total(i -> population.value(i) > high ? population.value(i) : 0);
		return lowest > 0 ? OptionalDouble.of(highest / lowest) : OptionalDouble.empty();
	}
}
