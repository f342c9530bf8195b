package org.lookback.analysis.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.lookback.index.api.Counts;
import org.lookback.index.api.Grain;
import org.lookback.index.api.Searching;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** Makes tables of counts. */
public final class Tabulation {

	/** The order of values that have none of their own. */
	public enum Order {
		/** The largest first. */
		SIZE,
		/** As the code list has them. */
		CODE
	}

	private static final int MOST_FIELDS = 3;

	private final Searching searching;

	public Tabulation(Searching searching) {
		this.searching = searching;
	}

	/**
	 * Counts by fields.
	 *
	 * @param fields none to three, any that the index counts by
	 * @throws LookbackException when a field does not exist, or there are too many
	 */
	public Table table(Query query, List<String> fields, Unit unit, Order order, Locale locale, Provenance provenance) throws LookbackException {
		Messages messages = Messages.in(Tabulation.class, locale);
		if (fields.size() > MOST_FIELDS) {
			throw new LookbackException(messages.get("fields.tooMany", fields.size(), MOST_FIELDS));
		}
		Counts counts = searching.count(query, new Shape.Counts(fields, unit));
		List<Axis> axes = new ArrayList<>();
		List<String> labels = new ArrayList<>();
		for (String field : fields) {
			Axis axis = axis(query, field, order, locale, fields.size() == 1 ? counts : searching.count(query, new Shape.Counts(List.of(field), unit)));
			axes.add(axis);
			labels.add(axis.label());
		}
		List<String> notes = new ArrayList<>(counts.notes());
		query.year().ifPresent(year -> notes.add(messages.get("note.year", Integer.toString(year))));
		String subject = labels.isEmpty() ? messages.get("title.all") : String.join(" × ", labels);
		return new Table(messages.get("title", subject, unit.label(locale)), unit, axes, cells(query, fields, counts, axes), counts.total(),
				counts.households(), counts.persons(), notes, query, provenance, locale);
	}

	private Axis axis(Query query, String field, Order order, Locale locale, Counts counts) throws LookbackException {
		Map<String, Long> totals = new HashMap<>();
		counts.rows().forEach(row -> totals.put(row.keys().get(field), row.count()));
		List<String> ids = new ArrayList<>(searching.ordered(field, totals.keySet()));
		boolean ordered = searching.numeric(field);
		if (order == Order.SIZE && !ordered) {
			ids.sort((a, b) -> a.isEmpty() || b.isEmpty() ? Boolean.compare(a.isEmpty(), b.isEmpty()) : Long.compare(totals.get(b), totals.get(a)));
		}
		String condition = Grain.field(field);
		List<Axis.Value> values = new ArrayList<>();
		for (String id : ids) {
			values.add(new Axis.Value(id, searching.label(field, id, locale), totals.get(id), query.where(condition, id)));
		}
		return new Axis(field, searching.fieldId(field), searching.fieldLabel(field, locale), values, ordered);
	}

	private static List<Table.Cell> cells(Query query, List<String> fields, Counts counts, List<Axis> axes) {
		Map<List<String>, Table.Cell> found = new LinkedHashMap<>();
		for (Counts.Row row : counts.rows()) {
			List<String> key = fields.stream().map(row.keys()::get).toList();
			Query behind = query;
			for (String field : fields) {
				behind = behind.where(Grain.field(field), row.keys().get(field));
			}
			double share = counts.total() == 0 ? 0 : (double) row.count() / counts.total();
			found.put(key, new Table.Cell(key, row.count(), row.households(), row.persons(), share, behind));
		}
		List<Table.Cell> cells = new ArrayList<>();
		inOrder(axes, 0, new ArrayList<>(), found, cells);
		return cells;
	}

	private static void inOrder(List<Axis> axes, int axis, List<String> key, Map<List<String>, Table.Cell> found, List<Table.Cell> cells) {
		if (axis == axes.size()) {
			Table.Cell cell = found.get(key);
			if (cell != null) {
				cells.add(cell);
			}
			return;
		}
		for (Axis.Value value : axes.get(axis).values()) {
			key.add(value.id());
			inOrder(axes, axis + 1, key, found, cells);
			key.removeLast();
		}
	}
}
