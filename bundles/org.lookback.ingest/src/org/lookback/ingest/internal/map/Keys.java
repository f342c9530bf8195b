package org.lookback.ingest.internal.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lookback.ingest.api.ImportKind.Form;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.text.Messages;

/** Which columns a kind of file cannot do without. */
public final class Keys {

	private static final List<String> VILLAGE = List.of("household.village", "village.villageCode", "village.villageName");
	private static final List<String> PERSON = List.of("member.memberCode", "member.idNumber", "member.name");

	private Keys() {
	}

	/** What keeps the plan from being run, with what to do. */
	public static List<String> problems(ImportPlan plan) {
		List<String> problems = new ArrayList<>();
		Messages messages = Messages.in(Keys.class);
		if (plan.sniffed().headingRow().value().isEmpty()) {
			problems.add(messages.get(plan.sniffed().preview().isEmpty() ? "keys.blank" : "keys.noHeadings", plan.sniffed().name(),
					place(plan)));
			return problems;
		}
		if (plan.kind().form() == Form.REGISTER && Targets.register(plan.dictionary(), plan.kind()).isEmpty()) {
			problems.add(messages.get("keys.register", plan.sniffed().name(), plan.kind().register(),
					plan.dictionary().codeList("Register").stream().flatMap(list -> list.codes().stream()).map(Code::id)
							.collect(Collectors.joining("、"))));
		}
		String lacking = lacking(plan);
		if (!lacking.isEmpty()) {
			problems.add(messages.get("keys.lacking", plan.sniffed().name(), place(plan), plan.kind().id(), messages.get(lacking)));
		}
		return problems;
	}

	private static String place(ImportPlan plan) {
		return plan.sniffed().sheet().isEmpty() ? "" : Messages.in(Keys.class).get("keys.sheet", plan.sniffed().sheet());
	}

	private static String lacking(ImportPlan plan) {
		Form form = plan.kind().form();
		boolean household = any(plan, Targets.HOUSEHOLD_KEYS);
		boolean person = any(plan, List.of("member.idNumber"));
		return switch (form) {
		case WIDE, MEMBERS -> !household && !(form == Form.MEMBERS && person) ? "keys.household" : any(plan, PERSON) ? "" : "keys.person";
		case HOUSEHOLDS -> household ? "" : "keys.household";
		case VILLAGES -> any(plan, VILLAGE) ? "" : "keys.village";
		case FACILITIES -> any(plan, List.of("facility.facilityId", "facility.facilityName")) ? "" : "keys.facility";
		case PROJECTS -> any(plan, List.of("project.projectId", "project.projectName")) ? "" : "keys.project";
		case REGISTER -> any(plan, List.of("registerRecord.personId", "registerRecord.personName", "member.idNumber", "member.name")) ? ""
				: "keys.personId";
		case HELPERS -> household || any(plan, List.of("helper.helperName", "helper.helperKey")) ? "" : "keys.household";
		case CARDS -> household ? "" : "keys.household";
		case ROSTER -> household || any(plan, List.of("household.headName", "member.name")) && any(plan, List.of("household.village", "household.villageCode"))
				? "" : "keys.roster";
		case SHEETS -> "";
		case CHANGES -> household || any(plan, List.of("member.memberCode", "member.idNumber")) ? "" : "keys.householdOrPerson";
		case INCOME, HOUSING, WATER, MEASURES, LOANS, VISITS, KIN -> household || person || any(plan, List.of("kin.kinOf")) ? ""
				: "keys.householdOrPerson";
		};
	}

	private static boolean any(ImportPlan plan, List<String> fields) {
		Set<String> wanted = Set.copyOf(fields);
		return plan.columns().stream().flatMap(column -> column.field().stream().flatMap(Stream::of)).anyMatch(wanted::contains);
	}
}
