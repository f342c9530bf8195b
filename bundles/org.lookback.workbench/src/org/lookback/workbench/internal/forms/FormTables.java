package org.lookback.workbench.internal.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportKind.Form;
import org.lookback.ingest.api.Ingest;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;

/**
 * Which tables a form takes. Fields of persons and of their household go into one table, a row a person; what hangs under a household (visits,
 * measures) has a table of its own; what the workbench computes is in none.
 */
public final class FormTables {

	/** They say whose a row is and stand in tables of other things too. */
	private static final Set<String> PERSON_KEYS = Set.of("member.memberCode", "member.idNumber", "member.name");
	private static final List<String> HOUSEHOLD_KEYS = List.of("household.householdCode", "household.householdKey");
	private static final Set<String> SHOWN = Set.of("household.villageCode", "household.villageGroup", "household.headName", "household.phone",
			"household.householdCode", "household.householdKey");
	private static final List<String> PLACE = List.of("household.county", "household.township", "household.village");
	private static final Set<String> COMPUTED = Set.of("finding", "notice");
	private static final Set<String> OF_HOUSEHOLD = Set.of("household", "householdYear", "income", "housing", "water");
	private static final Set<String> OF_PERSON = Set.of("member", "memberYear");
	/** The forms that speak of one thing only, by its entity. */
	private static final Map<String, Form> OWN = Stream.of(Form.CHANGES, Form.VISITS, Form.MEASURES, Form.VILLAGES, Form.FACILITIES, Form.PROJECTS, Form.LOANS,
			Form.HELPERS, Form.KIN).collect(Collectors.toMap(Form::main, form -> form, (first, second) -> first, LinkedHashMap::new));
	private static final Set<Form> PLACED = Set.of(Form.WIDE, Form.HOUSEHOLDS, Form.ROSTER, Form.CARDS, Form.VILLAGES, Form.FACILITIES, Form.PROJECTS);
	private static final Set<Form> OF_NO_HOUSEHOLD = Set.of(Form.VILLAGES, Form.FACILITIES, Form.PROJECTS);

	private final Dictionary dictionary;

	public FormTables(Dictionary dictionary) {
		this.dictionary = dictionary;
	}

	/** Fields of a form that the workbench computes: nobody fills them in. */
	public List<String> outputs(List<String> fields) {
		return fields.stream().filter(id -> COMPUTED.contains(dictionary.field(id).entity())).toList();
	}

	/** The kinds of the tables that a form takes; none when it names no field that anybody fills in. */
	public List<ImportKind> kinds(List<String> ids) {
		List<Field> fields = ids.stream().map(dictionary::field).filter(field -> !COMPUTED.contains(field.entity())).toList();
		Set<Form> forms = new LinkedHashSet<>();
		Set<String> entities = new LinkedHashSet<>(fields.stream().map(Field::entity).toList());
		boolean changes = entities.contains("memberChange");
		boolean persons = fields.stream().anyMatch(field -> OF_PERSON.contains(field.entity()))
				&& (entities.contains("memberYear") || entities.stream().noneMatch(OWN::containsKey));
		boolean households = fields.stream().anyMatch(field -> OF_HOUSEHOLD.contains(field.entity()) && !SHOWN.contains(field.id()));
		if (persons) {
			forms.add(households ? Form.WIDE : Form.MEMBERS);
		} else if (households) {
			forms.add(Form.HOUSEHOLDS);
		}
		if (changes) {
			forms.add(Form.CHANGES);
		}
		OWN.forEach((entity, form) -> {
			if (entities.contains(entity)) {
				forms.add(form);
			}
		});
		if (forms.isEmpty() && !fields.isEmpty()) {
			forms.add(Form.HOUSEHOLDS);
		}
		return forms.stream().map(ImportKind::of).toList();
	}

	/** The fields of one table, in the order of columns: where and whose, then the form's own. */
	public List<Field> columns(ImportKind kind, List<String> ids) {
		List<Field> targets = Ingest.fields(kind, dictionary);
		Set<Field> columns = new LinkedHashSet<>();
		boolean coded = ids.stream().anyMatch(id -> id.endsWith(".villageCode"));
		if (PLACED.contains(kind.form())) {
			add(columns, targets, PLACE);
		}
		if (!OF_NO_HOUSEHOLD.contains(kind.form())) {
			boolean registered = ids.contains(HOUSEHOLD_KEYS.getFirst()) && !ids.contains(HOUSEHOLD_KEYS.getLast());
			add(columns, targets, registered ? HOUSEHOLD_KEYS.subList(0, 1) : HOUSEHOLD_KEYS);
			if (coded || ids.contains("household.headName")) {
				add(columns, targets, ids.stream().filter(SHOWN::contains).toList());
			}
		}
		if (byPerson(kind, ids)) {
			add(columns, targets, List.of("member.name", "member.idNumber"));
		}
		targets.stream().filter(field -> field.name().equals("dataYear")).findFirst().ifPresent(columns::add);
		List<String> entities = kind.form().entities();
		add(columns, targets, ids.stream().filter(id -> entities.contains(dictionary.field(id).entity()) || SHOWN.contains(id) && !PLACED.contains(kind.form())
				&& !OF_NO_HOUSEHOLD.contains(kind.form()) || PERSON_KEYS.contains(id) && byPerson(kind, ids)).toList());
		add(columns, targets, needed(kind));
		return new ArrayList<>(columns);
	}

	/** Whether rows of a table are about persons, or may be. */
	private static boolean byPerson(ImportKind kind, List<String> ids) {
		return switch (kind.form()) {
		case WIDE, MEMBERS, CHANGES -> true;
		case MEASURES, KIN -> ids.stream().anyMatch(id -> id.endsWith(".memberCode") || id.endsWith(".kinOf"));
		case CARDS -> ids.stream().anyMatch(id -> id.startsWith("member"));
		default -> false;
		};
	}

	private void add(Set<Field> columns, List<Field> targets, List<String> ids) {
		for (String id : ids) {
			Field field = dictionary.field(id);
			if (targets.contains(field)) {
				columns.add(field);
			}
		}
	}

	/** Ids of fields without which a row of a kind is not taken; of the household's number and local key one is enough. */
	public Set<String> required(ImportKind kind, List<Field> columns) {
		Set<String> required = new LinkedHashSet<>(needed(kind));
		columns.stream().map(Field::id).filter(id -> id.endsWith(".dataYear") || HOUSEHOLD_KEYS.contains(id) && kind.form() != Form.ROSTER)
				.forEach(required::add);
		return required;
	}

	private static List<String> needed(ImportKind kind) {
		return switch (kind.form()) {
		case WIDE, MEMBERS -> List.of("member.name");
		case CHANGES -> List.of("member.name", "memberChange.changedOn");
		case VISITS -> List.of("visit.visitedOn");
		case MEASURES -> List.of("measure.measureYear", "measure.programme");
		case VILLAGES -> List.of("village.villageCode", "household.village");
		case FACILITIES -> List.of("facility.facilityName", "facility.villageCode");
		case PROJECTS -> List.of("project.projectName", "project.villageCode");
		case KIN -> List.of("kin.kinName");
		case LOANS -> List.of("loan.loanYear");
		case HELPERS -> List.of("helper.helperName");
		case ROSTER -> List.of("household.county", "household.township", "household.village", "household.headName");
		default -> List.of();
		};
	}
}
