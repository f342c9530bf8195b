package org.lookback.workbench.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.analysis.api.Provenance;
import org.lookback.analysis.api.Spread;
import org.lookback.analysis.api.Spreads;
import org.lookback.analysis.api.Table;
import org.lookback.analysis.api.Tabulation;
import org.lookback.charts.api.ChartPlan;
import org.lookback.index.api.Breaks;
import org.lookback.index.api.Searching;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/**
 * The bins of a histogram: about a dozen of a round width over what is no outlier, open at both ends. Ages keep the groups that everybody counts
 * them by, and whatever has too few values its own.
 */
final class Bins {

	private static final BigDecimal ABOUT = BigDecimal.valueOf(12);
	private static final int FEWEST = 4;
	private static final String YEARS_OF_AGE = "岁";
	private static final List<BigDecimal> ROUND = List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5), BigDecimal.TEN);

	private final Searching searching;

	Bins(Searching searching) {
		this.searching = searching;
	}

	/** The first field of a plan, with the bins that it is to be counted by. */
	String asked(ChartPlan plan, Locale locale, Progress progress) throws LookbackException {
		String field = plan.fields().getFirst();
		boolean age = searching.dictionary().find(field).flatMap(each -> each.unit()).filter(YEARS_OF_AGE::equals).isPresent();
		if (age || Breaks.of(field).isPresent()) {
			return field;
		}
		Table all = new Tabulation(searching).table(plan.query(), List.of(), plan.unit(), Tabulation.Order.SIZE, locale, Provenance.today());
		Optional<Spread.Box> box = new Spreads(searching).spread(field, all, progress).groups().stream().findFirst().map(Spread.Group::box);
		List<BigDecimal> edges = box.map(each -> edges(each.low(), each.high())).orElse(List.of());
		return edges.size() < FEWEST ? field : new Breaks(edges).asked(field);
	}

	/** Round numbers between two. */
	private static List<BigDecimal> edges(BigDecimal low, BigDecimal high) {
		BigDecimal rough = high.subtract(low).divide(ABOUT, 6, RoundingMode.HALF_UP);
		if (rough.signum() <= 0) {
			return List.of();
		}
		BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
		BigDecimal step = ROUND.stream().map(power::multiply).filter(each -> each.compareTo(rough) >= 0).findFirst().orElse(power);
		List<BigDecimal> edges = new ArrayList<>();
		for (BigDecimal edge = low.divide(step, 0, RoundingMode.FLOOR).multiply(step).add(step); edge.compareTo(high) <= 0; edge = edge.add(step)) {
			edges.add(edge);
		}
		return edges;
	}
}
