package org.lookback.sample.internal.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.visit.SheetFields;
import org.lookback.model.api.visit.SheetMark;
import org.lookback.model.api.visit.SheetMark.Lane;
import org.lookback.sample.api.Oddity;
import org.lookback.sample.internal.dice.Dice;
import org.lookback.sample.internal.life.Household;
import org.lookback.sample.internal.life.Money;
import org.lookback.sample.internal.people.Names;
import org.lookback.sample.internal.people.Person;
import org.lookback.sample.internal.sheet.Patch;

/** What a visitor wrote on the sheet of a household: of the visit, what he looked at and found as the system says, and what he found otherwise. */
final class SheetAnswers {

	/** Heading of the column in which he wrote. */
	static final String FOUND = "核实情况";

	/**
	 * One cell that he filled in.
	 *
	 * @param member  code of a member or a mark for a new one; empty for the household and the visit
	 * @param person  his name
	 * @param field   id of the dictionary's field
	 * @param system  what the system says, as it was printed
	 * @param planted when it is not what the files say
	 */
	record Answer(Household household, Lane lane, String member, String person, String field, String system, String found, Optional<Patch> planted) {

		String caption() {
			return Dictionary.core().field(field).label().zh();
		}
	}

	private static final long SALT = 10L << 40;
	private static final double VISITED = 0.85;
	private static final double OTHERWISE = 0.35;
	private static final double LOOKED = 0.7;
	private static final long LESS = 60_000;
	private static final String CAUSE = "householdYear.primaryCause";
	private static final String INCOME = "income.netPerCapita";
	private static final String PHONE = "household.phone";

	private final long seed;
	private final int year;
	private final SheetFields fields = SheetFields.core();
	private int turn;

	SheetAnswers(long seed, int year) {
		this.seed = seed;
		this.year = year;
	}

	/** The filled cells of the page; none when nobody was at home. */
	List<Answer> of(Household household) {
		Dice dice = Dice.of(seed, SALT + household.number());
		boolean first = household.number() == household.village().first();
		List<Answer> page = new ArrayList<>();
		if (!first && !dice.chance(VISITED)) {
			return page;
		}
		visit(household, dice, page);
		List<Answer> odd = household.registered() && (first || dice.chance(OTHERWISE)) ? otherwise(household, dice) : List.of();
		look(household, CAUSE, household.situation().cause(), odd, dice, page);
		look(household, INCOME, Money.text(household.last().income().netPerCapita()), odd, dice, page);
		look(household, "householdYear.memberCount", Integer.toString(household.last().people().size()), odd, dice, page);
		look(household, "water.safeWater", household.water().safe(year), odd, dice, page);
		look(household, PHONE, household.phone(), odd, dice, page);
		odd.stream().filter(answer -> !answer.member().isEmpty()).forEach(page::add);
		return page;
	}

	private void visit(Household household, Dice dice, List<Answer> page) {
		String day = LocalDate.of(year, 11, 1).plusDays(dice.between(0, 19)).toString();
		for (List<String> one : List.of(List.of("visit.visitedOn", day),
				List.of("visit.visitor", Names.surname(dice, "") + Names.given(dice, dice.chance(0.6), 1985)),
				List.of("visit.visitorRole", dice.of("镇（村）工作组（队）", "帮扶责任人", "驻村干部")), List.of("visit.signed", "是"),
				List.of("visit.food", "是"), List.of("visit.clothes", "是"), List.of("visit.winterBedding", "是"), List.of("visit.conclusion", "正常管理"))) {
			page.add(new Answer(household, Lane.VISIT, "", "", one.get(0), "", one.get(1), Optional.empty()));
		}
	}

	/** Mostly he asks, and it is as the system says; where it is otherwise, that stands in its place. */
	private static void look(Household household, String field, String system, List<Answer> odd, Dice dice, List<Answer> page) {
		Optional<Answer> other = odd.stream().filter(answer -> answer.field().equals(field)).findFirst();
		boolean looked = dice.chance(LOOKED);
		if (other.isPresent()) {
			page.add(other.get());
		} else if (looked && household.registered() && !system.isEmpty()) {
			page.add(new Answer(household, Lane.FOUND, "", "", field, system, system, Optional.empty()));
		}
	}

	/** One thing that is not as the system says: each kind in turn. */
	private List<Answer> otherwise(Household household, Dice dice) {
		List<Person> others = household.family().members().stream().filter(person -> person.in(year) && person.number() > 1).toList();
		int kind = turn++ % 5;
		if (kind == 1) {
			return List.of(own(household, INCOME, Money.text(household.last().income().netPerCapita()),
					Money.text(Math.max(LESS, household.last().income().netPerCapita() - LESS))));
		}
		if (kind == 2 && !household.phone().isEmpty()) {
			return List.of(own(household, PHONE, household.phone(), fields.nothing().word().zh()));
		}
		if (kind == 3 && !others.isEmpty()) {
			Person gone = others.getLast();
			String day = LocalDate.of(year, 9, 1).plusDays(dice.between(0, 29)).toString();
			return List.of(of(household, gone.code(), gone.name(), "member.memberUntil", day), of(household, gone.code(), gone.name(), fields.change(), "死亡"));
		}
		if (kind == 4) {
			boolean boy = dice.chance(0.5);
			String name = household.family().head().name().substring(0, 1) + Names.given(dice, boy, year);
			String code = SheetMark.NEW_MEMBER + 1;
			return List.of(of(household, code, name, "member.name", name), of(household, code, name, "member.relationToHead", boy ? "之孙子" : "之孙女"),
					of(household, code, name, fields.change(), "新生儿"));
		}
		return List.of(own(household, CAUSE, household.situation().cause(), LoopFiles.otherCause(household)));
	}

	private static Answer own(Household household, String field, String system, String found) {
		return new Answer(household, Lane.FOUND, "", "", field, system, found, Optional.of(new Patch(Oddity.FOUND_DIFFERS, FOUND, found)));
	}

	private static Answer of(Household household, String code, String name, String field, String found) {
		return new Answer(household, Lane.FOUND, code, name, field, "", found, Optional.of(new Patch(Oddity.FOUND_DIFFERS, FOUND, found)));
	}
}
