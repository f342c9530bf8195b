package org.lookback.sample.internal.life;

import org.lookback.sample.internal.people.Person;

/**
 * A member's facts of a year.
 *
 * @param person        who
 * @param year          the year
 * @param condition     how his health is
 * @param study         education
 * @param medical       insurance and care
 * @param work          work
 * @param lowGuarantee  receives minimum living guarantee
 * @param destitute     特困供养: 否, 分散供养, 集中供养
 */
public record PersonYear(Person person, int year, Condition condition, Study study, Medical medical, Work work, boolean lowGuarantee,
		String destitute) {

	/** Age at the end of the year. */
	public int age() {
		return person.age(year);
	}

	/** Whether destitute support is received. */
	public boolean supported() {
		return !destitute.equals("否");
	}
}
