package org.lookback.analysis.api.measure;

import java.util.List;

/**
 * Poverty and inequality by an income.
 *
 * @param income a field of numbers of the household, in yuan a year; of several rows the sum. A field of the dictionary whose name ends in
 *               {@code PerCapita} is of one person, any other of the household together
 * @param scale  what makes households of different size comparable; per head unless said, for which an income per person stays as it is
 * @param by     fields to break down by: none to three
 */
public record PovertyQuestion(String income, Line line, Weighting weighting, EquivalenceScale scale, List<String> by) {

	public PovertyQuestion {
		by = List.copyOf(by);
	}

	/** All together, persons weighing, per head. */
	public PovertyQuestion(String income, Line line) {
		this(income, line, Weighting.PERSONS, EquivalenceScale.PER_HEAD, List.of());
	}
}
