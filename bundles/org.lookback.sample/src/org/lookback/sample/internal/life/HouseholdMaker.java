package org.lookback.sample.internal.life;

import java.util.ArrayList;
import java.util.List;

import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.people.Family;
import org.lookback.sample.internal.people.FamilyMaker;
import org.lookback.sample.internal.people.FictitiousIds;
import org.lookback.sample.internal.people.Person;
import org.lookback.sample.internal.people.Shape;
import org.lookback.sample.internal.place.Village;

/** Makes one household after the other; ID numbers are given out in order, all else hangs on seed and number alone. */
public final class HouseholdMaker {

	private static final double REGISTERED = 0.72;
	private static final int OLD = 60;

	private final long seed;
	private final int firstYear;
	private final int lastYear;
	private final FamilyMaker families;
	private final Situations situations;
	private final Conditions conditions;
	private final double rareness;
	private final Studies studies;
	private final Medicals medicals;
	private final Incomes incomes;
	private final Houses houses;
	private final Judgements judgements;

	/**
	 * @param rareness how much more often than in reality rare facts occur: 1, or more for a sample that is too small to hold them
	 */
	public HouseholdMaker(long seed, int firstYear, int lastYear, FictitiousIds ids, double rareness) {
		this.seed = seed;
		this.firstYear = firstYear;
		this.lastYear = lastYear;
		families = new FamilyMaker(ids, firstYear, lastYear);
		situations = new Situations(lastYear);
		this.rareness = rareness;
		studies = new Studies(rareness);
		medicals = new Medicals(rareness);
		conditions = new Conditions(firstYear, lastYear);
		incomes = new Incomes(lastYear);
		houses = new Houses(lastYear, rareness);
		judgements = new Judgements(lastYear);
	}

	/**
	 * The household of that number.
	 *
	 * @param villageName what its village is to be called in the files
	 */
	public Household make(int number, Village village, String villageName) {
		Dice dice = Dice.of(seed, number);
		boolean registered = number == village.first() || dice.chance(REGISTERED);
		String key = key(number, village, registered);
		Situation situation = registered ? situations.of(dice, village) : Situation.UNREGISTERED;
		Family family = families.make(dice, village, key, situation.cause());
		List<Condition> health = conditions.of(dice, family, situation.cause(), situation.others());
		List<HouseholdYear> years = years(dice, village, situation, family, health);
		House house = houses.of(dice, registered, situation.resettlement());
		Water water = Water.of(dice, lastYear, village.traits().unsafeWater() * rareness);
		Judgement judgement = judgements.of(dice, situation, years, house, water);
		String phone = dice.chance(0.9) ? "1990000" + (1000 + dice.between(0, 8999)) : "";
		return new Household(number, village, villageName, dice.pick(village.groups()), registered, key, phone, family, health, situation, years,
				house, water, judgement);
	}

	private static String key(int number, Village village, boolean registered) {
		String digits = Integer.toString(100_000_001 + number).substring(1);
		return registered ? village.province().code() + digits : "YB" + village.county().code() + digits;
	}

	private List<HouseholdYear> years(Dice dice, Village village, Situation situation, Family family, List<Condition> health) {
		boolean registered = !situation.cause().isEmpty();
		boolean destitute = registered && (family.shape() == Shape.ELDER || family.shape() == Shape.BACHELOR) && dice.chance(0.24);
		String support = destitute ? dice.chance(0.1) ? "集中供养" : "分散供养" : "否";
		boolean low = !destitute && dice.chance(registered ? lowChance(situation, family) : 0.02);
		boolean lowAll = dice.chance(0.6);
		int lowFrom = dice.chance(0.8) ? firstYear : lastYear;
		double fortune = incomes.fortune(dice);
		List<Studies.Path> paths = new ArrayList<>();
		for (int i = 0; i < health.size(); i++) {
			paths.add(studies.path(dice, family.members().get(i), health.get(i), lastYear));
		}
		List<HouseholdYear> years = new ArrayList<>();
		for (int year = firstYear; year <= lastYear; year++) {
			List<PersonYear> people = new ArrayList<>();
			for (int i = 0; i < health.size(); i++) {
				Person person = family.members().get(i);
				if (person.in(year)) {
					boolean covered = low && year >= lowFrom && (lowAll || person.number() == 1 || health.get(i).weak(year));
					people.add(person(dice, year, person, paths.get(i), health.get(i), village, registered, covered, support));
				}
			}
			boolean poor = registered && !situation.exited(year);
			Income income = incomes.in(dice, year, people, registered, poor, fortune, village.traits());
			years.add(new HouseholdYear(year, people, income, attribute(situation, year, people, destitute), labour(people)));
		}
		return years;
	}

	private PersonYear person(Dice dice, int year, Person person, Studies.Path path, Condition condition, Village village, boolean registered,
			boolean low, String support) {
		Study study = studies.in(dice, year, person, path, condition, village, registered);
		Work work = Work.of(dice, year, person.age(year), study, condition);
		return new PersonYear(person, year, condition, study, medicals.in(dice, year, condition, registered), work, low, support);
	}

	private double lowChance(Situation situation, Family family) {
		double chance = switch (situation.cause()) {
		case "因残" -> 0.42;
		case "缺劳力" -> 0.34;
		case "因病" -> 0.27;
		default -> 0.1;
		};
		return family.head().age(lastYear) >= OLD ? chance * 1.15 : chance;
	}

	private static String attribute(Situation situation, int year, List<PersonYear> people, boolean destitute) {
		if (situation.cause().isEmpty()) {
			return "";
		}
		boolean low = people.stream().anyMatch(PersonYear::lowGuarantee);
		String kind = (low ? "低保" : "") + (destitute ? "特困供养" : "");
		boolean out = situation.exited(year) && !situation.status(year).equals("返贫");
		return (kind.isEmpty() ? "一般" : kind) + (out ? "脱贫户" : "贫困户");
	}

	private static String labour(List<PersonYear> people) {
		boolean able = people.stream().map(person -> person.work().labour())
				.anyMatch(labour -> labour.equals("普通劳动力") || labour.equals("技能劳动力"));
		if (able) {
			return "有劳动能力户";
		}
		return people.stream().anyMatch(person -> person.work().labour().startsWith("弱")) ? "半、弱劳力户" : "无劳动能力户";
	}
}
