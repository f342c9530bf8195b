package org.lookback.charts.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.analysis.api.Axis;
import org.lookback.analysis.api.Table;
import org.lookback.charts.api.ChartSpec.Kind;
import org.lookback.charts.api.HitArea;
import org.lookback.charts.api.Recount;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;

/**
 * What the bars up to each add up to: distinct units that have any of the values so far, as a share of all. Of dates, what has none is
 * still to come and is not part of it; of anything else "not recorded" comes last.
 */
final class Cumulated {

	private final Shown shown;
	private final boolean progress;
	private final Key key;
	private final List<List<String>> ids = new ArrayList<>();
	private final List<Long> counts = new ArrayList<>();

	Cumulated(Shown shown, Kind kind, Recount recount) throws LookbackException {
		this.shown = shown;
		this.progress = kind == Kind.PROGRESS;
		this.key = new Key(0, shown.messages().get(progress ? "line.progress" : "line.pareto"), List.of("cumulated"));
		Table table = shown.table();
		boolean several = Shown.several(table.axes().getFirst(), table.total());
		List<String> soFar = new ArrayList<>();
		long sum = 0;
		for (Key category : shown.categories()) {
			soFar.addAll(category.ids());
			ids.add(List.copyOf(soFar));
			sum += shown.count(category, shown.series().getFirst());
			Optional<Long> exact = several ? recount.count(query(soFar)) : Optional.empty();
			counts.add(exact.orElse(Math.min(sum, table.total())));
		}
	}

	/** What the points of the line are known by. */
	Key key() {
		return key;
	}

	/** Whether the line does not go on to a category. */
	boolean stops(int category) {
		return progress && shown.categories().get(category).ids().contains("");
	}

	double share(int category) {
		return shown.table().total() == 0 ? 0 : (double) counts.get(category) / shown.table().total();
	}

	private Query query(List<String> values) {
		Axis axis = shown.table().axes().getFirst();
		List<String> recorded = values.stream().filter(id -> !id.isEmpty()).toList();
		if (recorded.size() == values.size()) {
			return Shown.narrowed(shown.table().query(), axis, recorded);
		}
		// With "not recorded" every value is among them.
		return recorded.isEmpty() ? Shown.narrowed(shown.table().query(), axis, values) : shown.table().query();
	}

	HitArea area(java.awt.Shape shape, Key category) {
		int at = category.order();
		String tooltip = shown.words(shown.messages().get("up.to", category.label()), counts.get(at), shown.table().total());
		return new HitArea(shape, query(ids.get(at)), tooltip, ids.get(at));
	}
}
