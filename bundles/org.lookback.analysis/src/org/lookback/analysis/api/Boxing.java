package org.lookback.analysis.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.analysis.api.Spread.Box;
import org.lookback.analysis.api.Spread.Curve;
import org.lookback.analysis.api.Spread.Part;
import org.lookback.analysis.api.Spread.Point;
import org.lookback.analysis.api.Spread.Stretch;
import org.lookback.analysis.api.measure.Estimate;
import org.lookback.analysis.api.measure.Inequality;
import org.lookback.analysis.api.measure.Population;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;

/** Quartiles and Lorenz curve of values that stand in order, each counting as often as its weight says. */
final class Boxing {

	private static final int POINTS = 25;
	private static final BigDecimal FENCE = new BigDecimal("1.5");
	private static final BigDecimal FOUR = BigDecimal.valueOf(4);

	private final Population values;
	private final String field;
	private final Query query;
	/** How many units have the value at a place or a lower one. */
	private final long[] upTo;

	/**
	 * @param values weights are whole numbers
	 * @param query  finds the units, and perhaps others that have no value
	 */
	Boxing(Population values, String field, Query query) {
		this.values = values;
		this.field = field;
		this.query = query;
		this.upTo = new long[values.size()];
		long sum = 0;
		for (int i = 0; i < upTo.length; i++) {
			sum += Math.round(values.weight(i));
			upTo[i] = sum;
		}
	}

	long count() {
		return upTo[upTo.length - 1];
	}

	private BigDecimal value(int place) {
		return exact(values.value(place));
	}

	private static BigDecimal exact(double value) {
		return new BigDecimal(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
	}

	/** The value that stands at a rank, from 0. */
	private BigDecimal ranked(long rank) {
		int low = 0;
		int high = upTo.length - 1;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (upTo[middle] > rank) {
				high = middle;
			} else {
				low = middle + 1;
			}
		}
		return value(low);
	}

	private BigDecimal quartile(int k) {
		long quarters = (count() - 1) * k;
		BigDecimal low = ranked(quarters / 4);
		BigDecimal high = ranked(Math.min(count() - 1, quarters / 4 + 1));
		return low.add(high.subtract(low).multiply(BigDecimal.valueOf(quarters % 4)).divide(FOUR));
	}

	Box box() {
		BigDecimal lower = quartile(1);
		BigDecimal upper = quartile(3);
		BigDecimal reach = upper.subtract(lower).multiply(FENCE);
		double lowest = lower.subtract(reach).doubleValue();
		double highest = upper.add(reach).doubleValue();
		BigDecimal low = lower;
		BigDecimal high = upper;
		for (int i = 0; i < upTo.length; i++) {
			if (values.value(i) >= lowest) {
				low = value(i).min(lower);
				break;
			}
		}
		for (int i = upTo.length - 1; i >= 0; i--) {
			if (values.value(i) <= highest) {
				high = value(i).max(upper);
				break;
			}
		}
		BigDecimal least = value(0);
		BigDecimal most = value(upTo.length - 1);
		List<Part> parts = List.of(part(Stretch.BELOW, least, true, low, false), part(Stretch.LOW, low, true, lower, false),
				part(Stretch.BOX, lower, true, upper, true), part(Stretch.HIGH, upper, false, high, true), part(Stretch.ABOVE, high, false, most, true));
		return new Box(least, low, lower, quartile(2), upper, high, most, parts);
	}

	private Part part(Stretch stretch, BigDecimal from, boolean fromIncluded, BigDecimal until, boolean untilIncluded) {
		long count = below(until, untilIncluded) - below(from, !fromIncluded);
		return new Part(stretch, from, until, Math.max(0, count), query.and(new Filter.Between(field, Optional.of(from), fromIncluded, Optional.of(until), untilIncluded)));
	}

	/** How many have a lower value, or the same when that is included. */
	private long below(BigDecimal bound, boolean included) {
		int low = 0;
		int high = upTo.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			int order = value(middle).compareTo(bound);
			if (order < 0 || order == 0 && included) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low == 0 ? 0 : upTo[low - 1];
	}

	/** Points at every twenty-fifth of the units, those with the same value together. */
	Curve curve() {
		double[] sums = new double[upTo.length];
		double sum = 0;
		for (int i = 0; i < sums.length; i++) {
			sum += values.value(i) * values.weight(i);
			sums[i] = sum;
		}
		Optional<Estimate> gini = Inequality.gini(values);
		if (gini.isEmpty()) {
			return new Curve(0, List.of());
		}
		List<Point> points = new ArrayList<>(List.of(new Point(0, 0, value(0), 0, query)));
		int at = 0;
		for (int k = 1; k <= POINTS; k++) {
			while (at < upTo.length - 1 && (upTo[at] * POINTS < count() * k || values.value(at + 1) == values.value(at))) {
				at++;
			}
			Point point = new Point((double) upTo[at] / count(), sums[at] / sum, value(at), upTo[at],
					query.and(new Filter.Between(field, Optional.empty(), false, Optional.of(value(at)), true)));
			if (point.count() > points.getLast().count()) {
				points.add(point);
			}
		}
		return new Curve(gini.get().value(), points);
	}

	/** The units that have a value. */
	Query recorded() {
		return query.and(new Filter.Between(field, Optional.of(value(0)), true, Optional.of(value(upTo.length - 1)), true));
	}
}
