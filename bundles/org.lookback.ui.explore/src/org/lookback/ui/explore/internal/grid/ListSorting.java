package org.lookback.ui.explore.internal.grid;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;

/** What a click on a heading means: the list is asked for again in another order; nothing is sorted here. */
final class ListSorting implements ISortModel {

	/** The order of one column. */
	record Order(int column, SortDirectionEnum direction) {
	}

	private final Consumer<Optional<Order>> changed;
	private Optional<Order> order = Optional.empty();

	ListSorting(Consumer<Optional<Order>> changed) {
		this.changed = changed;
	}

	/** Shows an order without asking for it. */
	void show(Optional<Order> now) {
		order = now;
	}

	@Override
	public void sort(int column, SortDirectionEnum direction, boolean accumulate) {
		order = direction == SortDirectionEnum.NONE ? Optional.empty() : Optional.of(new Order(column, direction));
		changed.accept(order);
	}

	@Override
	public void clear() {
		order = Optional.empty();
	}

	@Override
	public List<Integer> getSortedColumnIndexes() {
		return order.map(Order::column).stream().toList();
	}

	@Override
	public boolean isColumnIndexSorted(int column) {
		return order.filter(o -> o.column() == column).isPresent();
	}

	@Override
	public SortDirectionEnum getSortDirection(int column) {
		return order.filter(o -> o.column() == column).map(Order::direction).orElse(SortDirectionEnum.NONE);
	}

	@Override
	public int getSortOrder(int column) {
		return isColumnIndexSorted(column) ? 0 : -1;
	}

	@SuppressWarnings("rawtypes")
	@Override
	public List<Comparator> getComparatorsForColumnIndex(int column) {
		return List.of();
	}

	@Override
	public Comparator<?> getColumnComparator(int column) {
		return null;
	}
}
