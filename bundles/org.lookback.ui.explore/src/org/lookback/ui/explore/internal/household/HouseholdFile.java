package org.lookback.ui.explore.internal.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.ui.api.FactWords;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Workspace;

/**
 * A household in words, read in one go beside the window's thread.
 *
 * @param packages those that have rules
 * @param checked  ids of the packages that were run, the latest first
 */
record HouseholdFile(Household household, FactWords words, String title, String line, List<String> memberHeadings, List<MemberRow> members,
		List<Group> groups, List<StandardsPackage> packages, List<String> checked) {

	private static final Messages MESSAGES = Messages.in(HouseholdFile.class);
	private static final List<String> MEMBER = List.of("name", "relationToHead", "gender", "birthDate", "idNumber");
	private static final List<String> MEMBER_YEAR = List.of("age", "educationLevel", "schooling", "health", "labour", "basicMedical", "lowGuarantee");

	/** A member's cells; {@code left} when he left the household. */
	record MemberRow(List<String> cells, boolean left, String tip) {
	}

	/** The rows of one entity. */
	record Group(String name, List<Row> rows) {
	}

	/** A row of an entity: a household's year, a house, a measure. */
	record Row(String name, List<Cell> cells) {
	}

	/** A field with its value and where it came from. */
	record Cell(String field, String value, String source) {
	}

	static HouseholdFile read(Workspace workspace, String key, boolean reveal) throws LookbackException {
		Household household = reveal ? workspace.checking().revealed(key) : workspace.checking().household(key);
		FactWords words = new FactWords(workspace, reveal);
		int year = workspace.overview().year();
		Reader reader = new Reader(workspace, household, words, year);
		List<Field> memberFields = reader.memberFields();
		return new HouseholdFile(household, words, reader.title(), reader.line(),
				memberFields.stream().map(field -> field.label().in(Locale.getDefault())).toList(), reader.members(memberFields), reader.groups(),
				workspace.policies().packages().stream().filter(each -> !each.rules().isEmpty()).toList(),
				workspace.overview().checks().stream().map(CheckRun::packageId).distinct().toList());
	}

	private record Reader(Workspace workspace, Household household, FactWords words, int year) {

		String title() {
			String head = household.root().get("headName").isPresent() ? words.of(household.root(), "headName") : head();
			return MESSAGES.get("title", head, household.key());
		}

		private String head() {
			return household.members().isEmpty() ? "" : words.of(household.members().getFirst(), "name");
		}

		String line() {
			List<String> parts = new ArrayList<>();
			household.root().text("villageCode").map(words::path).ifPresent(parts::add);
			Optional<Fact> now = household.root().child("householdYear", year);
			for (String name : List.of("registrationClass", "exitStatus", "primaryCause")) {
				now.filter(row -> row.get(name).isPresent()).ifPresent(row -> parts.add(words.of(row, name)));
			}
			parts.add(MESSAGES.get("year", Integer.toString(year)));
			return String.join("  ·  ", parts);
		}

		List<Field> memberFields() {
			List<Field> fields = new ArrayList<>();
			MEMBER.forEach(name -> workspace.dictionary().find("member." + name).ifPresent(fields::add));
			MEMBER_YEAR.forEach(name -> workspace.dictionary().find("memberYear." + name).ifPresent(fields::add));
			return fields;
		}

		List<MemberRow> members(List<Field> fields) {
			List<MemberRow> rows = new ArrayList<>();
			for (Fact member : household.members()) {
				Optional<Fact> now = member.child("memberYear", year);
				List<String> cells = new ArrayList<>();
				for (Field field : fields) {
					Optional<Fact> row = "member".equals(field.entity()) ? Optional.of(member) : now;
					cells.add(row.filter(each -> each.get(field.name()).isPresent()).map(each -> words.of(each, field.name())).orElse(""));
				}
				boolean left = member.date("memberUntil").isPresent();
				String tip = FactWords.source(member.source());
				rows.add(new MemberRow(cells, left, left ? MESSAGES.get("member.left", words.of(member, "memberUntil"), tip) : tip));
			}
			return rows;
		}

		List<Group> groups() {
			List<Group> groups = new ArrayList<>();
			groups.add(new Group(words.entity("household"), List.of(row(household.root(), ""))));
			for (Map.Entry<String, List<Fact>> entry : household.root().children().entrySet()) {
				List<Row> rows = new ArrayList<>();
				for (Fact fact : entry.getValue()) {
					rows.add(row(fact, name(fact)));
					fact.children().values().forEach(below -> below.forEach(each -> rows.add(row(each, name(fact) + "  " + name(each)))));
				}
				groups.add(new Group(words.entity(entry.getKey()), rows));
			}
			return groups;
		}

		private Row row(Fact fact, String name) {
			List<Cell> cells = new ArrayList<>();
			Optional<Entity> entity = workspace.dictionary().findEntity(fact.entity());
			List<String> names = new ArrayList<>(entity.map(each -> each.fields().stream().map(Field::name).toList()).orElse(List.of()));
			fact.values().keySet().stream().filter(each -> !names.contains(each)).sorted().forEach(names::add);
			for (String field : names) {
				if (fact.get(field).isPresent()) {
					String id = fact.entity() + '.' + field;
					cells.add(new Cell(entity.flatMap(each -> each.field(field)).isPresent() ? words.field(id) : field, words.of(fact, field),
							FactWords.source(fact.source(field))));
				}
			}
			return new Row(name.isEmpty() ? "" : name, cells);
		}

		private String name(Fact fact) {
			String who = switch (fact.entity()) {
			case "member", "kin" -> fact.get("name").isPresent() ? words.of(fact, "name") : "";
			default -> "";
			};
			String of = "memberYear".equals(fact.entity()) || "registerRecord".equals(fact.entity()) || "memberChange".equals(fact.entity())
					? words.entity(fact.entity())
					: who;
			String when = fact.year().map(each -> MESSAGES.get("year", Integer.toString(each))).orElse("");
			return (of + ' ' + when).strip();
		}
	}
}
