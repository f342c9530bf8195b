package org.lookback.store.internal.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Source;
import org.lookback.store.internal.rows.Layout;
import org.lookback.store.internal.rows.Row;
import org.lookback.store.internal.rows.RowId;
import org.lookback.store.internal.rows.RowValues;

/**
 * What one or several files said of one thing (a household in a year, a house, a measure), field by field: the newest value that is
 * not blank counts, whatever a newer file left out stays.
 */
final class Told {

	private final Layout layout;
	private final long id;
	private Object[] slots;
	private Map<String, Object> extra;
	private Source source;
	private Map<String, Source> others = Map.of();
	private String ownKey;

	Told(Layout layout, Row row, Source source) {
		this.layout = layout;
		this.id = row.id();
		this.slots = row.slots();
		this.extra = row.extra();
		this.source = source;
	}

	/** An empty one: for what only a person said, or what only follows from other rows. */
	Told(Layout layout, long id, Source source) {
		this(layout, new Row(id, 0, 0, new Object[layout.names().size()], Map.of()), source);
	}

	Source source() {
		return source;
	}

	long id() {
		return id;
	}

	int member() {
		return RowId.member(id);
	}

	int year() {
		return RowId.year(id);
	}

	/** The values of the entity's own key as one text; rows that are merged agree in it. */
	String ownKey() {
		if (ownKey == null) {
			StringBuilder key = new StringBuilder();
			for (int i = 0; i < layout.ownKey().size(); i++) {
				Object value = slots[layout.slot(layout.ownKey().get(i))];
				key.append(i == 0 ? "" : "|").append(value == null ? "" : ValueReader.canonical(value));
			}
			ownKey = key.toString();
		}
		return ownKey;
	}

	/** Lays a newer row over this one. */
	void then(Row newer, Source newerSource) {
		Map<String, Source> from = new HashMap<>();
		for (int i = 0; i < layout.columns().size(); i++) {
			Object value = newer.slots()[i];
			if (value == null && slots[i] != null) {
				String name = layout.columns().get(i).field();
				from.put(name, others.getOrDefault(name, source));
			} else if (value != null) {
				slots[i] = value;
			}
		}
		Map<String, Object> merged = extra;
		if (!newer.extra().isEmpty()) {
			merged = new TreeMap<>(extra);
			merged.putAll(newer.extra());
		}
		for (String name : extra.keySet()) {
			if (!newer.extra().containsKey(name)) {
				from.put(name, others.getOrDefault(name, source));
			}
		}
		extra = merged;
		others = from;
		source = newerSource;
	}

	/** Lays one field over this one that a person set, or cleared when the value is null. */
	void set(String field, Object value, Source from) {
		int slot = layout.slot(field);
		if (slot >= 0) {
			slots[slot] = value;
		} else {
			extra = new TreeMap<>(extra);
			extra.remove(field);
			if (value != null) {
				extra.put(field, value);
			}
		}
		others = new HashMap<>(others);
		if (value == null) {
			others.remove(field);
		} else {
			others.put(field, from);
		}
	}

	/** Fills in what follows from the row's place. */
	void fill(String field, Object value) {
		int slot = layout.slot(field);
		if (slot >= 0 && value != null) {
			slots[slot] = value;
		}
	}

	/** The same, unless a file said it. */
	void fillIfAbsent(String field, Object value) {
		int slot = layout.slot(field);
		if (slot >= 0 && slots[slot] == null) {
			slots[slot] = value;
		}
	}

	Object get(String field) {
		int slot = layout.slot(field);
		return slot >= 0 ? slots[slot] : extra.get(field);
	}

	Fact fact() {
		if (layout.yearly()) {
			fill("dataYear", (long) RowId.year(id));
		}
		return new Fact(layout.entity(), new RowValues(layout, slots, extra), source, others);
	}

	@Override
	public String toString() {
		return layout.entity() + Arrays.toString(slots);
	}
}
