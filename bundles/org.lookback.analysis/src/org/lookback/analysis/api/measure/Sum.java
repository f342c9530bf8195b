package org.lookback.analysis.api.measure;

/**
 * A sum that loses nothing to rounding on the way: the low digits that an addition drops are kept and added at the end. A. Neumaier, "Rundungsfehleranalyse
 * einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974), method IV.
 */
final class Sum {

	private double sum;
	private double lost;

	void add(double value) {
		double next = sum + value;
		lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
		sum = next;
	}

	double get() {
		return sum + lost;
	}
}
