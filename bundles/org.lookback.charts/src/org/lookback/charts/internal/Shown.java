package org.lookback.charts.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.analysis.api.Axis;
import org.lookback.analysis.api.Table;
import org.lookback.charts.api.HitArea;
import org.lookback.charts.api.Recount;
import org.lookback.index.api.Grain;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** The part of a table that a chart has room for, and the number and query of each of its cells. */
final class Shown {

	private static final int MOST_SERIES = 12;
	private static final int NAMED = 12;

	private final Table table;
	private final Messages messages;
	private final Amounts amounts;
	private final Map<List<String>, Long> cells = new HashMap<>();
	private final Map<List<Key>, Long> together = new HashMap<>();
	private final List<Key> categories;
	private final List<Key> series;
	private final List<String> notes = new ArrayList<>();

	/** @param room categories that find room; the rest is put together as "other", unless the values have an order */
	Shown(Table table, int room, Recount recount, Messages messages) throws LookbackException {
		this.table = table;
		this.messages = messages;
		this.amounts = new Amounts(table.locale());
		table.cells().forEach(cell -> cells.put(cell.key(), cell.count()));
		this.categories = table.axes().isEmpty() ? List.of() : keys(table.axes().getFirst(), room);
		this.series = table.axes().size() < 2 ? List.of(new Key(0, table.unit().label(table.locale()), List.of()))
				: keys(table.axes().get(1), MOST_SERIES);
		sums(recount);
	}

	private List<Key> keys(Axis axis, int room) {
		List<Key> keys = new ArrayList<>();
		List<Axis.Value> values = axis.values().stream().filter(value -> !value.id().isEmpty()).toList();
		Optional<Axis.Value> nothing = axis.values().stream().filter(value -> value.id().isEmpty()).findFirst();
		int free = room - (nothing.isPresent() ? 1 : 0);
		int fit = values.size() <= free ? values.size() : Math.max(1, axis.ordered() ? free : free - 1);
		for (Axis.Value value : values.subList(0, fit)) {
			keys.add(new Key(keys.size(), value.label(), List.of(value.id())));
		}
		List<Axis.Value> rest = values.subList(fit, values.size());
		if (!rest.isEmpty() && axis.ordered()) {
			notes.add(messages.get("more.values", rest.size(), amounts.exact(rest.stream().mapToLong(Axis.Value::total).sum())));
		} else if (!rest.isEmpty()) {
			keys.add(new Key(keys.size(), messages.get("other", rest.size()), rest.stream().map(Axis.Value::id).toList()));
			notes.add(messages.get("other.names", axis.label(), names(rest)));
		}
		nothing.ifPresent(value -> keys.add(new Key(keys.size(), value.label(), List.of(value.id()))));
		return keys;
	}

	private String names(List<Axis.Value> rest) {
		String names = String.join(messages.get("comma"), rest.stream().limit(NAMED).map(Axis.Value::label).toList());
		return rest.size() > NAMED ? names + messages.get("and.more", rest.size() - NAMED) : names;
	}

	/** Numbers of values that are put together; a unit that has several of them counts once, as the list behind has it once. */
	private void sums(Recount recount) throws LookbackException {
		for (Key category : categories) {
			for (Key one : series) {
				if (category.ids().size() > 1 || one.ids().size() > 1) {
					long sum = sum(category, one);
					boolean twice = sum > 0 && (category.ids().size() > 1 && several(table.axes().getFirst(), table.total())
							|| one.ids().size() > 1 && several(table.axes().get(1), table.total()));
					together.put(List.of(category, one), twice ? recount.count(query(category, one)).orElse(sum) : sum);
				}
			}
		}
	}

	private long sum(Key category, Key one) {
		long sum = 0;
		for (String id : category.ids()) {
			if (one.ids().isEmpty()) {
				sum += cells.getOrDefault(List.of(id), 0L);
			}
			for (String other : one.ids()) {
				sum += cells.getOrDefault(List.of(id, other), 0L);
			}
		}
		return sum;
	}

	/** Whether a unit may have several values: then the totals add up to more than there are units. */
	static boolean several(Axis axis, long total) {
		return axis.values().stream().mapToLong(Axis.Value::total).sum() > total;
	}

	Table table() {
		return table;
	}

	List<Key> categories() {
		return categories;
	}

	List<Key> series() {
		return series;
	}

	List<String> notes() {
		return notes;
	}

	Messages messages() {
		return messages;
	}

	Amounts amounts() {
		return amounts;
	}

	boolean oneSeries() {
		return table.axes().size() < 2;
	}

	/** The number of a category and a series. */
	long count(Key category, Key one) {
		Long whole = together.get(List.of(category, one));
		return whole == null ? sum(category, one) : whole;
	}

	/** Finds what a category and a series count. */
	Query query(Key category, Key one) {
		Query query = narrowed(table.query(), table.axes().getFirst(), category.ids());
		return one.ids().isEmpty() ? query : narrowed(query, table.axes().get(1), one.ids());
	}

	/** A query with values of an axis as its condition. */
	static Query narrowed(Query query, Axis axis, List<String> ids) {
		String field = Grain.field(axis.field());
		return ids.size() == 1 ? query.where(field, ids.getFirst()) : query.and(new Filter.In(field, ids));
	}

	HitArea area(java.awt.Shape shape, Key category, Key one) {
		return new HitArea(shape, query(category, one), tooltip(category, one), ids(category, one));
	}

	/** Labels, number and share in words. */
	String tooltip(Key category, Key one) {
		String labels = one.ids().isEmpty() ? category.label() : category.label() + " · " + one.label();
		return words(labels, count(category, one), table.total());
	}

	/** A number with its unit and its share of all, in words. */
	String words(String labels, long count, long all) {
		return messages.get("tooltip", labels, amounts.exact(count), table.unit().label(table.locale()), all == 0 ? "–" : amounts.share((double) count / all));
	}

	List<String> ids(Key category, Key one) {
		List<String> ids = new ArrayList<>(category.ids());
		ids.addAll(one.ids());
		return ids;
	}

	/** The number of a category over all series, as far as they are drawn. */
	long sum(Key category) {
		return series.stream().mapToLong(one -> count(category, one)).sum();
	}

	long highest() {
		long highest = 0;
		for (Key category : categories) {
			for (Key one : series) {
				highest = Math.max(highest, count(category, one));
			}
		}
		return highest;
	}
}
