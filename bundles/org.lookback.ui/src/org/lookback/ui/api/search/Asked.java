package org.lookback.ui.api.search;

import java.util.ArrayList;
import java.util.List;

import org.lookback.index.api.Counts;
import org.lookback.index.api.Wider;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Group;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.ui.api.FieldWords;
import org.lookback.ui.api.search.Chips.Chip;
import org.lookback.workbench.api.Searching;
import org.lookback.workbench.api.Workspace;

/** What the bar says of one query, read in one go beside the window's thread. */
record Asked(long households, long persons, List<Chip> chips, List<Query> meant, List<Wider> wider) {

	static Asked read(Workspace workspace, Query query) throws LookbackException {
		Searching searching = workspace.searching();
		FieldWords words = new FieldWords(workspace);
		Counts all = searching.count(query, new Shape.Counts(List.of(), Unit.HOUSEHOLD));
		List<Chip> chips = new ArrayList<>();
		for (Filter filter : query.filters()) {
			chips.add(new Chip(words.condition(filter), Query.ALL.and(filter)));
		}
		for (Group group : query.groups()) {
			chips.add(new Chip(words.condition(group), Query.ALL.and(group)));
		}
		List<Query> meant = all.households() == 0 && !query.words().isEmpty() ? searching.corrections(query) : List.of();
		return new Asked(all.households(), all.persons(), chips, meant, Wider.of(query));
	}
}
