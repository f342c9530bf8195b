package org.lookback.store.internal.compare;

import java.util.ArrayList;
import java.util.List;

import org.lookback.model.api.compare.ComparisonCounts;
import org.lookback.model.api.compare.ComparisonCounts.Count;
import org.lookback.model.api.compare.ComparisonOutcome;
import org.lookback.store.internal.rows.JsonText;

/** The numbers of a comparison as compact JSON: records, expected, open, then a list for each outcome. */
final class CountsText {

	private static final int OWN = 3;

	private CountsText() {
	}

	static String write(ComparisonCounts counts) {
		List<Object> json = new ArrayList<>(List.of(counts.records(), counts.expected(), counts.open()));
		counts.counts().forEach(one -> json.add(List.of(one.outcome().name(), one.entries(), one.suspected(), one.households(), one.persons(), one.records())));
		return JsonText.write(json);
	}

	static ComparisonCounts read(String text) {
		List<?> json = (List<?>) JsonText.read(text);
		List<Count> counts = new ArrayList<>();
		for (Object element : json.subList(OWN, json.size())) {
			List<?> one = (List<?>) element;
			counts.add(new Count(ComparisonOutcome.valueOf((String) one.get(0)), (Long) one.get(1), (Long) one.get(2), (Long) one.get(3),
					(Long) one.get(4), (Long) one.get(5)));
		}
		return new ComparisonCounts(counts, (Long) json.get(0), (Long) json.get(1), (Long) json.get(2));
	}
}
