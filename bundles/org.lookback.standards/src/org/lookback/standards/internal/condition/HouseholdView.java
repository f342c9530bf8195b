package org.lookback.standards.internal.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.standards.api.Census;

/** A household as one year and one day show it: its rows of the year, who belongs to it, its lists and its village. For one thread. */
public final class HouseholdView implements View {

	private final Household household;
	private final int year;
	private final LocalDate asOf;
	private final Row own;
	private final List<Row> members = new ArrayList<>(6);
	private final List<Row> formerMembers = new ArrayList<>(2);
	private final Row village;
	private final Census census;
	/** The household's own lists, made once: several rules go over the same ones. */
	private final Map<RowList, List<Row>> lists = new EnumMap<>(RowList.class);
	private List<Row> kin;
	private Row visit;

	/** @param village the village's row of the year */
	public HouseholdView(Household household, Optional<Fact> village, int year, LocalDate asOf) {
		this(household, village, Census.NONE, year, asOf);
	}

	/**
	 * @param village the village's row of the year
	 * @param census  what all households together say
	 */
	public HouseholdView(Household household, Optional<Fact> village, Census census, int year, LocalDate asOf) {
		this.household = household;
		this.census = census;
		this.year = year;
		this.asOf = asOf;
		own = LastYears.household(household.root(), year);
		this.village = Row.of(village.orElse(null), villageCode(), year);
		household.members(year).forEach(member -> members.add(row(member)));
		household.formerMembers(year).forEach(member -> formerMembers.add(row(member)));
	}

	/** The household itself in any year. */
	Row in(int other) {
		Fact root = household.root();
		return new Row(new Fact[] { root, of(root, "householdYear", other), of(root, "income", other), of(root, "water", other) }, "", other);
	}

	private Row row(Fact member) {
		return LastYears.member(member, year);
	}

	private static Fact of(Fact parent, String entity, int year) {
		return parent.child(entity, year).orElse(null);
	}

	public Household household() {
		return household;
	}

	/** The household itself. */
	@Override
	public Row own() {
		return own;
	}

	@Override
	public Census census() {
		return census;
	}

	@Override
	public Row village() {
		return village;
	}

	@Override
	public String villageCode() {
		return household.root().text("villageCode").orElse("");
	}

	@Override
	public Row visit() {
		if (visit == null) {
			Fact latest = null;
			for (Fact one : visits()) {
				latest = latest == null || !visitedOn(one).isBefore(visitedOn(latest)) ? one : latest;
			}
			visit = Row.of(latest, "", year);
		}
		return visit;
	}

	private List<Fact> visits() {
		return household.root().children("visit").stream().filter(v -> visitedOn(v).getYear() == year && !visitedOn(v).isAfter(asOf)).toList();
	}

	private static LocalDate visitedOn(Fact visit) {
		return visit.date("visitedOn").orElse(LocalDate.MIN);
	}

	/** Who belongs to it in the year. */
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

	/** Its loans, each under its own key. */
	public List<Row> loans() {
		return single(household.root(), "loan", "loanId");
	}

	@Override
	public List<Row> list(RowList list, Row owner) {
		return list.owner() == RowKind.HOUSEHOLD ? lists.computeIfAbsent(list, l -> made(l, owner)) : made(list, owner);
	}

	private List<Row> made(RowList list, Row owner) {
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
		case MEASURES -> rows(measures(), owner);
		case MEMBER_MEASURES -> rows(measures().stream().filter(m -> m.text("memberCode").filter(owner.key()::equals).isPresent()).toList(), owner);
		case VISITS -> rows(visits(), owner);
		case LOANS -> rows(root.children("loan"), owner);
		case HELPERS -> rows(root.children("helper"), owner);
		case YEARS -> householdYears(year);
		case PREVIOUS_YEARS -> householdYears(year - 1);
		case MEMBER_YEARS -> memberYears(owner, year);
		case MEMBER_PREVIOUS_YEARS -> memberYears(owner, year - 1);
		case CHANGES -> rows(owner.identity().children("memberChange"), owner);
		case FACILITIES, PROJECTS, VILLAGE_HELPERS -> VillageLists.rows(list, owner);
		};
	}

	private List<Fact> measures() {
		return household.root().children("measure").stream().filter(m -> m.year().filter(y -> y > year).isEmpty()).toList();
	}

	@Override
	public List<Row> records(Row owner, String register) {
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
		List<Row> rows = new ArrayList<>(facts.size());
		for (Fact fact : facts) {
			rows.add(Row.of(fact, owner.key(), year));
		}
		return rows;
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
