package org.lookback.workbench.internal.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportKind.Form;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.personal.PersonalKind;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;

/**
 * Rows of a form that are known before anybody fills it in: who lives in the village. What changes with the year is left to whoever fills it in;
 * numbers that are not revealed are left blank, because a blank says nothing when it comes back and an asterisk would.
 */
public final class KnownRows {

	private static final Set<Form> BY_HOUSEHOLD = Set.of(Form.HOUSEHOLDS, Form.VISITS, Form.ROSTER);
	private static final Set<Form> BY_PERSON = Set.of(Form.WIDE, Form.MEMBERS, Form.CARDS);
	private static final Set<String> IDENTITY = Set.of("household", "member");

	private final Dictionary dictionary;
	private final RegionTree regions;
	private final int year;
	private final boolean reveal;
	private final Locale locale;

	/** @param reveal whether numbers of persons, telephones and accounts stand in full */
	public KnownRows(Dictionary dictionary, RegionTree regions, int year, boolean reveal, Locale locale) {
		this.dictionary = dictionary;
		this.regions = regions;
		this.year = year;
		this.reveal = reveal;
		this.locale = locale;
	}

	/** The rows of a table, a cell a column. */
	public List<List<String>> of(ImportKind kind, List<Field> columns, String village, List<Household> households) {
		List<List<String>> rows = new ArrayList<>();
		if (kind.form() == Form.VILLAGES) {
			rows.add(columns.stream().map(field -> field.name().equals("villageCode") ? village : place(field, village).or(() -> year(field)).orElse("")).toList());
		} else if (BY_HOUSEHOLD.contains(kind.form())) {
			households.forEach(household -> rows.add(row(columns, village, household, Optional.empty())));
		} else if (BY_PERSON.contains(kind.form())) {
			households.forEach(household -> household.members(year)
					.forEach(member -> rows.add(row(columns, village, household, Optional.of(member)))));
		}
		return rows;
	}

	private List<String> row(List<Field> columns, String village, Household household, Optional<Fact> member) {
		return columns.stream().map(field -> place(field, village).or(() -> year(field)).or(() -> identity(field, household, member)).orElse("")).toList();
	}

	/** The name of the region that a column asks for. */
	private Optional<String> place(Field field, String village) {
		return switch (field.id()) {
		case "household.county" -> at(RegionLevel.COUNTY, village);
		case "household.township" -> at(RegionLevel.TOWNSHIP, village);
		case "household.village", "village.villageName" -> at(RegionLevel.VILLAGE, village);
		default -> Optional.empty();
		};
	}

	private Optional<String> at(RegionLevel level, String village) {
		return regions.at(level, village).map(Region::name);
	}

	private Optional<String> year(Field field) {
		return field.name().equals("dataYear") ? Optional.of(String.valueOf(year)) : Optional.empty();
	}

	private Optional<String> identity(Field field, Household household, Optional<Fact> member) {
		if (!IDENTITY.contains(field.entity()) || !shown(field)) {
			return Optional.empty();
		}
		boolean ownKey = field.id().equals("household.householdKey") && household.root().get("householdCode").isPresent();
		Optional<Fact> row = field.entity().equals("household") ? Optional.of(household.root()) : member;
		return ownKey ? Optional.empty() : row.flatMap(fact -> fact.get(field.name())).map(value -> text(field, value));
	}

	/** Names are shown: nobody could fill in a form without. */
	private boolean shown(Field field) {
		return reveal || !field.personal() || PersonalKind.of(field).filter(kind -> kind == PersonalKind.NAME).isPresent();
	}

	private String text(Field field, Object value) {
		return field.type() == FieldType.TEXT || field.type() == FieldType.DATE || field.type() == FieldType.REGION ? ValueReader.canonical(value)
				: ValueReader.format(dictionary, field, value, locale);
	}
}
