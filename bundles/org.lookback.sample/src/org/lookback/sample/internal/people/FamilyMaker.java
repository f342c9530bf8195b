package org.lookback.sample.internal.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.place.Village;

/** Makes one family: its shape first, then ages that fit each other, names, numbers, and who came or left on the way. */
public final class FamilyMaker {

	private static final int MOST_MEMBERS = 7;

	private final FictitiousIds ids;
	private final int firstYear;
	private final int lastYear;

	private Dice dice;
	private Village village;
	private String code;
	private String surname;
	private String ethnicity;
	private List<Person> members;

	public FamilyMaker(FictitiousIds ids, int firstYear, int lastYear) {
		this.ids = ids;
		this.firstYear = firstYear;
		this.lastYear = lastYear;
	}

	/**
	 * A family.
	 *
	 * @param chance        the household's dice
	 * @param home          where it lives
	 * @param householdCode its number, which its members' numbers begin with
	 * @param cause         the main cause of poverty, {@code ""} when unregistered
	 */
	public Family make(Dice chance, Village home, String householdCode, String cause) {
		dice = chance;
		village = home;
		code = householdCode;
		ethnicity = home.traits().ethnicity().pick(chance);
		surname = Names.surname(chance, ethnicity.equals("满族") ? "满" : "");
		members = new ArrayList<>();
		Shape shape = Shape.of(chance, cause);
		fill(shape);
		return new Family(shape, members);
	}

	private void fill(Shape shape) {
		switch (shape) {
		case ELDER -> head(dice.between(66, 88), dice.chance(0.55));
		case ELDER_COUPLE -> couple(dice.between(63, 84));
		case BACHELOR -> head(dice.between(38, 64), true);
		case COUPLE -> couple(dice.between(45, 62));
		case NUCLEAR -> children(couple(dice.between(30, 52)));
		case THREE_GENERATIONS -> {
			int mother = couple(dice.between(32, 54));
			parents();
			children(mother);
		}
		case GROWN_CHILDREN -> grownChildren(couple(dice.between(52, 68)));
		case SINGLE_PARENT -> children(head(dice.between(30, 52), dice.chance(0.6)));
		case GRANDPARENTS -> {
			int age = couple(dice.between(58, 76));
			add(lastYear - Math.min(16, age - 42) + dice.between(0, 8), dice.chance(0.5), Relation.GRANDSON, surname);
		}
		}
	}

	private int head(int age, boolean male) {
		add(lastYear - age, male, Relation.HEAD, surname);
		return age;
	}

	/** Returns the wife's age. */
	private int couple(int age) {
		boolean male = dice.chance(0.9);
		head(age, male);
		int other = age + (male ? -1 : 1) * dice.between(-2, 6);
		add(lastYear - other, !male, Relation.SPOUSE, Names.surname(dice, ""));
		return male ? other : age;
	}

	private void parents() {
		int age = members.get(0).age(lastYear) + dice.between(21, 29);
		boolean both = dice.chance(0.4);
		boolean father = both || dice.chance(0.4);
		if (father) {
			add(lastYear - age, true, Relation.FATHER, surname);
		}
		if (both || !father) {
			add(lastYear - age + dice.between(0, 4), false, Relation.MOTHER, Names.surname(dice, ""));
		}
	}

	private void children(int motherAge) {
		int count = dice.chance(0.12) ? 3 : dice.chance(0.52) ? 2 : 1;
		int age = Math.min(24, motherAge - dice.between(20, 27));
		for (int i = 0; i < count && age >= 0 && members.size() < MOST_MEMBERS; i++) {
			child(age);
			age -= dice.between(2, 6);
		}
	}

	private void child(int age) {
		boolean male = dice.chance(0.53);
		add(lastYear - age, male, male ? Relation.SON : Relation.DAUGHTER, surname);
	}

	private void grownChildren(int motherAge) {
		int age = Math.max(20, motherAge - dice.between(22, 29));
		add(lastYear - age, true, Relation.SON, surname);
		if (age > 25 && dice.chance(0.45)) {
			add(lastYear - age + dice.between(-1, 4), false, Relation.DAUGHTER_IN_LAW, Names.surname(dice, ""));
			for (int left = dice.between(0, 2), young = Math.min(12, age - 22); left > 0 && young >= 0; left--, young -= 3) {
				add(lastYear - young, dice.chance(0.5), Relation.GRANDSON, surname);
			}
		} else if (dice.chance(0.3)) {
			add(lastYear - Math.max(18, age - 3), false, Relation.DAUGHTER, surname);
		}
	}

	private void add(int birthYear, boolean male, Relation asked, String family) {
		Relation relation = asked == Relation.GRANDSON && !male ? Relation.GRANDDAUGHTER : asked;
		int year = Math.min(birthYear, lastYear);
		FictitiousIds.Given given = ids.next(village.county().code(), dice.dayOf(year), male);
		LocalDate born = given.born();
		int number = members.size() + 1;
		Optional<LocalDate> until = relation == Relation.HEAD ? Optional.empty() : leaving(relation, lastYear - year);
		Optional<LocalDate> from = until.isEmpty() ? arriving(relation, born) : Optional.empty();
		members.add(new Person(number, code + (number < 10 ? "0" : "") + number, family + Names.given(dice, male, year), male, born,
				given.number(), relation, relation == Relation.SPOUSE && dice.chance(0.2) ? "汉族" : ethnicity, from, until,
				until.isEmpty() ? "" : relation == Relation.DAUGHTER ? "婚出" : "死亡"));
	}

	private Optional<LocalDate> leaving(Relation relation, int age) {
		double chance = switch (relation) {
		case FATHER, MOTHER -> 0.07;
		case SPOUSE -> age > 65 ? 0.06 : 0.01;
		case DAUGHTER -> age >= 21 ? 0.25 : 0;
		default -> 0.002;
		};
		return age > 3 && dice.chance(chance) ? Optional.of(dice.dayOf(dice.between(firstYear, lastYear))) : Optional.empty();
	}

	private Optional<LocalDate> arriving(Relation relation, LocalDate born) {
		if (born.getYear() >= firstYear) {
			return Optional.of(born);
		}
		boolean married = (relation == Relation.DAUGHTER_IN_LAW || relation == Relation.SPOUSE && born.getYear() > 1980) && dice.chance(0.2);
		return married ? Optional.of(dice.dayOf(dice.between(firstYear, lastYear))) : Optional.empty();
	}
}
