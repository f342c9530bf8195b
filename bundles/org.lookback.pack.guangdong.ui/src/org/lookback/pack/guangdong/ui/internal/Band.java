package org.lookback.pack.guangdong.ui.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.query.Filter;
import org.lookback.model.api.text.Messages;

/**
 * A stretch of disposable income per capita, in yuan; not recorded when it has neither bound.
 *
 * @param from  first income that belongs to it
 * @param until first income that belongs to it no more
 */
record Band(Optional<BigDecimal> from, Optional<BigDecimal> until) {

	static final String INCOME = "income.disposablePerCapita";

	private static final Messages MESSAGES = Messages.in(Band.class);
	private static final BigDecimal STEP = BigDecimal.valueOf(500);
	private static final List<BigDecimal> ABOVE = List.of(new BigDecimal("1.25"), new BigDecimal("1.5"), BigDecimal.TWO);

	/** Those whose income nobody recorded. */
	static final Band UNKNOWN = new Band(Optional.empty(), Optional.empty());

	/** The axis: both lines are bounds, with steps between them so that it is seen how near people are. */
	static List<Band> axis(BigDecimal lower, BigDecimal upper) {
		List<BigDecimal> bounds = new ArrayList<>(List.of(round(lower.divide(BigDecimal.TWO, RoundingMode.HALF_UP)), lower,
				round(lower.add(upper).divide(BigDecimal.TWO, RoundingMode.HALF_UP)), upper));
		ABOVE.forEach(factor -> bounds.add(round(upper.multiply(factor))));
		List<BigDecimal> steps = bounds.stream().distinct().sorted().toList();
		List<Band> bands = new ArrayList<>(List.of(new Band(Optional.empty(), Optional.of(steps.getFirst()))));
		for (int i = 0; i + 1 < steps.size(); i++) {
			bands.add(new Band(Optional.of(steps.get(i)), Optional.of(steps.get(i + 1))));
		}
		bands.add(new Band(Optional.of(steps.getLast()), Optional.empty()));
		return List.copyOf(bands);
	}

	private static BigDecimal round(BigDecimal value) {
		return value.divide(STEP, 0, RoundingMode.HALF_UP).multiply(STEP);
	}

	boolean known() {
		return from.isPresent() || until.isPresent();
	}

	/** Whether everybody in it is below a line. */
	boolean below(BigDecimal line) {
		return until.filter(end -> end.compareTo(line) <= 0).isPresent();
	}

	Filter filter() {
		return known() ? new Filter.Between(INCOME, from, true, until, false) : new Filter.Missing(INCOME);
	}

	/** All below a line. */
	static Filter under(BigDecimal line) {
		return new Filter.Between(INCOME, Optional.empty(), false, Optional.of(line), false);
	}

	/** All from a line on. */
	static Filter atLeast(BigDecimal line) {
		return new Filter.Between(INCOME, Optional.of(line), true, Optional.empty(), false);
	}

	/** In words, as short as an axis wants it. */
	String words() {
		if (!known()) {
			return MESSAGES.get("income.unknown");
		}
		return from.map(low -> until.map(high -> MESSAGES.get("income.between", low, high)).orElseGet(() -> MESSAGES.get("income.from", low)))
				.orElseGet(() -> MESSAGES.get("income.under", until.orElseThrow()));
	}
}
