package org.lookback.analysis.api.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Group;
import org.lookback.model.api.query.Query;

/**
 * Something a household may be deprived of, as conditions on its facts.
 *
 * @param id       how results name it
 * @param deprived finds the households that lack it
 * @param unknown  finds, among the others, those of which it is not known; empty: it is known of all
 */
public record Dimension(String id, Label label, double weight, Query deprived, Optional<Query> unknown) {

	/** A dimension of which is not known what any field of its condition does not record. */
	public static Dimension of(String name, Query deprived) {
		Set<String> fields = new LinkedHashSet<>();
		fields(deprived, fields);
		List<Query> any = new ArrayList<>();
		fields.forEach(field -> any.add(Query.ALL.and(new Filter.Missing(field))));
		Optional<Query> unknown = any.isEmpty() ? Optional.empty() : Optional.of(Query.ALL.and(new Group(false, any)));
		return new Dimension(name, new Label(name, name), 1, deprived, unknown);
	}

	private static void fields(Query query, Set<String> into) {
		query.filters().forEach(filter -> into.add(filter.field()));
		query.groups().forEach(group -> group.any().forEach(part -> fields(part, into)));
	}

	Deprivation deprivation() {
		return new Deprivation(id, weight, false);
	}
}
