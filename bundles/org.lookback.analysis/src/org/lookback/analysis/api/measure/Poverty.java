package org.lookback.analysis.api.measure;

import java.util.Optional;

/**
 * How many are poor, and how poor. Who is below the line is poor, who is at it is not (as in Stata's {@code povdeco} and R's {@code laeken}; Foster, Greer and
 * Thorbecke count the latter too, which changes the headcount alone). A negative income counts with a gap above one.
 *
 * @param line       in the unit of the values
 * @param poor       how many units are below it
 * @param poorWeight the sum of their weights
 * @param headcount  P0: share of the weights that is below the line
 * @param gap        P1: mean shortfall, as a share of the line
 * @param severity   P2: mean squared shortfall
 * @param watts      mean of ln(line ÷ income) of the poor, 0 of the others: H. W. Watts, "An economic definition of poverty", in D. P. Moynihan (ed.), On
 *                   Understanding Poverty (1968). Of incomes above zero alone; empty when there is none
 * @param notPositive units with an income of zero or less, which the Watts index leaves out
 */
public record Poverty(double line, long poor, double poorWeight, Estimate headcount, Estimate gap, Estimate severity, Optional<Estimate> watts,
		long notPositive) {

	/**
	 * The class P(α) with α = 0, 1, 2 and the Watts index.
	 *
	 * @param line above zero
	 * @return empty when the population is
	 */
	public static Optional<Poverty> of(Population population, double line) {
		if (population.isEmpty()) {
			return Optional.empty();
		}
		int poor = 0;
		int notPositive = 0;
		Sum weight = new Sum();
		for (int i = 0; i < population.size() && population.value(i) < line; i++) {
			poor++;
			notPositive += population.value(i) <= 0 ? 1 : 0;
			weight.add(population.weight(i));
		}
		return Optional.of(new Poverty(line, poor, weight.get(), fosterGreerThorbecke(population, line, 0), fosterGreerThorbecke(population, line, 1),
				fosterGreerThorbecke(population, line, 2), watts(population, line), notPositive));
	}

	/**
	 * P(α) = Σ w ((z − y) ÷ z)^α over y below z, ÷ Σ w: J. Foster, J. Greer, E. Thorbecke, "A class of decomposable poverty measures", Econometrica 52
	 * (1984) 761–766, the class P(α).
	 *
	 * @param line  z, above zero
	 * @param alpha how much more the poorest count: 0 the headcount, 1 the gap, 2 the severity
	 * @throws IllegalArgumentException when the line is not above zero or alpha is below it
	 */
	public static Estimate fosterGreerThorbecke(Population population, double line, double alpha) {
		if (!(line > 0) || !(alpha >= 0)) {
			throw new IllegalArgumentException("line " + line + ", alpha " + alpha);
		}
		double all = population.weight();
		double value = population.total(i -> shortfall(population.value(i), line, alpha)) / all;
		return population.estimate(value, i -> (shortfall(population.value(i), line, alpha) - value) / all);
	}

	private static double shortfall(double value, double line, double alpha) {
		if (value >= line) {
			return 0;
		}
		double gap = (line - value) / line;
		return alpha == 0 ? 1 : alpha == 1 ? gap : alpha == 2 ? gap * gap : Math.pow(gap, alpha);
	}

	private static Optional<Estimate> watts(Population population, double line) {
		Sum weight = new Sum();
		for (int i = 0; i < population.size(); i++) {
			weight.add(population.value(i) > 0 ? population.weight(i) : 0);
		}
		double all = weight.get();
		if (all == 0) {
			return Optional.empty();
		}
		double value = population.total(i -> logarithm(population.value(i), line)) / all;
		return Optional.of(population.estimate(value, i -> population.value(i) > 0 ? (logarithm(population.value(i), line) - value) / all : 0));
	}

	private static double logarithm(double value, double line) {
		return value > 0 && value < line ? Math.log(line / value) : 0;
	}

	/** What one of these measures of a part contributes to that of all, from 0 to 1; 0 when there is none in all. Shares of all parts add up to one. */
	public static double contribution(double part, double partWeight, double all, double allWeight) {
		return all == 0 ? 0 : part * partWeight / (all * allWeight);
	}
}
