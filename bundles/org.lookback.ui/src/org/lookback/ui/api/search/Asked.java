package org.lookback.ui.api.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.index.api.Counts;
import org.lookback.index.api.Hits;
import org.lookback.index.api.Wider;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Group;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.FieldWords;
import org.lookback.ui.api.search.Chips.Chip;
import org.lookback.workbench.api.Searching;
import org.lookback.workbench.api.Workspace;

/** What the bar says of one query, read in one go beside the window's thread. */
record Asked(Query whole, long households, long persons, List<Chip> chips, List<Query> meant, List<Wider> wider) {

	/**
	 * Reads it.
	 *
	 * @param query what is asked of households
	 * @param whole the same with conditions on clauses, while those are asked for
	 */
	static Asked read(Workspace workspace, Query query, Query whole, Kind kind) throws LookbackException {
		Searching searching = workspace.searching();
		FieldWords words = new FieldWords(workspace);
		Counts all = searching.count(query, new Shape.Counts(List.of(), Unit.HOUSEHOLD));
		List<Chip> chips = new ArrayList<>();
		for (Filter filter : whole.filters()) {
			boolean clauses = kind == Kind.CLAUSES && ActiveQuery.isOfClauses(filter);
			chips.add(new Chip(clauses ? ofClauses(filter) : words.condition(filter), Query.ALL.and(filter)));
		}
		for (Group group : query.groups()) {
			chips.add(new Chip(words.condition(group), Query.ALL.and(group)));
		}
		return new Asked(whole, all.households(), all.persons(), chips, meant(searching, query, whole, kind, all.households()), Wider.of(query));
	}

	private static List<Query> meant(Searching searching, Query query, Query whole, Kind kind, long households) throws LookbackException {
		if (kind == Kind.CLAUSES) {
			Query asked = clauses(whole);
			Hits found = searching.search(asked, Shape.Rows.first(kind, 1), false);
			return found.nearest() || found.total() == 0 ? searching.corrections(asked, kind) : List.of();
		}
		return households == 0 && !(query.words().isEmpty() && query.filters().isEmpty()) ? searching.corrections(query) : List.of();
	}

	/** What of a query is asked of clauses. */
	static Query clauses(Query whole) {
		Query words = Query.parse("").withText(whole.text());
		for (Filter filter : whole.filters()) {
			words = ActiveQuery.isOfClauses(filter) ? words.and(filter) : words;
		}
		return words;
	}

	/** A condition on clauses as it is typed, its field in words. */
	private static String ofClauses(Filter filter) {
		String printed = Query.ALL.and(filter).print();
		Optional<Field> field = Dictionary.clauses().find(filter.field());
		return field.filter(known -> printed.startsWith(filter.field())).map(known -> known.label().in(Locale.getDefault()) + printed.substring(filter.field().length()))
				.orElse(printed);
	}
}
