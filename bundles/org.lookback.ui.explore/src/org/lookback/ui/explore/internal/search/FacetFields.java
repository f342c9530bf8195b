package org.lookback.ui.explore.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Overview;

/** Which fields are counted beside a search: what people ask about first, and the outcomes of the packages that were run. */
final class FacetFields {

	private static final List<String> ALWAYS = List.of("cause.main", "finding.sector", "householdYear.exitStatus", "housing.grade",
			"householdYear.householdAttribute", "householdYear.registrationClass");

	private FacetFields() {
	}

	static List<String> of(Optional<Overview> overview) {
		List<String> fields = new ArrayList<>();
		overview.ifPresent(read -> read.checks().stream().map(CheckRun::packageId).distinct().map(id -> "outcome:" + id).forEach(fields::add));
		fields.addAll(ALWAYS);
		return fields;
	}
}
