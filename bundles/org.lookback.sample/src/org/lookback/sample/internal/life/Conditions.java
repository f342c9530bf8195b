package org.lookback.sample.internal.life;

import java.util.ArrayList;
import java.util.List;

import org.lookback.sample.internal.dice.Choice;
import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.people.Family;
import org.lookback.sample.internal.people.Person;

/** Health of a family: what age brings, and what the cause of poverty demands. */
final class Conditions {

	private static final Choice KINDS = Choice.of("4:52 1:12 2:9 3:3 5:11 6:9 7:4");
	private static final Choice GRADES = Choice.of("1:15 2:28 3:27 4:30");
	private static final int OLD = 60;

	private final int firstYear;
	private final int lastYear;

	Conditions(int firstYear, int lastYear) {
		this.firstYear = firstYear;
		this.lastYear = lastYear;
	}

	/** A condition for every member, in order. */
	List<Condition> of(Dice dice, Family family, String cause, List<String> others) {
		List<Condition> conditions = new ArrayList<>();
		for (Person person : family.members()) {
			conditions.add(of(dice, person, !cause.isEmpty()));
		}
		if (cause.equals("因病") || others.contains("因病")) {
			sicken(dice, family, conditions);
		}
		if (cause.equals("因残") || others.contains("因残")) {
			disable(dice, family, conditions);
		}
		return conditions;
	}

	private Condition of(Dice dice, Person person, boolean registered) {
		int age = person.age(lastYear);
		double factor = registered ? 1 : 0.5;
		boolean chronic = dice.chance(factor * (age >= OLD ? 0.38 : age >= 40 ? 0.13 : 0.01));
		boolean serious = dice.chance(factor * (age >= OLD ? 0.045 : age >= 18 ? 0.018 : 0.004));
		boolean disabled = dice.chance(factor * (age >= OLD ? 0.08 : age >= 5 ? 0.03 : 0.002));
		return condition(dice, chronic, serious, disabled);
	}

	private Condition condition(Dice dice, boolean chronic, boolean serious, boolean disabled) {
		int from = serious ? firstYear - dice.between(-1, 6) : 0;
		int cured = serious && dice.chance(0.2) ? Math.max(from + 1, dice.between(firstYear, lastYear)) : 0;
		return new Condition(chronic, from, cured, disabled ? Integer.parseInt(KINDS.pick(dice)) : 0,
				disabled ? Integer.parseInt(GRADES.pick(dice)) : 0);
	}

	private void sicken(Dice dice, Family family, List<Condition> conditions) {
		for (Condition condition : conditions) {
			if (condition.chronic() || condition.seriousFrom() > 0) {
				return;
			}
		}
		int who = dice.between(0, Math.min(1, family.members().size() - 1));
		boolean serious = dice.chance(0.42);
		Condition old = conditions.get(who);
		Condition ill = condition(dice, !serious, serious, false);
		conditions.set(who, new Condition(ill.chronic(), ill.seriousFrom(), ill.curedIn(), old.disability(), old.disabilityGrade()));
	}

	private void disable(Dice dice, Family family, List<Condition> conditions) {
		for (Condition condition : conditions) {
			if (condition.disabled()) {
				return;
			}
		}
		int who = dice.between(0, family.members().size() - 1);
		Condition old = conditions.get(who);
		Condition disabled = condition(dice, false, false, true);
		conditions.set(who,
				new Condition(old.chronic(), old.seriousFrom(), old.curedIn(), disabled.disability(), disabled.disabilityGrade()));
	}
}
