package org.lookback.ingest.internal.map;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportKind.Form;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;

/** Which fields the columns of a kind of file may go to. */
public final class Targets {

	/** They say whose a row is. */
	public static final List<String> HOUSEHOLD_KEYS = List.of("household.householdCode", "household.householdKey");
	/** They say where; from them comes {@code household.villageCode}. */
	public static final List<String> REGIONS = List.of("household.province", "household.city", "household.county", "household.township",
			"household.village");
	/** They say who; in files that are not about members they only help to find him. */
	public static final List<String> PERSON_KEYS = List.of("member.memberCode", "member.idNumber", "member.name");
	/** Shown beside the key in many files; not taken from them. */
	private static final List<String> SHOWN = List.of("household.villageCode", "household.villageGroup", "household.headName",
			"household.phone");
	/** Their rows name a year of their own (发放年度), which a column 年度 means too. */
	private static final Set<Form> YEAR_OF_THEIR_OWN = Set.of(Form.MEASURES, Form.PROJECTS, Form.LOANS);
	private static final Set<Form> OF_NO_HOUSEHOLD = Set.of(Form.VILLAGES, Form.FACILITIES, Form.PROJECTS);

	private Targets() {
	}

	/** All of them, those of the row's own entity first. */
	static List<Field> of(Dictionary dictionary, ImportKind kind) {
		Set<Field> targets = new LinkedHashSet<>();
		boolean yearTaken = false;
		for (String id : kind.form().entities()) {
			Entity entity = dictionary.entity(id);
			for (Field field : entity.fields()) {
				boolean year = field.name().equals("dataYear");
				if (own(field) && !(year && yearTaken)) {
					targets.add(field);
				}
				yearTaken |= year;
			}
		}
		references(kind).forEach(id -> targets.add(dictionary.field(id)));
		if (!yearTaken && !YEAR_OF_THEIR_OWN.contains(kind.form())) {
			targets.add(dictionary.field("householdYear.dataYear"));
		}
		return new ArrayList<>(targets);
	}

	/** Ids of fields that say whose, who and where in files that are about something else. */
	static List<String> references(ImportKind kind) {
		List<String> ids = new ArrayList<>();
		if (!OF_NO_HOUSEHOLD.contains(kind.form())) {
			ids.addAll(HOUSEHOLD_KEYS);
			ids.addAll(PERSON_KEYS);
		}
		ids.addAll(REGIONS);
		if (!OF_NO_HOUSEHOLD.contains(kind.form())) {
			ids.addAll(SHOWN);
		}
		return ids;
	}

	/** Whether a column may fill the field: not those that only repeat the household's key, and not what is computed from other fields. */
	private static boolean own(Field field) {
		boolean repeated = field.name().equals("householdKey") && !field.entity().equals("household");
		boolean computed = field.computed() || Set.of("householdYear.allCauses", "measure.sector", "registerRecord.register").contains(field.id());
		return !repeated && !computed;
	}

	/** Whether several columns may go to one field: their values are put together (致贫原因2, 致贫原因3). */
	public static boolean several(Field field) {
		return field.type() == FieldType.CODES;
	}

	/** The entity that keeps the values of columns nobody knows: that of the year where there is one, so that years do not mix. */
	public static String extras(ImportKind kind) {
		return switch (kind.form()) {
		case WIDE, MEMBERS -> "memberYear";
		case HOUSEHOLDS, ROSTER, CARDS -> "householdYear";
		default -> kind.form().main();
		};
	}

	/** The kind with its register under the name that the dictionary has for it (车辆 is 机动车); as it is when there is none. */
	public static ImportKind named(Dictionary dictionary, ImportKind kind) {
		return kind.form() != Form.REGISTER ? kind
				: register(dictionary, kind).map(ImportKind::register).orElse(kind);
	}

	/** The dictionary's name of a kind's register. */
	static Optional<String> register(Dictionary dictionary, ImportKind kind) {
		return dictionary.codeList("Register").flatMap(list -> list.read(kind.register(), 0)).map(Code::id);
	}

	/** The field among some that a column goes to: whose the row is comes first, then the row's own entity. */
	static Optional<Field> choose(List<Field> targets, List<Field> candidates) {
		for (String key : HOUSEHOLD_KEYS) {
			Optional<Field> found = candidates.stream().filter(field -> field.id().equals(key)).filter(targets::contains).findFirst();
			if (found.isPresent()) {
				return found;
			}
		}
		return targets.stream().filter(candidates::contains).findFirst();
	}
}
