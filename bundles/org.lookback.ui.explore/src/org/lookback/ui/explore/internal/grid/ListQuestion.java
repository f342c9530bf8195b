package org.lookback.ui.explore.internal.grid;

import java.util.List;
import java.util.Optional;

import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape.Kind;
import org.lookback.ui.api.ActiveQuery;
import org.lookback.ui.api.ActiveQuery.Asked;

/** What the list is asked: the window's question, or its own when it is pinned; sorted by a column, and grouped by one. On the window's thread only. */
final class ListQuestion {

	private final ActiveQuery query;
	private final Runnable changed;
	private final GridState state = new GridState();
	private Optional<Asked> pinned = state.pinned();
	private Optional<ListSorting.Order> order = Optional.empty();
	private Optional<String> group = Optional.empty();
	private Kind orderedKind = Kind.HOUSEHOLDS;

	/** @param changed is run whenever the list has to be looked at anew */
	ListQuestion(ActiveQuery query, Runnable changed) {
		this.query = query;
		this.changed = changed;
	}

	boolean isPinned() {
		return pinned.isPresent();
	}

	Asked now() {
		return pinned.orElseGet(() -> new Asked(query.kind() == Kind.CLAUSES ? query.whole() : query.get(), query.kind()));
	}

	/** The window asks something else; a pinned list stays. */
	void follow() {
		if (pinned.isEmpty()) {
			group = Optional.empty();
			changed.run();
		}
	}

	void pin(boolean on) {
		pinned = on ? Optional.of(now()) : Optional.empty();
		state.pin(pinned);
		changed.run();
	}

	/** Asks for something else of the same kind: the window, or only this list when it is pinned. */
	void ask(Query other) {
		if (pinned.isPresent()) {
			pinned = Optional.of(new Asked(other, pinned.get().kind()));
			state.pin(pinned);
			group = Optional.empty();
			changed.run();
		} else {
			query.set(other);
		}
	}

	void sort(Optional<ListSorting.Order> by) {
		order = by;
		changed.run();
	}

	Optional<ListSorting.Order> order() {
		return order;
	}

	/** Groups by a field; {@code ""}: by none. */
	void groupBy(String field) {
		state.group(field);
		group = Optional.empty();
		changed.run();
	}

	/** Shows one group alone, {@code ""} being that of rows without a value; all of them when absent. */
	void choose(Optional<String> value) {
		group = value;
		changed.run();
	}

	Optional<String> group() {
		return group;
	}

	/** Which list answers it in some columns; an order belongs to the kind of rows that it was chosen for. */
	GridRead.Wanted wanted(List<Field> columns) {
		Asked asked = now();
		if (asked.kind() != orderedKind) {
			order = Optional.empty();
			orderedKind = asked.kind();
		}
		Optional<String> sort = order.filter(o -> o.column() < columns.size()).map(o -> columns.get(o.column()).id());
		String by = columns.stream().anyMatch(field -> field.id().equals(state.group())) ? state.group() : "";
		Query narrowed = by.isEmpty() || group.isEmpty() ? asked.query() : asked.query().where(by, group.get());
		ListSpec spec = new ListSpec(narrowed, asked.kind(), sort, order.filter(o -> o.direction() == SortDirectionEnum.DESC).isPresent(), columns);
		return new GridRead.Wanted(spec, asked.query(), by);
	}
}
