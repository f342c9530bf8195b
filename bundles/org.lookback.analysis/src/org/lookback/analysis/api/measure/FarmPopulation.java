package org.lookback.analysis.api.measure;

import java.util.List;
import java.util.Map;

/**
 * The agricultural population of villages in a year: what the incidence of poverty divides by.
 *
 * @param byVillage persons by code of village; of a village where it is not recorded a negative number
 */
public record FarmPopulation(int year, Map<String, Long> byVillage) {

	public FarmPopulation {
		byVillage = Map.copyOf(byVillage);
	}

	/**
	 * That of some regions.
	 *
	 * @param persons  the sum over the villages where it is recorded
	 * @param villages how many these are
	 * @param unknown  in how many villages it is not recorded
	 */
	public record Total(long persons, long villages, long unknown) {
	}

	/** That of all villages in any of these regions; of all villages when none is named. */
	public Total within(List<String> regions) {
		long persons = 0;
		long villages = 0;
		long unknown = 0;
		for (Map.Entry<String, Long> village : byVillage.entrySet()) {
			if (!regions.isEmpty() && regions.stream().noneMatch(village.getKey()::startsWith)) {
				continue;
			}
			if (village.getValue() < 0) {
				unknown++;
			} else {
				villages++;
				persons += village.getValue();
			}
		}
		return new Total(persons, villages, unknown);
	}
}
