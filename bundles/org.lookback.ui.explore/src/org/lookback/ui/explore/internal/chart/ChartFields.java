package org.lookback.ui.explore.internal.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Entity;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Workspace;

/**
 * The fields that can be drawn, with their words: what people ask about first, then every field of the dictionary that is counted by or measured.
 *
 * @param labels by the field as it is asked for, in the order of a menu
 * @param dates  those that hold dates
 */
record ChartFields(Map<String, String> labels, Set<String> dates) {

	static final ChartFields UNKNOWN = new ChartFields(Map.of(), Set.of());

	private static final Messages MESSAGES = Messages.in(ChartFields.class);
	private static final List<String> USUAL = List.of("cause.main", "cause.all", "finding.sector", "finding.severity", "finding.rule", "measure.sector",
			"householdYear.exitStatus", "householdYear.exitYear", "householdYear.householdAttribute", "householdYear.registrationClass", "housing.grade",
			"income.netPerCapita", "housing.appraisedOn", "householdYear.memberCount", "member.gender", "memberYear.age", "memberYear.educationLevel",
			"memberYear.schooling", "memberYear.health", "household.county", "household.township", "household.village");

	static ChartFields read(Workspace workspace) throws LookbackException {
		Dictionary dictionary = workspace.dictionary();
		Locale locale = Locale.getDefault();
		Map<String, String> labels = new LinkedHashMap<>();
		Set<String> dates = new LinkedHashSet<>();
		List<String> ids = new ArrayList<>();
		for (String typed : USUAL) {
			Optional<Field> field = dictionary.find(typed).filter(each -> drawn(workspace, each));
			if (field.isPresent() && !ids.contains(field.get().id())) {
				labels.put(typed, field.get().label().in(locale));
				ids.add(field.get().id());
				date(field.get(), typed, dates);
			}
		}
		for (CheckRun run : workspace.overview().checks()) {
			String field = "outcome:" + run.packageId();
			labels.put(field, workspace.searching().fieldLabel(field, locale));
		}
		for (Entity entity : dictionary.entities()) {
			for (Field field : entity.fields()) {
				if (!ids.contains(field.id()) && drawn(workspace, field)) {
					labels.put(field.id(), MESSAGES.get("field.of", entity.label().in(locale), field.label().in(locale)));
					date(field, field.id(), dates);
				}
			}
		}
		return new ChartFields(labels, dates);
	}

	private static void date(Field field, String asked, Set<String> dates) {
		if (field.type() == FieldType.DATE) {
			dates.add(asked);
		}
	}

	/** Whether the index counts by it: not everything of the dictionary is of a household, a person, a finding or a measure. */
	private static boolean drawn(Workspace workspace, Field field) {
		if (!field.facettable() && !field.chartable() || field.personal() && field.type() == FieldType.DATE) {
			return false;
		}
		try {
			workspace.searching().fieldLabel(field.id(), Locale.getDefault());
			return true;
		} catch (LookbackException notInTheIndex) {
			return false;
		}
	}
}
