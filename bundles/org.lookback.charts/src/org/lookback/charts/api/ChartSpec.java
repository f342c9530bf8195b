package org.lookback.charts.api;

import java.util.Locale;
import java.util.Optional;

import org.lookback.analysis.api.Table;

/**
 * What is to be drawn.
 *
 * @param table  by one field, or by two: the first along the axis, the second as series
 * @param title  empty: the table's own
 * @param width  in points, at least 200
 * @param height in points, at least 150
 */
public record ChartSpec(Kind kind, Table table, String title, Theme theme, int width, int height) {

	/** The kinds of chart. */
	public enum Kind {
		BAR, STACKED, LINE, PIE, HEAT;

		/** By the command line's spelling. */
		public static Optional<Kind> of(String id) {
			for (Kind kind : values()) {
				if (kind.id().equals(id.toLowerCase(Locale.ROOT))) {
					return Optional.of(kind);
				}
			}
			return Optional.empty();
		}

		public String id() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/** The surroundings a chart is made for. */
	public enum Theme {
		LIGHT, DARK, PRINT
	}

	/** A chart with the table's own title, for the screen by day. */
	public static ChartSpec of(Kind kind, Table table, int width, int height) {
		return new ChartSpec(kind, table, "", Theme.LIGHT, width, height);
	}
}
