package org.lookback.charts.api;

import java.util.Locale;
import java.util.Optional;

import org.lookback.analysis.api.Spread;
import org.lookback.analysis.api.Table;

/**
 * What is to be drawn.
 *
 * @param table   by the fields of the chart: the first along the axis, the second as series, of small multiples the last as panels; of box
 *                plots and Lorenz curves by the groups, if there are any
 * @param spread  the values of a number, of which box plots and Lorenz curves are drawn
 * @param recount counts what the table does not say
 * @param title   empty: the table's own
 * @param width   in points, at least 200
 * @param height  in points, at least 150
 */
public record ChartSpec(Kind kind, Table table, Optional<Spread> spread, Recount recount, String title, Theme theme, int width, int height) {

	/** The kinds of chart. */
	public enum Kind {
		/** One field: a bar a value; two fields: as {@link #GROUPED}. */
		BAR(1, 2),
		/** Bars of the second field side by side. */
		GROUPED(2, 2),
		/** Bars of the second field upon each other. */
		STACKED(1, 2),
		/** Shares of the second field, every bar of the same length. */
		PERCENT(2, 2),
		LINE(1, 2), PIE(1, 1), HEAT(2, 2),
		/** A bar a band of a number, without gaps. */
		HISTOGRAM(1, 1),
		/** Bars by size, with the share of all of those up to each. */
		PARETO(1, 1),
		/** Bars by date, with the share of all of those until each. */
		PROGRESS(1, 1),
		/** Age groups from bottom to top, the sexes to both sides. */
		PYRAMID(2, 2),
		/** Small charts of the same scale, one a value of the last field. */
		MULTIPLES(2, 3),
		/** Quartiles of a number, by groups if wanted. */
		BOX(1, 2),
		/** What share of a total the poorest shares have, with the Gini coefficient. */
		LORENZ(1, 2);

		private final int fewest;
		private final int most;

		Kind(int fewest, int most) {
			this.fewest = fewest;
			this.most = most;
		}

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

		/** How many fields it needs at least. */
		public int fewest() {
			return fewest;
		}

		/** How many fields it can show. */
		public int most() {
			return most;
		}

		/** Whether its first field is a number whose single values are read, and only the others are counted by. */
		public boolean ofValues() {
			return this == BOX || this == LORENZ;
		}
	}

	/** The surroundings a chart is made for. */
	public enum Theme {
		LIGHT, DARK, PRINT;

		public String id() {
			return name().toLowerCase(Locale.ROOT);
		}

		/** By the command line's spelling. */
		public static Optional<Theme> of(String id) {
			for (Theme theme : values()) {
				if (theme.id().equals(id.toLowerCase(Locale.ROOT))) {
					return Optional.of(theme);
				}
			}
			return Optional.empty();
		}
	}

	/** A chart of counts alone. */
	public ChartSpec(Kind kind, Table table, String title, Theme theme, int width, int height) {
		this(kind, table, Optional.empty(), Recount.NONE, title, theme, width, height);
	}

	/** A chart with the table's own title, for the screen by day. */
	public static ChartSpec of(Kind kind, Table table, int width, int height) {
		return new ChartSpec(kind, table, "", Theme.LIGHT, width, height);
	}

	/** The same for another table, title and size. */
	public ChartSpec with(Kind otherKind, Table otherTable, String otherTitle, int otherWidth, int otherHeight) {
		return new ChartSpec(otherKind, otherTable, spread, recount, otherTitle, theme, otherWidth, otherHeight);
	}
}
