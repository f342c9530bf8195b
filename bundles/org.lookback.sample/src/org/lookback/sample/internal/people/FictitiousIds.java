package org.lookback.sample.internal.people;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import org.lookback.model.api.personal.IdNumber;

/**
 * Gives out ID numbers that are right by every rule and nobody's: the region digits are those of the county's city with 99 or 98
 * behind them (371599…), counties that have never existed. No number is given twice; when a day has none left, the next day is taken.
 */
public final class FictitiousIds {

	private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
	private static final int DAYS = 45_000;
	private static final int MOST = 499;

	private final String nowhere;
	private final Map<String, short[]> given = new HashMap<>();

	private FictitiousIds(String nowhere) {
		this.nowhere = nowhere;
	}

	/** Numbers of members of households: 371599…. */
	public static FictitiousIds ofMembers() {
		return new FictitiousIds("99");
	}

	/** Numbers of everybody else: 371598…. */
	public static FictitiousIds ofOthers() {
		return new FictitiousIds("98");
	}

	/**
	 * @param number the 18 characters
	 * @param born   the day in it, which may be later than the one asked for
	 */
	public record Given(String number, LocalDate born) {
	}

	/** The next free number of a county for somebody born on a day. */
	public Given next(String county, LocalDate born, boolean male) {
		String prefix = county.substring(0, 4) + nowhere;
		short[] counts = given.computeIfAbsent(prefix, key -> new short[DAYS * 2]);
		int day = (int) ChronoUnit.DAYS.between(FIRST_DAY, born);
		while (counts[day * 2 + (male ? 1 : 0)] >= MOST) {
			day++;
		}
		int sequence = 2 * counts[day * 2 + (male ? 1 : 0)]++ + (male ? 1 : 2);
		LocalDate free = FIRST_DAY.plusDays(day);
		StringBuilder number = new StringBuilder(18).append(prefix).append(free.getYear());
		pad(number, free.getMonthValue(), 2);
		pad(number, free.getDayOfMonth(), 2);
		pad(number, sequence, 3);
		return new Given(number.append(IdNumber.checkDigit(number.toString())).toString(), free);
	}

	private static void pad(StringBuilder text, int number, int digits) {
		String written = Integer.toString(number);
		for (int i = written.length(); i < digits; i++) {
			text.append('0');
		}
		text.append(written);
	}
}
