package org.lookback.charts.internal;

import java.util.ArrayList;
import java.util.List;

/** A stretch of numbers along a stretch of the drawing, with round numbers to mark on it. */
record Scale(double from, double until, double left, double right) {

	/** Where a number stands. */
	double at(double number) {
		return until == from ? (left + right) / 2 : left + (number - from) / (until - from) * (right - left);
	}

	/** Round numbers within, about so many. */
	List<Double> ticks(int about) {
		double step = step((until - from) / Math.max(1, about));
		List<Double> ticks = new ArrayList<>();
		for (double tick = Math.ceil(from / step) * step; tick <= until + step * 1e-9; tick += step) {
			ticks.add(Math.abs(tick) < step * 1e-9 ? 0 : tick);
		}
		return ticks;
	}

	private static double step(double rough) {
		if (!(rough > 0)) {
			return 1;
		}
		double power = Math.pow(10, Math.floor(Math.log10(rough)));
		double leading = rough / power;
		return (leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10) * power;
	}
}
