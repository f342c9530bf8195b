package org.lookback.ui.explore.internal.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.lookback.index.api.Grain;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Overview;

/**
 * Which fields are counted beside a search: those that the person chose, kept with the window's state; else what people ask about first, and the
 * outcomes of the packages that were run.
 */
final class FacetFields {

	private static final List<String> ALWAYS = List.of("cause.main", "finding.sector", "householdYear.exitStatus", "housing.grade",
			"householdYear.householdAttribute", "householdYear.registrationClass");
	private static final String KEY = "facets";

	private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode("org.lookback.ui.explore");

	/** As they are asked for, in their order. */
	List<String> of(Optional<Overview> overview) {
		String kept = node.get(KEY, "");
		return kept.isEmpty() ? usual(overview) : Arrays.asList(kept.split("\n"));
	}

	/** Counts by a field more, at the top, or in another way when it is there in one. */
	void add(String field, Optional<Overview> overview) {
		List<String> fields = new ArrayList<>(of(overview));
		List<String> bare = fields.stream().map(Grain::field).toList();
		int at = bare.indexOf(Grain.field(field));
		if (at >= 0) {
			fields.set(at, field);
		} else {
			fields.addFirst(field);
		}
		keep(fields);
	}

	/** Counts by another field in the place of one. */
	void replace(String before, String after, Optional<Overview> overview) {
		List<String> fields = new ArrayList<>(of(overview));
		fields.removeIf(field -> field.equals(after) && !field.equals(before));
		fields.replaceAll(field -> field.equals(before) ? after : field);
		keep(fields);
	}

	/** Counts by a field no more; the last one stays. */
	void remove(String field, Optional<Overview> overview) {
		List<String> fields = new ArrayList<>(of(overview));
		if (fields.size() > 1 && fields.remove(field)) {
			keep(fields);
		}
	}

	/** Goes back to the usual fields. */
	void reset() {
		node.remove(KEY);
	}

	private void keep(List<String> fields) {
		node.put(KEY, String.join("\n", fields));
	}

	private static List<String> usual(Optional<Overview> overview) {
		List<String> fields = new ArrayList<>();
		overview.ifPresent(read -> read.checks().stream().map(CheckRun::packageId).distinct().map(id -> "outcome:" + id).forEach(fields::add));
		fields.addAll(ALWAYS);
		return fields;
	}
}
