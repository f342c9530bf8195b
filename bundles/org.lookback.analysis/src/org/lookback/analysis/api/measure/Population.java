package org.lookback.analysis.api.measure;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.OptionalDouble;

/**
 * Units with a value and a weight each, in ascending order of value, without those that cannot be used. Twenty bytes a unit.
 */
public final class Population {

	private final double[] values;
	private final double[] weights;
	/** Of each unit the place of its cluster among {@link #places}. */
	private final int[] clusters;
	private final ClusterPlaces places = new ClusterPlaces();
	private final Design design;
	private final LeftOut leftOut;
	private final double weight;

	private Population(double[] values, double[] weights, int[] clusters, Design design, LeftOut leftOut) {
		this.values = values;
		this.weights = weights;
		this.clusters = clusters;
		for (int i = 0; i < clusters.length; i++) {
			clusters[i] = places.place(clusters[i]);
		}
		this.design = design;
		this.leftOut = leftOut;
		Sum sum = new Sum();
		for (double one : weights) {
			sum.add(one);
		}
		this.weight = sum.get();
	}

	/** Units that all count alike. */
	public static Population of(double... values) {
		double[] weights = new double[values.length];
		Arrays.fill(weights, 1);
		return of(values, weights);
	}

	/** Units with weights, of a sample of which nothing is known. */
	public static Population of(double[] values, double[] weights) {
		return of(values, weights, new int[0], Design.NONE);
	}

	/**
	 * Units with weights and the cluster each was drawn from.
	 *
	 * @param values   NaN: not recorded
	 * @param weights  NaN: not recorded
	 * @param clusters places in the design; empty when the design is not known
	 * @throws IllegalArgumentException when the arrays are not of one length
	 */
	public static Population of(double[] values, double[] weights, int[] clusters, Design design) {
		if (values.length != weights.length || design.clusters() > 0 && clusters.length != values.length) {
			throw new IllegalArgumentException(values.length + " values, " + weights.length + " weights, " + clusters.length + " clusters");
		}
		int[] used = new int[values.length];
		int size = 0;
		long[] left = new long[4];
		for (int i = 0; i < values.length; i++) {
			int reason = reason(values[i], weights[i]);
			if (reason < 0) {
				used[size++] = i;
			} else {
				left[reason]++;
			}
		}
		int[] order = Ascending.order(values, Arrays.copyOf(used, size));
		double[] sorted = new double[size];
		double[] sortedWeights = new double[size];
		int[] sortedClusters = new int[design.clusters() > 0 ? size : 0];
		for (int i = 0; i < size; i++) {
			sorted[i] = values[order[i]];
			sortedWeights[i] = weights[order[i]];
			if (sortedClusters.length > 0) {
				sortedClusters[i] = clusters[order[i]];
			}
		}
		return new Population(sorted, sortedWeights, sortedClusters, design, new LeftOut(left[0], left[1], left[2], left[3]));
	}

	private static int reason(double value, double weight) {
		return !Double.isFinite(value) ? 0 : !Double.isFinite(weight) ? 1 : weight < 0 ? 2 : weight == 0 ? 3 : -1;
	}

	/** How many units are used. */
	public int size() {
		return values.length;
	}

	public boolean isEmpty() {
		return values.length == 0;
	}

	/** Those that are not. */
	public LeftOut leftOut() {
		return leftOut;
	}

	public Design design() {
		return design;
	}

	/** The sum of the weights. */
	public double weight() {
		return weight;
	}

	/** Σ w y ÷ Σ w; empty when there is nobody. */
	public OptionalDouble mean() {
		return isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(total(this::value) / weight);
	}

	/** A unit's value, in ascending order from 0. */
	public double value(int unit) {
		return values[unit];
	}

	/** A unit's weight. */
	public double weight(int unit) {
		return weights[unit];
	}

	/** Σ w x over all units. */
	double total(IntToDoubleFunction of) {
		Sum sum = new Sum();
		for (int i = 0; i < values.length; i++) {
			sum.add(weights[i] * of.applyAsDouble(i));
		}
		return sum.get();
	}

	/**
	 * How sure an estimate is whose change with the weight of each unit is known: A. Demnati, J. N. K. Rao, "Linearization variance estimators for
	 * survey data", Survey Methodology 30 (2004) 17–26; the sums by cluster as {@link Design} says. One cluster alone tells nothing.
	 *
	 * @param change the derivative of the estimate by the weight of a unit
	 */
	Estimate estimate(double value, IntToDoubleFunction change) {
		if (!design.known() || places.size() < 2) {
			return new Estimate(value, OptionalDouble.empty());
		}
		double[] totals = new double[places.size()];
		for (int i = 0; i < values.length; i++) {
			totals[clusters[i]] += weights[i] * change.applyAsDouble(i);
		}
		return new Estimate(value, OptionalDouble.of(Math.sqrt(design.variance(places, totals))));
	}
}
