package org.lookback.analysis.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.Messages;

/**
 * How the values of a number spread, in all or group by group: quartiles and Lorenz curve.
 *
 * @param field   as it was asked for
 * @param label   the field in words
 * @param unit    of the values: 元, 岁; empty when it has none
 * @param groups  those of which any unit has a value
 * @param missing units that have none, whatever their group
 * @param without finds exactly those
 * @param several whether some unit has several values, as a household has several loans: then each of them counts in quartiles and curve, while the numbers
 *                of units are those of different ones, and may add up to more than there are
 */
public record Spread(String field, String label, String unit, List<Group> groups, long missing, Query without, boolean several, Locale locale) {

	/**
	 * Those of one value of the grouping field, or all.
	 *
	 * @param id      the value; {@code ""} not recorded
	 * @param count   units that have a value of the number
	 * @param missing units that have none
	 * @param query   the units that have a value
	 */
	public record Group(String id, String label, long count, long missing, Query query, Box box, Curve curve) {
	}

	/**
	 * Tukey's box. Quartiles are those of Hyndman and Fan's definition 7 (linear between the two nearest, as QUARTILE.INC of spreadsheets):
	 * of {@code n} values in order, the quartile {@code k} stands at {@code (n-1)k/4} counted from 0; computed exactly. Whiskers reach the
	 * outermost values that are no farther from the box than 1.5 times its length.
	 *
	 * @param parts the five stretches, which hold every value once, from low to high
	 */
	public record Box(BigDecimal least, BigDecimal low, BigDecimal lowerQuartile, BigDecimal median, BigDecimal upperQuartile, BigDecimal high,
			BigDecimal most, List<Part> parts) {

		public Box {
			parts = List.copyOf(parts);
		}
	}

	/** A stretch of a box plot. */
	public enum Stretch {
		/** Outliers below the whisker. */
		BELOW,
		/** From the end of the whisker until below the box. */
		LOW,
		/** From the lower to the upper quartile, both included. */
		BOX,
		/** From above the box to the end of the whisker. */
		HIGH,
		/** Outliers above the whisker. */
		ABOVE
	}

	/** @param query finds exactly {@code count} units */
	public record Part(Stretch stretch, BigDecimal from, BigDecimal until, long count, Query query) {
	}

	/**
	 * A Lorenz curve.
	 *
	 * @param gini   from 0; above 1 only where there are negative values; 0 when the values add up to nothing
	 * @param points from (0, 0) to (1, 1)
	 */
	public record Curve(double gini, List<Point> points) {

		public Curve {
			points = List.copyOf(points);
		}
	}

	/**
	 * The units with the least values.
	 *
	 * @param units  their share of all units, from 0 to 1
	 * @param amount their share of the sum of values
	 * @param value  the highest of theirs
	 * @param query  finds exactly {@code count} units
	 */
	public record Point(double units, double amount, BigDecimal value, long count, Query query) {
	}

	public Spread {
		groups = List.copyOf(groups);
	}

	/** As it is printed and exported: a row a group. */
	public Grid grid() {
		Messages messages = Messages.in(Spread.class, locale);
		List<String> headings = new ArrayList<>(List.of(messages.get("spread.group"), messages.get("spread.count"), messages.get("spread.missing")));
		for (String column : List.of("least", "low", "q1", "median", "q3", "high", "most")) {
			headings.add(unit.isEmpty() ? messages.get("spread." + column) : messages.get("grid.count.of", messages.get("spread." + column), unit));
		}
		headings.addAll(List.of(messages.get("spread.below"), messages.get("spread.above"), messages.get("spread.gini")));
		List<List<Object>> rows = new ArrayList<>();
		for (Group group : groups) {
			Box box = group.box();
			rows.add(List.of(group.label(), group.count(), group.missing(), box.least(), box.low(), box.lowerQuartile(), box.median(), box.upperQuartile(),
					box.high(), box.most(), box.parts().getFirst().count(), box.parts().getLast().count(), BigDecimal.valueOf(group.curve().gini())
							.setScale(4, java.math.RoundingMode.HALF_UP)));
		}
		return new Grid(headings, rows, 1);
	}
}
