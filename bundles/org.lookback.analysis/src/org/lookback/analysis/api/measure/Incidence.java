package org.lookback.analysis.api.measure;

import java.util.OptionalDouble;

/**
 * The incidence of poverty 贫困发生率: poor persons over the agricultural population of the villages, not over the persons that were asked.
 *
 * @param poor       persons in poor households
 * @param population the agricultural population
 * @param rate       empty when there is no population
 */
public record Incidence(long poor, FarmPopulation.Total population, OptionalDouble rate) {

	public static Incidence of(long poor, FarmPopulation.Total population) {
		return new Incidence(poor, population,
				population.persons() > 0 ? OptionalDouble.of((double) poor / population.persons()) : OptionalDouble.empty());
	}
}
