package org.lookback.analysis.api.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The method of S. Alkire, J. Foster, "Counting and multidimensional poverty measurement", Journal of Public Economics 95 (2011) 476–487: who is below the cutoff of a
 * dimension is deprived in it; who is deprived in a weighted share k of the dimensions or more is poor (sec. 3); what the others lack is
 * censored; M0, M1, M2 are the weighted means of the censored matrix of deprivations, of gaps, of squared gaps (sec. 4). Weights of the dimensions
 * are brought to a sum of one, so that k is a share where the paper counts to d.
 *
 * <p>Units are handed over one by one and not kept; a part of a population is measured by one of its own, and then M0, M1, M2 and H of all are the means of those of the
 * parts by weight. A unit with an unknown dimension is left out, as OPHI's {@code mpi} tables and Stata's {@code mpi} do, but bounds say what it could change.
 */
public final class AlkireFoster {

	/** Below this, a difference between a sum of weights and the cutoff is rounding. */
	private static final double ROUNDING = 1e-9;

	private final List<Deprivation> deprivations;
	private final double[] weights;
	private final double cutoff;
	private final Design design;
	private final boolean gaps;
	private final ClusterPlaces places = new ClusterPlaces();
	private final Moments weight = new Moments();
	private final Moments headcount = new Moments();
	private final Moments adjusted = new Moments();
	private final Moments gap = new Moments();
	private final Moments severity = new Moments();
	private final Sum[] uncensored;
	private final Sum[] censored;
	private final long[] deprived;
	private final long[] notKnown;
	private final Range headcountWithin = new Range();
	private final Range adjustedWithin = new Range();
	private final Sum allWeight = new Sum();
	private long units;
	private long poor;
	private long unknown;
	private final long[] left = new long[3];

	/** A sum over all units, by place of their cluster too. */
	private static final class Moments {
		private final Sum sum = new Sum();
		private double[] clusters = {};

		void add(double value, int place) {
			sum.add(value);
			if (place >= clusters.length) {
				clusters = Arrays.copyOf(clusters, place * 2 + 1);
			}
			clusters[place] += value;
		}

		double of(int place) {
			return place < clusters.length ? clusters[place] : 0;
		}
	}

	private static final class Range {
		private final Sum least = new Sum();
		private final Sum most = new Sum();
	}

	/**
	 * Nobody yet.
	 *
	 * @param cutoff k, above 0 and up to 1: 1 asks for all dimensions, the smallest weight for any (union)
	 * @throws IllegalArgumentException when there are no dimensions, or the cutoff is not a share
	 */
	public AlkireFoster(List<Deprivation> deprivations, double cutoff, Design design) {
		if (deprivations.isEmpty() || !(cutoff > 0) || !(cutoff <= 1)) {
			throw new IllegalArgumentException(deprivations + " " + cutoff);
		}
		this.deprivations = List.copyOf(deprivations);
		this.cutoff = cutoff;
		this.design = design;
		double all = deprivations.stream().mapToDouble(Deprivation::weight).sum();
		this.weights = deprivations.stream().mapToDouble(one -> one.weight() / all).toArray();
		this.gaps = deprivations.stream().allMatch(Deprivation::gaps);
		this.uncensored = sums();
		this.censored = sums();
		this.deprived = new long[weights.length];
		this.notKnown = new long[weights.length];
	}

	private Sum[] sums() {
		Sum[] sums = new Sum[weights.length];
		for (int i = 0; i < sums.length; i++) {
			sums[i] = new Sum();
		}
		return sums;
	}

