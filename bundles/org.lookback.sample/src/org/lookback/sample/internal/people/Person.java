package org.lookback.sample.internal.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A member of a household, for ever the same.
 *
 * @param number    from 1 within the household
 * @param code      人编号; a local one in an unregistered household
 * @param name      full name
 * @param male      gender
 * @param born      day of birth
 * @param idNumber  18 characters, valid and nobody's
 * @param relation  to the head
 * @param ethnicity 民族
 * @param from      since when, where it is known
 * @param until     since when no longer
 * @param leaving   why no longer: 死亡, 婚出; empty otherwise
 */
public record Person(int number, String code, String name, boolean male, LocalDate born, String idNumber, Relation relation,
		String ethnicity, Optional<LocalDate> from, Optional<LocalDate> until, String leaving) {

	/** Age at the end of a year. */
	public int age(int year) {
		return year - born.getYear();
	}

	/** Whether a member at the end of that year. */
	public boolean in(int year) {
		return born.getYear() <= year && from.map(day -> day.getYear() <= year).orElse(true)
				&& until.map(day -> day.getYear() > year).orElse(true);
	}
}
