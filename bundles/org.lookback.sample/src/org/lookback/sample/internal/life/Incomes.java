package org.lookback.sample.internal.life;

import java.util.List;

import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.place.Traits;

/**
 * Income of a household: what it should come to is drawn log-normally about the median of its kind and year, what the state pays follows
 * from its members, and the rest is shared between wages and the farm.
 */
final class Incomes {

	private static final double REGISTERED = 6500;
	private static final double ORDINARY = 13_500;
	private static final double GROWTH = 1.17;
	private static final double SPREAD = 0.42;
	private static final double YEARLY = 0.1;
	private static final long LEAST_COST = 1000;
	private static final int PENSION_AGE = 60;
	private static final int FARM_AGE = 76;

	private final int lastYear;

	Incomes(int lastYear) {
		this.lastYear = lastYear;
	}

	/** How much better or worse off than the median this household is, for all years. */
	double fortune(Dice dice) {
		return dice.logNormal(1, SPREAD);
	}

	/** What the household should have a head in a year, in yuan. */
	Income in(Dice dice, int year, List<PersonYear> people, boolean registered, boolean poor, double fortune, Traits traits) {
		int heads = Math.max(1, people.size());
		double median = (registered ? REGISTERED : ORDINARY) / StrictMath.pow(GROWTH, lastYear - year) * traits.prosperity();
		long target = Money.yuan(dice.logNormal(median, YEARLY) * fortune * (poor ? 0.48 : 1) * heads);
		Grants grants = grants(dice, people, traits);
		long property = registered && dice.chance(0.6) ? Money.yuan(dice.between(100, 1800)) : dice.chance(0.2) ? Money.yuan(dice.between(200, 3000)) : 0;
		long rest = Math.max(0, target - grants.sum() - property);
		int months = people.stream().mapToInt(person -> person.work().months()).sum();
		boolean farms = people.stream().anyMatch(person -> person.age() >= 16 && person.age() < FARM_AGE && !person.study().pupil());
		long wage = months == 0 ? 0 : Math.max(Money.yuan(200.0 * months), tens(rest * (farms ? 0.6 + 0.35 * dice.fraction() : 1)));
		long farm = farms ? tens(Math.max(0, rest - wage)) : 0;
		long kinds = months == 0 && !farms ? tens(rest) : 0;
		double costs = 0.25 + 0.3 * dice.fraction();
		long cost = farm == 0 ? 0 : Math.max(LEAST_COST, tens(farm * costs / (1 - costs)));
		long paid = Money.yuan(heads * dice.between(220, 280)) + (dice.chance(0.15) ? Money.yuan(dice.between(100, 1500)) : 0);
		return new Income(year, heads, wage, farm + cost, cost, property, grants.planning, grants.low, grants.destitute, grants.pension,
				grants.ecology, grants.other + kinds, paid);
	}

	private record Grants(long planning, long low, long destitute, long pension, long ecology, long other) {
		long sum() {
			return planning + low + destitute + pension + ecology + other;
		}
	}

	private static Grants grants(Dice dice, List<PersonYear> people, Traits traits) {
		long low = people.stream().filter(PersonYear::lowGuarantee).count() * 12 * Money.yuan(dice.between(190, 380));
		long destitute = people.stream().filter(PersonYear::supported).count() * 12 * Money.yuan(dice.between(450, 680));
		long pension = people.stream().filter(person -> person.age() >= PENSION_AGE).count() * 12 * Money.yuan(dice.between(103, 135));
		long planning = dice.chance(0.04) ? Money.yuan(960) : 0;
		long ecology = dice.chance(traits.ecology()) ? Money.yuan(dice.between(12, 110) * 10) : 0;
		long other = Money.yuan(dice.between(20, 160)) * 5 + dice.between(0, 99);
		return new Grants(planning, low, destitute, pension, ecology, other);
	}

	private static long tens(double fen) {
		return Math.round(fen / 1000) * 1000;
	}
}
