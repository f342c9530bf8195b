package org.lookback.analysis.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lookback.analysis.api.measure.Population;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;

/** Quartiles are those of spreadsheets; parts of a box and points of a curve count what their conditions find. */
class BoxingTest {

	private static final String INCOME = "income.netPerCapita";

	private static Boxing boxing(double... values) {
		return new Boxing(Population.of(values), INCOME, Query.ALL);
	}

	/** Values of QUARTILE.INC as spreadsheets give them. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			1 2 4 7 8 9 10 12    | 3.5  | 7.5  | 9.25
			6 7 15 36 39 40 41 42 43 47 49 | 25.5 | 40 | 42.5
			5                    | 5    | 5    | 5
			1 2                  | 1.25 | 1.5  | 1.75
			-3 0 0 4.5           | -0.75 | 0   | 1.125
			""")
	void quartilesAreThoseOfSpreadsheets(String values, BigDecimal lower, BigDecimal median, BigDecimal upper) {
		Spread.Box box = boxing(Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).toArray()).box();
		assertEquals(0, lower.compareTo(box.lowerQuartile()), box.toString());
		assertEquals(0, median.compareTo(box.median()), box.toString());
		assertEquals(0, upper.compareTo(box.upperQuartile()), box.toString());
	}

	@Test
	void aWeightCountsLikeAsManyUnits() {
		Boxing weighted = new Boxing(Population.of(new double[] { 10, 20, 40 }, new double[] { 3, 1, 2 }), INCOME, Query.ALL);
		assertEquals(boxing(10, 10, 10, 20, 40, 40).box(), weighted.box());
		assertEquals(6, weighted.count());
	}

	@Test
	void whateverTheValuesThePartsHoldEachOnceAndCountWhatTheyFind() {
		Random random = new Random(11);
		for (int round = 0; round < 300; round++) {
			int kind = round % 3;
			double[] values = random.doubles(1 + random.nextInt(40)).map(d -> kind == 0 ? Math.round(d * 5) : Math.round((kind == 1 ? d * d * d * d : d - 0.3) * 1e6) / 100.0).toArray();
			Boxing boxing = boxing(values);
			List<Spread.Part> parts = boxing.box().parts();
			assertEquals(values.length, parts.stream().mapToLong(Spread.Part::count).sum(), Arrays.toString(values));
			for (Spread.Part part : parts) {
				assertEquals(found(part.query(), values), part.count(), part + " of " + Arrays.toString(values));
			}
			for (Spread.Point point : boxing.curve().points()) {
				if (point.count() > 0) {
					assertEquals(found(point.query(), values), point.count(), point.toString());
				}
			}
		}
	}

	private static long found(Query query, double[] values) {
		Filter.Between range = (Filter.Between) query.filters().getLast();
		return Arrays.stream(values).mapToObj(BigDecimal::valueOf).filter(value -> within(value, range.from(), range.fromIncluded(), 1))
				.filter(value -> within(value, range.until(), range.untilIncluded(), -1)).count();
	}

	private static boolean within(BigDecimal value, Optional<BigDecimal> bound, boolean included, int side) {
		int order = bound.map(each -> value.compareTo(each) * side).orElse(1);
		return order > 0 || included && order == 0;
	}

	@Test
	void theCurveRunsFromNothingToAllAndItsGiniIsTheAreaAboveIt() {
		Spread.Curve curve = boxing(1, 2, 3, 4).curve();
		assertEquals(0.25, curve.gini(), 1e-12);
		assertEquals(0, curve.points().getFirst().units());
		assertEquals(1, curve.points().getLast().amount(), 1e-12);
		double area = 0;
		for (int i = 1; i < curve.points().size(); i++) {
			Spread.Point from = curve.points().get(i - 1);
			Spread.Point until = curve.points().get(i);
			area += (until.units() - from.units()) * (until.amount() + from.amount()) / 2;
		}
		assertEquals(0.25, 1 - 2 * area, 1e-12);
		assertTrue(boxing(0, 0).curve().points().isEmpty(), "nothing to be shared out");
	}
}
