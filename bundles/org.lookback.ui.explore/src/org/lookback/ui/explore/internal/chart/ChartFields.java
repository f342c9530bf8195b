package org.lookback.ui.explore.internal.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Workspace;

/** The fields that can be drawn, with their words: what people ask about first, then every facettable field of the dictionary. */
final class ChartFields {

	private static final Messages MESSAGES = Messages.in(ChartFields.class);
	private static final List<String> USUAL = List.of("cause.main", "cause.all", "finding.sector", "finding.severity", "finding.rule", "measure.sector",
			"householdYear.exitStatus", "householdYear.householdAttribute", "householdYear.registrationClass", "housing.grade", "income.netPerCapita",
			"householdYear.memberCount", "member.gender", "memberYear.age", "memberYear.educationLevel", "memberYear.schooling", "memberYear.health",
			"household.county", "household.township", "household.village");

	private ChartFields() {
	}

	/** Labels by the field as it is asked for, in the order of a menu. */
	static Map<String, String> read(Workspace workspace) throws LookbackException {
		Dictionary dictionary = workspace.dictionary();
		Locale locale = Locale.getDefault();
		Map<String, String> fields = new LinkedHashMap<>();
		List<String> ids = new ArrayList<>();
		for (String typed : USUAL) {
			Optional<Field> field = dictionary.find(typed).filter(Field::facettable);
			if (field.isPresent()) {
				fields.put(typed, field.get().label().in(locale));
				ids.add(field.get().id());
			}
		}
		for (CheckRun run : workspace.overview().checks()) {
			String field = "outcome:" + run.packageId();
			fields.put(field, workspace.searching().fieldLabel(field, locale));
		}
		for (Entity entity : dictionary.entities()) {
			for (Field field : entity.fields()) {
				if (field.facettable() && !ids.contains(field.id())) {
					fields.put(field.id(), MESSAGES.get("field.of", entity.label().in(locale), field.label().in(locale)));
				}
			}
		}
		return fields;
	}
}
