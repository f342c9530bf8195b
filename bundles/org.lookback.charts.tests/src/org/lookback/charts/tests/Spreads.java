package org.lookback.charts.tests;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.lookback.analysis.api.Axis;
import org.lookback.analysis.api.Spread;
import org.lookback.analysis.api.Table;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;

/** Incomes of a county's households, made by hand for charts; the numbers of real ones are the analysis bundle's. */
final class Spreads {

	private static final String INCOME = "income.netPerCapita";
	private static final int COUNT = 400;

	private Spreads() {
	}

	static Spread incomes(Table table) {
		Random random = new Random(5);
		List<Spread.Group> groups = new ArrayList<>();
		for (Axis.Value value : table.axes().getFirst().values()) {
			double[] incomes = random.doubles(COUNT).map(d -> Math.round(3000 + 2500 * (groups.size() + 2) * d * d * d + (d > 0.98 ? 30_000 : 0))).sorted().toArray();
			groups.add(new Spread.Group(value.id(), value.label(), COUNT, 3, value.query(), box(incomes, value.query()), curve(incomes, value.query())));
		}
		return new Spread(INCOME, "人均纯收入", "元", groups, 15, Query.ALL.where(INCOME, ""), false, table.locale());
	}

	private static Spread.Box box(double[] incomes, Query query) {
		BigDecimal[] at = Arrays.stream(new int[] { 0, 8, 100, 200, 300, 385, 399 }).mapToObj(i -> BigDecimal.valueOf(incomes[i])).toArray(BigDecimal[]::new);
		List<Spread.Part> parts = List.of(part(Spread.Stretch.BELOW, at[0], at[1], 8, query), part(Spread.Stretch.LOW, at[1], at[2], 92, query),
				part(Spread.Stretch.BOX, at[2], at[4], 201, query), part(Spread.Stretch.HIGH, at[4], at[5], 85, query), part(Spread.Stretch.ABOVE, at[5], at[6], 14, query));
		return new Spread.Box(at[0], at[1], at[2], at[3], at[4], at[5], at[6], parts);
	}

	private static Spread.Part part(Spread.Stretch stretch, BigDecimal from, BigDecimal until, long count, Query query) {
		return new Spread.Part(stretch, from, until, count, query.and(new Filter.Between(INCOME, Optional.of(from), true, Optional.of(until), false)));
	}

	private static Spread.Curve curve(double[] incomes, Query query) {
		double all = Arrays.stream(incomes).sum();
		List<Spread.Point> points = new ArrayList<>();
		points.add(new Spread.Point(0, 0, BigDecimal.valueOf(incomes[0]), 0, query));
		for (int until = 20; until <= COUNT; until += 20) {
			BigDecimal value = BigDecimal.valueOf(incomes[until - 1]);
			points.add(new Spread.Point((double) until / COUNT, Arrays.stream(incomes, 0, until).sum() / all, value, until,
					query.and(new Filter.Between(INCOME, Optional.empty(), false, Optional.of(value), true))));
		}
		return new Spread.Curve(0.312, points);
	}
}
