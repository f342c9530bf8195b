package org.lookback.casework.internal.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.lookback.casework.api.visits.Compared;
import org.lookback.casework.api.visits.ComparedHousehold;
import org.lookback.casework.api.visits.Saying;
import org.lookback.casework.api.visits.Target;
import org.lookback.casework.internal.Heads;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.visit.NothingFound;
import org.lookback.model.api.visit.SheetFields;

/** One household as the sources have it; any of them may be without it. */
record Sides(long number, Optional<Household> here, Optional<Household> system, Optional<Household> card, Optional<Household> found,
		Optional<Household> roster) {

	private static final String REGISTERED = "建档立卡户";
	private static final String HOUSING = "housing";
	private static final String HOUSE_NO = "houseNo";

	private Stream<Household> all() {
		return Stream.of(here, system, roster, card, found).flatMap(Optional::stream);
	}

	private Optional<String> root(String field) {
		return all().map(Household::root).flatMap(root -> root.text(field).stream()).findFirst();
	}

	/** The code of the village, empty when nobody says it. */
	String village() {
		return root("villageCode").orElse("");
	}

	/** Whether any source speaks of the household in a year, or of no year at all. */
	boolean of(int year) {
		return card.isPresent() || found.isPresent() || roster.isPresent() || here.filter(one -> one.years().isEmpty() || one.years().contains(year)).isPresent();
	}

	/** Everything that is compared. */
	ComparedHousehold compared(SheetFields fields, int year) {
		String key = all().map(Household::key).findFirst().orElseThrow();
		List<Compared> own = new ArrayList<>();
		for (String field : fields.household()) {
			Target target = new Target(key, "", field, year(field, year), field.startsWith(HOUSING + '.') ? house(year) : "");
			own.add(compared(target));
		}
		String code = root("householdCode").orElse("");
		boolean registered = here.flatMap(one -> one.root().child("householdYear", year)).flatMap(row -> row.text("registrationClass"))
				.map(REGISTERED::equals).orElse(!code.isEmpty());
		return new ComparedHousehold(number, key, code, village(), root("villageGroup").orElse(""), all().flatMap(household -> Heads.name(household).stream()).findFirst().orElse(""), registered,
				system.isPresent(), card.isPresent(), own, members(key, fields, year), visits());
	}

	/** Years of what changes with the year; 0 for what does not. */
	private static int year(String field, int year) {
		return field.startsWith("household.") || field.startsWith("member.") ? 0 : year;
	}

	/** The row where a target's value stands. */
	static Optional<Fact> row(Household household, Target target) {
		if (!target.member().isEmpty()) {
			return person(household, target.member())
					.flatMap(person -> target.entity().equals("member") ? Optional.of(person) : person.child(target.entity(), target.year()));
		}
		Fact root = household.root();
		if (target.entity().equals("household")) {
			return Optional.of(root);
		}
		if (target.entity().equals(HOUSING)) {
			return root.children(HOUSING, target.year()).stream().filter(house -> houseNo(house).equals(target.rowKey())).findFirst();
		}
		return root.child(target.entity(), target.year());
	}

	private static String houseNo(Fact house) {
		return house.get(HOUSE_NO).map(ValueReader::canonical).orElse("");
	}

	/** The house that is asked about: the first that anybody names. */
	private String house(int year) {
		return all().flatMap(household -> household.root().children(HOUSING, year).stream()).map(Sides::houseNo).filter(no -> !no.isEmpty()).findFirst()
				.orElse("1");
	}

	private Compared compared(Target target) {
		return new Compared(target, saying(system, target), saying(card, target), saying(found, target), saying(here, target));
	}

	private static Saying saying(Optional<Household> side, Target target) {
		String nothing = NothingFound.mark(target.name());
		return side.flatMap(household -> row(household, target)).map(fact -> fact.flag(nothing).orElse(false) ? Saying.none(fact.source(nothing))
				: fact.get(target.name()).isPresent() ? new Saying(fact.get(target.name()), fact.source(target.name())) : Saying.NOTHING).orElse(Saying.NOTHING);
	}

	private List<ComparedHousehold.Member> members(String key, SheetFields fields, int year) {
		SortedSet<String> codes = new TreeSet<>();
		here.ifPresent(household -> household.members(year).forEach(member -> codes.add(code(member))));
		Stream.of(system, card, found).flatMap(Optional::stream).filter(household -> spoken(household, year))
				.forEach(household -> household.members(year).forEach(member -> codes.add(code(member))));
		return codes.stream().map(code -> member(key, code, fields, year)).toList();
	}

	/** Whether a side speaks of the household in a year; one that never names a year always does. */
	private static boolean spoken(Household household, int year) {
		return household.years().isEmpty() || household.years().contains(year);
	}

	private ComparedHousehold.Member member(String key, String code, SheetFields fields, int year) {
		List<Compared> compared = new ArrayList<>();
		for (SheetFields.Column column : fields.member()) {
			Target target = new Target(key, code, column.field(), year(column.field(), year), "");
			compared.add(compared(target));
		}
		return new ComparedHousehold.Member(code, said(code, "name"), said(code, "idNumber"),
				system.flatMap(household -> person(household, code)).isPresent(), compared);
	}

	private String said(String code, String field) {
		return all().flatMap(household -> person(household, code).stream()).flatMap(person -> person.text(field).stream()).findFirst().orElse("");
	}

	/** The member of that code. */
	static Optional<Fact> person(Household household, String code) {
		return household.members().stream().filter(member -> code(member).equals(code)).findFirst();
	}

	private static String code(Fact member) {
		return member.text("memberCode").orElseThrow();
	}

	private List<ComparedHousehold.Visit> visits() {
		return here.map(household -> household.root().children("visit").stream().filter(visit -> visit.date("visitedOn").isPresent())
				.map(visit -> new ComparedHousehold.Visit(visit.date("visitedOn").get(), visit.text("visitor").orElse(""), visit.codes("problemTypes"),
						visit.text("problemNote").orElse(""), visit.text("conclusion").orElse("")))
				.sorted((one, other) -> other.day().compareTo(one.day())).toList()).orElse(List.of());
	}
}
