package org.lookback.sample.internal.support;

import java.util.ArrayList;
import java.util.List;

import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.people.FictitiousIds;
import org.lookback.sample.internal.people.Names;
import org.lookback.sample.internal.people.Person;

/**
 * A child that has a household of its own, or its spouse.
 *
 * @param key      分户亲属标识
 * @param of       the member whose child (or child's spouse) it is
 * @param relation 分户子, 分户女, 分户子之配偶, 分户女之配偶
 * @param name     full name
 * @param idNumber valid and nobody's
 */
public record Kin(String key, Person of, String relation, String name, String idNumber) {

	private static final int CHILDREN_FROM = 46;

	/** The kin of a household; a quarter of the elder ones have none. */
	public static List<Kin> of(Household household, Dice dice, FictitiousIds ids, int lastYear) {
		Person head = household.family().head();
		int age = head.age(lastYear);
		List<Kin> kin = new ArrayList<>();
		if (age < CHILDREN_FROM || dice.chance(0.25)) {
			return kin;
		}
		for (int i = dice.between(1, age > 65 ? 3 : 2); i > 0; i--) {
			boolean son = dice.chance(0.45);
			int born = Math.min(lastYear - 20, head.born().getYear() + dice.between(20, 30));
			kin.add(kin(household, dice, ids, kin.size() + 1, son ? "分户子" : "分户女", born, son, head.name().substring(0, 1)));
			if (lastYear - born > 26 && dice.chance(0.8)) {
				kin.add(kin(household, dice, ids, kin.size() + 1, son ? "分户子之配偶" : "分户女之配偶", born + dice.between(-3, 3), !son,
						Names.surname(dice, "")));
			}
		}
		return kin;
	}

	private static Kin kin(Household household, Dice dice, FictitiousIds ids, int number, String relation, int born, boolean male,
			String surname) {
		String id = ids.next(household.village().county().code(), dice.dayOf(born), male).number();
		return new Kin(household.key() + "Q" + number, household.family().head(), relation, surname + Names.given(dice, male, born), id);
	}
}
