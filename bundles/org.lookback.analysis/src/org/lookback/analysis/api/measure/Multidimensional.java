package org.lookback.analysis.api.measure;

import java.util.List;
import java.util.Optional;

/**
 * How many are deprived in several dimensions at once, and how deprived. Units with an unknown dimension are in none of the measures, only in the bounds and
 * in the counts of each dimension.
 *
 * @param units       how many units are used: all their dimensions are known
 * @param poor        how many of these are poor
 * @param weight      the sum of their weights
 * @param poorWeight  the sum of the weights of the poor
 * @param unknown     how many units have a dimension that is not known
 * @param leftOut     units without a weight above zero
 * @param cutoff      k: from which weighted share of the dimensions on one is poor
 * @param headcount   H: share of the weights that is poor; empty when no unit is used
 * @param intensity   A: mean weighted share of dimensions in which the poor are deprived; empty when nobody is poor
 * @param adjusted    M0 = H · A; empty when no unit is used
 * @param gap         M1; empty unless all dimensions have gaps
 * @param severity    M2; likewise
 * @param headcountWithin H of all units, if those with an unknown dimension were deprived in none of these, and if in all
 * @param adjustedWithin  M0 likewise
 */
public record Multidimensional(long units, long poor, double weight, double poorWeight, long unknown, LeftOut leftOut, double cutoff,
		Optional<Estimate> headcount, Optional<Estimate> intensity, Optional<Estimate> adjusted, Optional<Estimate> gap, Optional<Estimate> severity,
		List<Dimension> dimensions, Bounds headcountWithin, Bounds adjustedWithin) {

	public Multidimensional {
		dimensions = List.copyOf(dimensions);
	}

	/**
	 * One dimension. Shares are NaN when no unit is used.
	 *
	 * @param uncensored   share of the weights that is deprived in it, poor or not
	 * @param censored     share of the weights that is poor and deprived in it
	 * @param contribution its part of M0, from 0 to 1; all add up to one unless M0 is 0
	 * @param deprived     how many of all units are deprived in it
	 * @param unknown      of how many of all units it is not known
	 */
	public record Dimension(Deprivation deprivation, double uncensored, double censored, double contribution, long deprived, long unknown) {
	}

	/** The least and the most that a number can be. */
	public record Bounds(double least, double most) {
	}
}
