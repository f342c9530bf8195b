package org.lookback.charts.internal;

import java.util.List;

/**
 * A category, series or slice: its label, and the ids of the values it stands for. Two keys are the same when they stand for the same
 * values; labels may repeat.
 *
 * @param ids more than one for "other"
 */
record Key(int order, String label, List<String> ids) implements Comparable<Key> {

	@Override
	public int compareTo(Key other) {
		return Integer.compare(order, other.order);
	}

	@Override
	public String toString() {
		return label;
	}
}
