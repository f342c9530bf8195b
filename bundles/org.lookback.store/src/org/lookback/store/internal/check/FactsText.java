package org.lookback.store.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.facts.Source;
import org.lookback.model.api.verdict.UsedFact;
import org.lookback.store.internal.rows.JsonText;

/** The facts of a finding as compact JSON: a list of {@code [field, object, value, file, sheet, row]}. */
final class FactsText {

	private static final int WITHOUT_SOURCE = 3;

	private FactsText() {
	}

	static String write(List<UsedFact> facts) {
		List<Object> list = new ArrayList<>(facts.size());
		for (UsedFact fact : facts) {
			List<Object> one = new ArrayList<>(6);
			one.add(fact.field());
			one.add(fact.object());
			one.add(fact.value().orElse(null));
			fact.source().ifPresent(source -> one.addAll(List.of(source.file(), source.sheet(), source.row())));
			list.add(one);
		}
		return JsonText.write(list);
	}

	static List<UsedFact> read(String json) {
		List<UsedFact> facts = new ArrayList<>();
		for (Object element : (List<?>) JsonText.read(json)) {
			List<?> one = (List<?>) element;
			Optional<Source> source = one.size() == WITHOUT_SOURCE ? Optional.empty()
					: Optional.of(new Source((String) one.get(3), (String) one.get(4), (Long) one.get(5)));
			facts.add(new UsedFact((String) one.get(0), (String) one.get(1), Optional.ofNullable(one.get(2)), source));
		}
		return facts;
	}
}
