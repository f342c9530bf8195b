package org.lookback.sample.internal.life;

import java.util.List;

import org.lookback.sample.internal.people.Family;
import org.lookback.sample.internal.place.Village;

/**
 * A household with all that is known of it.
 *
 * @param number      from 0, in order of villages
 * @param village     where it lives
 * @param villageName what its village is called in the files, rightly or not
 * @param group       its natural village
 * @param registered  whether it is registered
 * @param key         户编号, or a local key when it is unregistered
 * @param phone       telephone, may be blank
 * @param family      its people
 * @param conditions  their health, in the same order
 * @param situation   how it became registered and what followed
 * @param years       facts by year, the last year last
 * @param house       its house
 * @param water       its water
 * @param judgement   what was judged of it
 */
public record Household(int number, Village village, String villageName, String group, boolean registered, String key, String phone,
		Family family, List<Condition> conditions, Situation situation, List<HouseholdYear> years, House house, Water water,
		Judgement judgement) {

	public Household {
		conditions = List.copyOf(conditions);
		years = List.copyOf(years);
	}

	/** The last year's facts. */
	public HouseholdYear last() {
		return years.get(years.size() - 1);
	}

	/** Whether its village stands in the files under a name that the division data do not have. */
	public boolean astray() {
		return !villageName.equals(village.name());
	}
}
