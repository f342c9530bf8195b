package org.lookback.analysis.api.measure;

import java.util.List;

/**
 * Poverty in several dimensions.
 *
 * @param cutoff k: from which weighted share of the dimensions on a household is poor, above 0 and up to 1
 * @param by     fields to break down by: none to three
 */
public record DeprivationQuestion(List<Dimension> dimensions, double cutoff, Weighting weighting, List<String> by) {

	/** The share that the global index of OPHI and UNDP asks for. */
	public static final double USUAL_CUTOFF = 1.0 / 3;

	public DeprivationQuestion {
		dimensions = List.copyOf(dimensions);
		by = List.copyOf(by);
	}
}
