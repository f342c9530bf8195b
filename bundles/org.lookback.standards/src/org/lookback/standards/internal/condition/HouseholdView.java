package org.lookback.standards.internal.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;

/** A household as one year and one day show it: its rows of the year, who belongs to it on the day, and its lists. For one thread. */
public final class HouseholdView {

	private final Household household;
	private final int year;
	private final LocalDate asOf;
	private final Row own;
	private final List<Row> members = new ArrayList<>(6);
	private final List<Row> formerMembers = new ArrayList<>(2);
	private List<Row> kin;

	public HouseholdView(Household household, int year, LocalDate asOf) {
		this.household = household;
		this.year = year;
		this.asOf = asOf;
		Fact root = household.root();
		own = new Row(new Fact[] { root, of(root, "householdYear", year), of(root, "income", year), of(root, "water", year) }, "", year);
		for (Fact member : household.members()) {
			Row row = new Row(new Fact[] { member, of(member, "memberYear", year) }, member.text("memberCode").orElse(""), year);
			if (left(member, asOf)) {
				formerMembers.add(row);
			} else if (joined(member, asOf)) {
				members.add(row);
			}
		}
	}

	/** How many persons belong to a household on a day. */
	public static int persons(Household household, LocalDate day) {
		int persons = 0;
		for (Fact member : household.members()) {
			persons += joined(member, day) && !left(member, day) ? 1 : 0;
		}
		return persons;
	}

	private static boolean joined(Fact member, LocalDate day) {
		return member.date("memberFrom").filter(from -> from.isAfter(day)).isEmpty();
	}

	private static boolean left(Fact member, LocalDate day) {
		return member.date("memberUntil").filter(until -> !until.isAfter(day)).isPresent();
	}

	private static Fact of(Fact parent, String entity, int year) {
		return parent.child(entity, year).orElse(null);
	}

	public Household household() {
		return household;
	}

	/** The household itself. */
	public Row own() {
		return own;
	}

	/** Who belongs to it on the day. */
	public List<Row> members() {
		return members;
	}

	/** Its separated children and their spouses. */
	public List<Row> kin() {
		if (kin == null) {
			kin = single(household.root(), "kin", "kinKey");
		}
		return kin;
	}

	List<Row> list(RowList list, Row owner) {
		Fact root = household.root();
		return switch (list) {
		case MEMBERS -> members;
		case FORMER_MEMBERS -> formerMembers;
		case EVERYONE -> {
			List<Row> everyone = new ArrayList<>(members);
			everyone.addAll(formerMembers);
			yield everyone;
		}
		case KIN -> kin();
		case HOUSING -> rows(root.children("housing", year), owner);
		case MEASURES -> rows(root.children("measure").stream().filter(m -> m.year().filter(y -> y > year).isEmpty()).toList(), owner);
		case VISITS -> rows(root.children("visit"), owner);
		case LOANS -> rows(root.children("loan"), owner);
		case HELPERS -> rows(root.children("helper"), owner);
		case YEARS -> householdYears(year);
		case PREVIOUS_YEARS -> householdYears(year - 1);
		case MEMBER_YEARS -> memberYears(owner, year);
		case MEMBER_PREVIOUS_YEARS -> memberYears(owner, year - 1);
		case CHANGES -> rows(owner.identity().children("memberChange"), owner);
		};
	}

	/** The records of a register that were matched to a member or a kin. */
	List<Row> records(Row owner, String register) {
		List<Fact> records = owner.identity().children("registerRecord");
		if (records.isEmpty()) {
			return List.of();
		}
		List<Row> rows = new ArrayList<>(2);
		for (Fact record : records) {
			if (record.text("register").filter(register::equals).isPresent()) {
				rows.add(new Row(new Fact[] { record }, owner.key(), year));
			}
		}
		return rows;
	}

	private List<Row> single(Fact parent, String entity, String keyField) {
		return parent.children(entity).stream().map(f -> new Row(new Fact[] { f }, f.text(keyField).orElse(""), year)).toList();
	}

	private List<Row> rows(List<Fact> facts, Row owner) {
		return facts.stream().map(f -> new Row(new Fact[] { f }, owner.key(), year)).toList();
	}

	private List<Row> householdYears(int until) {
		Fact root = household.root();
		return household.years().stream().filter(y -> y <= until)
				.map(y -> new Row(new Fact[] { of(root, "householdYear", y), of(root, "income", y), of(root, "water", y) }, "", y))
				.filter(row -> List.of(0, 1, 2).stream().map(row::part).anyMatch(Objects::nonNull)).toList();
	}

	private static List<Row> memberYears(Row owner, int until) {
		return owner.identity().children("memberYear").stream().filter(f -> f.year().filter(y -> y <= until).isPresent())
				.map(f -> new Row(new Fact[] { f }, owner.key(), f.year().orElseThrow())).toList();
	}
}
