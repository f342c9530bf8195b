package org.lookback.ui.packages.internal.readings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.Authoring.Effect;
import org.lookback.workbench.api.Authoring.KeptReading;

/**
 * One line of the list: an open parameter without a value, or one of its values.
 *
 * @param kept    empty while nobody has given it a value
 * @param blocked how many households are undecided for want of it; empty while nobody counted
 */
record ReadingRow(Parameter parameter, Optional<KeptReading> kept, Optional<Long> blocked) {

	/** The open parameters of a package, those without a value first, and those before which more households wait first among them. */
	static List<ReadingRow> of(StandardsPackage standards, List<KeptReading> readings, Optional<Effect> effect) {
		List<ReadingRow> rows = new ArrayList<>();
		for (Parameter parameter : standards.parameters()) {
			if (!parameter.open()) {
				continue;
			}
			Optional<Long> blocked = effect.map(each -> each.blocked().getOrDefault(parameter.id(), 0L));
			List<KeptReading> own = readings.stream().filter(each -> each.reading().parameter().equals(parameter.id()) && each.until().isEmpty()).toList();
			own.forEach(each -> rows.add(new ReadingRow(parameter, Optional.of(each), blocked)));
			if (own.isEmpty()) {
				rows.add(new ReadingRow(parameter, Optional.empty(), blocked));
			}
		}
		rows.sort(java.util.Comparator.comparing((ReadingRow row) -> row.kept().isPresent()).thenComparing(row -> -row.blocked().orElse(0L)));
		return rows;
	}
}
