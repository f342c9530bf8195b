package org.lookback.sample.internal.life;

import java.util.List;

/**
 * A household's facts of a year.
 *
 * @param year   the year
 * @param people its members at the end of it, the head first
 * @param income its income
 * @param attribute 贫困户属性; blank when unregistered
 * @param labour 户劳动能力类别
 */
public record HouseholdYear(int year, List<PersonYear> people, Income income, String attribute, String labour) {

	public HouseholdYear {
		people = List.copyOf(people);
	}

	/** Whether a member receives minimum living guarantee. */
	public boolean lowGuarantee() {
		return people.stream().anyMatch(PersonYear::lowGuarantee);
	}
}