	/**
	 * A unit.
	 *
	 * @param of      its weight; NaN: not recorded
	 * @param cluster its place in the design; without meaning when that is not known
	 * @param lacks   by dimension the shortfall as a share of the cutoff, 0: not deprived, 1 for a dimension without gaps: deprived, NaN: unknown
	 */
	public void add(double of, int cluster, double... lacks) {
		if (!(of > 0) || Double.isInfinite(of)) {
			left[of < 0 ? 1 : of == 0 ? 2 : 0]++;
			return;
		}
		allWeight.add(of);
		double surely = 0;
		double perhaps = 0;
		for (int i = 0; i < weights.length; i++) {
			if (Double.isNaN(lacks[i])) {
				notKnown[i]++;
				perhaps += weights[i];
			} else if (lacks[i] > 0) {
				deprived[i]++;
				surely += weights[i];
			}
		}
		within(of, surely, perhaps);
		if (perhaps > 0) {
			unknown++;
		} else {
			known(of, cluster, surely, lacks);
		}
	}

	private boolean isPoor(double share) {
		return share >= cutoff - ROUNDING;
	}

	private void within(double of, double surely, double perhaps) {
		double most = surely + perhaps;
		headcountWithin.least.add(isPoor(surely) ? of : 0);
		headcountWithin.most.add(isPoor(most) ? of : 0);
		adjustedWithin.least.add(isPoor(surely) ? of * surely : 0);
		adjustedWithin.most.add(isPoor(most) ? of * most : 0);
	}

	private void known(double of, int cluster, double share, double[] lacks) {
		boolean isPoor = isPoor(share);
		units++;
		poor += isPoor ? 1 : 0;
		int place = design.known() ? places.place(cluster) : 0;
		weight.add(of, place);
		double gapOf = 0;
		double severityOf = 0;
		for (int i = 0; i < weights.length; i++) {
			if (lacks[i] > 0) {
				uncensored[i].add(of);
				censored[i].add(isPoor ? of : 0);
				gapOf += weights[i] * lacks[i];
				severityOf += weights[i] * lacks[i] * lacks[i];
			}
		}
		if (isPoor) {
			headcount.add(of, place);
			adjusted.add(of * share, place);
			gap.add(of * gapOf, place);
			severity.add(of * severityOf, place);
		}
	}

	/** What came of it; empty when nobody has a weight. */
	public Optional<Multidimensional> result() {
		if (!(allWeight.get() > 0)) {
			return Optional.empty();
		}
		double all = weight.sum.get();
		List<Multidimensional.Dimension> dimensions = new ArrayList<>();
		for (int i = 0; i < weights.length; i++) {
			double contribution = poor == 0 ? 0 : weights[i] * censored[i].get() / adjusted.sum.get();
			dimensions.add(new Multidimensional.Dimension(deprivations.get(i), uncensored[i].get() / all, censored[i].get() / all, contribution, deprived[i],
					notKnown[i]));
		}
		Optional<Estimate> intensity = poor == 0 ? Optional.empty() : Optional.of(ratio(adjusted, headcount));
		return Optional.of(new Multidimensional(units, poor, all, headcount.sum.get(), unknown, leftOut(), cutoff, mean(headcount, true), intensity,
				mean(adjusted, true), mean(gap, gaps), mean(severity, gaps), dimensions, bounds(headcountWithin), bounds(adjustedWithin)));
	}

	private LeftOut leftOut() {
		return new LeftOut(0, left[0], left[1], left[2]);
	}

	private Multidimensional.Bounds bounds(Range range) {
		return new Multidimensional.Bounds(range.least.get() / allWeight.get(), range.most.get() / allWeight.get());
	}

	private Optional<Estimate> mean(Moments moments, boolean defined) {
		return units == 0 || !defined ? Optional.empty() : Optional.of(ratio(moments, weight));
	}

	/** A ratio of two sums with its standard error: (upper − ratio · lower) ÷ sum of the lower, by cluster (Wolter 2007, ch. 6). */
	private Estimate ratio(Moments upper, Moments lower) {
		double below = lower.sum.get();
		double ratio = upper.sum.get() / below;
		if (!design.known() || places.size() < 2) {
			return new Estimate(ratio, OptionalDouble.empty());
		}
		double[] totals = new double[places.size()];
		for (int place = 0; place < totals.length; place++) {
			totals[place] = (upper.of(place) - ratio * lower.of(place)) / below;
		}
		return new Estimate(ratio, OptionalDouble.of(Math.sqrt(design.variance(places, totals))));
	}
}
