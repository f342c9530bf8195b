package org.lookback.charts.api;

import java.awt.Shape;
import java.util.List;

import org.lookback.model.api.query.Query;

/**
 * A bar, slice, point or cell, and what it opens.
 *
 * @param shape   in points from the top left corner
 * @param query   finds exactly what the bar counts
 * @param tooltip labels and number
 * @param key     ids of the values
 */
public record HitArea(Shape shape, Query query, String tooltip, List<String> key) {

	public HitArea {
		key = List.copyOf(key);
	}
}
