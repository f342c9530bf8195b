package org.lookback.workbench.internal.versions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.facts.Source;
import org.lookback.workbench.api.Versions.Measure;
import org.lookback.workbench.api.Versions.Phase;
import org.lookback.workbench.api.Versions.Said;
import org.lookback.workbench.api.Versions.Year;

/** Tells a household's years: what was known of each, what was done in it, seen from the year of its exit from poverty. */
public final class HouseholdStory {

	private static final String STATUS = "householdYear";
	private static final String EXIT = "exitYear";
	private static final String MEASURE = "measure";
	private static final String VISIT = "visit";
	private static final String MEMBER = "member";
	private static final String CHANGE = "memberChange";

	private final Household household;
	private final ValueWords words;

	public HouseholdStory(Household household, ValueWords words) {
		this.household = household;
		this.words = words;
	}

	/** The row that says when the household left poverty: the latest that says so. */
	public Optional<Fact> exit() {
		return household.root().children(STATUS).stream().filter(row -> row.whole(EXIT).isPresent()).reduce((earlier, later) -> later);
	}

	public OptionalInt exitYear() {
		return exit().map(row -> OptionalInt.of(row.whole(EXIT).orElseThrow().intValue())).orElse(OptionalInt.empty());
	}

	/** Ascending. */
	public List<Year> years() {
		SortedSet<Integer> numbers = new TreeSet<>(household.years());
		household.root().children(MEASURE).forEach(row -> row.year().ifPresent(numbers::add));
		household.root().children(VISIT).forEach(row -> row.date("visitedOn").map(LocalDate::getYear).ifPresent(numbers::add));
		household.members().forEach(member -> member.children(CHANGE).forEach(row -> row.date("changedOn").map(LocalDate::getYear).ifPresent(numbers::add)));
		exitYear().ifPresent(numbers::add);
		List<Year> years = new ArrayList<>();
		for (int year : numbers) {
			years.add(new Year(year, phase(year), household.members(year).size(), facts(year), measures(year)));
		}
		return years;
	}

	private Phase phase(int year) {
		OptionalInt exit = exitYear();
		return exit.isEmpty() ? Phase.NONE : year < exit.getAsInt() ? Phase.BEFORE : year == exit.getAsInt() ? Phase.EXIT_YEAR : Phase.AFTER;
	}

	private List<Said> facts(int year) {
		List<Said> facts = new ArrayList<>();
		Map<String, List<Fact>> rows = new TreeMap<>(household.root().children());
		rows.remove(MEASURE);
		rows.remove(MEMBER);
		List<Fact> status = rows.getOrDefault(STATUS, List.of());
		rows.remove(STATUS);
		status.stream().filter(row -> isOf(row, year)).forEach(row -> said(row, "", facts));
		rows.values().forEach(list -> list.stream().filter(row -> isOf(row, year)).forEach(row -> said(row, RowKeys.of(words.dictionary(), row), facts)));
		for (Fact member : household.members()) {
			String name = words.name(member.text("name").orElse(""));
			member.children().values().forEach(list -> list.stream().filter(row -> isOf(row, year)).forEach(row -> said(row, name, facts)));
		}
		return facts;
	}

	private static boolean isOf(Fact row, int year) {
		Optional<LocalDate> day = row.entity().equals(VISIT) ? row.date("visitedOn") : row.entity().equals(CHANGE) ? row.date("changedOn") : Optional.empty();
		return row.year().or(() -> day.map(LocalDate::getYear)).filter(own -> own == year).isPresent();
	}

	private void said(Fact row, String object, List<Said> facts) {
		new TreeMap<>(row.values()).forEach((field, value) -> {
			boolean key = field.equals("householdKey") || field.equals("memberCode") || field.equals("dataYear");
			if (!key) {
				facts.add(new Said(row.entity(), object, row.entity() + '.' + field, words.label(row.entity(), field), words.value(row.entity(), field, value),
						row.source(field)));
			}
		});
	}

	private List<Measure> measures(int year) {
		List<Measure> measures = new ArrayList<>();
		for (Fact row : household.root().children(MEASURE)) {
			if (row.year().filter(own -> own == year).isPresent()) {
				measures.add(new Measure(text(row, "programme"), text(row, "item"), person(row), text(row, "amount"), text(row, "department"), row.source()));
			}
		}
		return measures;
	}

	private String text(Fact row, String field) {
		return row.get(field).map(value -> words.value(row.entity(), field, value)).orElse("");
	}

	private String person(Fact row) {
		Optional<String> code = row.text("memberCode");
		return code.isEmpty() ? "" : household.members().stream().filter(member -> member.text("memberCode").equals(code)).findFirst()
				.flatMap(member -> member.text("name")).map(words::name).orElse(code.get());
	}

	/** Where the year of the exit is from. */
	public Optional<Source> exitSource() {
		return exit().map(row -> row.source(EXIT));
	}
}
