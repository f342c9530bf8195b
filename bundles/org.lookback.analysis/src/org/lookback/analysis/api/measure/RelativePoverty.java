package org.lookback.analysis.api.measure;

import java.util.Optional;

/**
 * Who is at risk of poverty beside the others (Eurostat, EU-SILC 131-rev/04; {@code arpt} and {@code arpr} of R's {@code laeken}).
 *
 * @param threshold a share of the weighted median of all
 * @param poor      how many units are below it
 * @param rate      the share of the weights that is below it
 */
public record RelativePoverty(double threshold, long poor, Estimate rate) {

	/** The share of the median that Eurostat takes. */
	public static final double USUAL = 0.6;

	private static final double HALF = 0.5;
	private static final double BANDWIDTH = -0.2;

	/**
	 * Measures it. The standard error takes into account that the median is estimated too: G. Osier, "Variance estimation for complex indicators of poverty
	 * and inequality using linearization techniques", Survey Research Methods 3 (2009) 167–195, with a Gaussian kernel of bandwidth s·N^(−1/5).
	 *
	 * @param share of the median
	 * @return empty when there is nobody, or the threshold is not above zero
	 */
	public static Optional<RelativePoverty> of(Population population, double share) {
		double median = Inequality.quantile(population, HALF).orElse(0);
		double threshold = share * median;
		if (!(threshold > 0)) {
			return Optional.empty();
		}
		double all = population.weight();
		double rate = population.total(i -> population.value(i) < threshold ? 1 : 0) / all;
		double atMedian = population.design().known() ? density(population, median) : 1;
		double slope = atMedian > 0 && population.design().known() ? share * density(population, threshold) / atMedian : 0;
		return Optional.of(new RelativePoverty(threshold, below(population, threshold), population.estimate(rate, i -> ((population.value(i) < threshold ? 1 : 0) - rate
				- slope * ((population.value(i) <= median ? 1 : 0) - HALF)) / all)));
	}

	/** A part against the threshold of all, which its standard error takes for certain; empty when there is nobody. */
	static Optional<RelativePoverty> against(Population part, double threshold) {
		return part.isEmpty() ? Optional.empty()
				: Optional.of(new RelativePoverty(threshold, below(part, threshold), Poverty.fosterGreerThorbecke(part, threshold, 0)));
	}

	private static int below(Population population, double threshold) {
		int poor = 0;
		while (poor < population.size() && population.value(poor) < threshold) {
			poor++;
		}
		return poor;
	}

	private static double density(Population population, double at) {
		double all = population.weight();
		double mean = population.mean().orElseThrow();
		double deviation = Math.sqrt(population.total(i -> (population.value(i) - mean) * (population.value(i) - mean)) / all);
		double width = deviation * Math.pow(all, BANDWIDTH);
		if (!(width > 0)) {
			return 0;
		}
		return population.total(i -> {
			double far = (at - population.value(i)) / width;
			return Math.exp(-far * far / 2);
		}) / (all * width * Math.sqrt(2 * Math.PI));
	}
}
