package org.lookback.charts.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.lookback.analysis.api.Axis;
import org.lookback.analysis.api.Table;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.Messages;

/** The part of a table that a chart has room for, and the number and query of each of its cells. */
final class Shown {

	private final Table table;
	private final Messages messages;
	private final Map<List<String>, Table.Cell> cells = new HashMap<>();
	private final List<Key> categories;
	private final List<Key> series;
	private final List<String> notes = new ArrayList<>();

	/**
	 * @param room   categories that find room
	 * @param others whether what finds none is put together as one
	 */
	Shown(Table table, int room, boolean others, Messages messages) {
		this.table = table;
		this.messages = messages;
		table.cells().forEach(cell -> cells.put(cell.key(), cell));
		this.categories = keys(table.axes().getFirst(), room, others);
		this.series = table.axes().size() < 2 ? List.of(new Key(0, table.unit().label(table.locale()), List.of()))
				: keys(table.axes().get(1), Integer.MAX_VALUE, false);
	}

	private List<Key> keys(Axis axis, int room, boolean others) {
		List<Key> keys = new ArrayList<>();
		List<Axis.Value> values = axis.values();
		int fit = values.size() <= room ? values.size() : others ? room - 1 : room;
		for (int i = 0; i < fit; i++) {
			keys.add(new Key(i, values.get(i).label(), List.of(values.get(i).id())));
		}
		List<Axis.Value> rest = values.subList(fit, values.size());
		if (!rest.isEmpty() && others) {
			keys.add(new Key(fit, messages.get("other", rest.size()), rest.stream().map(Axis.Value::id).toList()));
		} else if (!rest.isEmpty()) {
			notes.add(messages.get("more.values", rest.size(), rest.stream().mapToLong(Axis.Value::total).sum()));
		}
		return keys;
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

	boolean oneSeries() {
		return table.axes().size() < 2;
	}

	/** The number of a category and a series. */
	long count(Key category, Key one) {
		long sum = 0;
		for (String id : category.ids()) {
			Table.Cell cell = cells.get(key(id, one));
			sum += cell == null ? 0 : cell.count();
		}
		return sum;
	}

	private static List<String> key(String category, Key one) {
		return one.ids().isEmpty() ? List.of(category) : List.of(category, one.ids().getFirst());
	}

	/** Finds what a category and a series count. */
	Query query(Key category, Key one) {
		Axis axis = table.axes().getFirst();
		Query query = category.ids().size() == 1 ? table.query().where(axis.field(), category.ids().getFirst())
				: table.query().and(new Filter.In(axis.field(), category.ids()));
		return one.ids().isEmpty() ? query : query.where(table.axes().get(1).field(), one.ids().getFirst());
	}

	/** Labels, number and share in words. */
	String tooltip(Key category, Key one) {
		long count = count(category, one);
		String share = table.total() == 0 ? "" : String.format("%.1f%%", 100.0 * count / table.total());
		String labels = one.ids().isEmpty() ? category.label() : category.label() + " · " + one.label();
		return messages.get("tooltip", labels, String.format("%,d", count), table.unit().label(table.locale()), share);
	}

	List<String> ids(Key category, Key one) {
		List<String> ids = new ArrayList<>(category.ids());
		ids.addAll(one.ids());
		return ids;
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
