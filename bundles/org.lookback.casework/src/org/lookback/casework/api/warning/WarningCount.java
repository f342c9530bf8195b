package org.lookback.casework.api.warning;

import java.util.List;

import org.lookback.model.api.query.HouseholdsAndPersons;

/**
 * Households of one place, helper or of all, by level.
 *
 * @param key      code of the village, name of the helper; empty for all, and for those without
 * @param watched  all of them
 * @param byLevel  one number a level: households whose points are certain to reach it, and no higher one
 * @param below    households whose points are certain to reach no level; those that may reach one are among {@code open}
 * @param open     households that would reach a higher level if what is missing about them were met
 */
public record WarningCount(String key, HouseholdsAndPersons watched, List<HouseholdsAndPersons> byLevel, HouseholdsAndPersons below, HouseholdsAndPersons open) {

	public WarningCount {
		byLevel = List.copyOf(byLevel);
	}

	/** Those of any level. */
	public HouseholdsAndPersons warned() {
		long households = 0;
		long persons = 0;
		for (HouseholdsAndPersons level : byLevel) {
			households += level.households();
			persons += level.persons();
		}
		return new HouseholdsAndPersons(households, persons);
	}
}
