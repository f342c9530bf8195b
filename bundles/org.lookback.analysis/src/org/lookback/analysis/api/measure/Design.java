package org.lookback.analysis.api.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How a sample was drawn: clusters (villages) within strata (counties), units within clusters. The first stage alone counts for standard errors, as
 * if clusters had been drawn with replacement (the "ultimate cluster": M. H. Hansen, W. N. Hurwitz, W. G. Madow, Sample Survey Methods and Theory
 * I, 1953, ch. 6; K. M. Wolter, Introduction to Variance Estimation, 2nd ed. 2007, sec. 1.4).
 */
public final class Design {

	/** Nothing is known of it: there are no standard errors. */
	public static final Design NONE = new Design(new int[0]);

	private final int[] strata;
	private final int[] clusters;

	/**
	 * @param strata of each cluster of the whole sample its stratum, from 0. Clusters are named by their places here. A part of the sample keeps
	 *               the design of the whole: clusters without units of the part count with zero
	 */
	public Design(int[] strata) {
		this.strata = strata.clone();
		this.clusters = new int[Arrays.stream(strata).max().orElse(-1) + 1];
		for (int stratum : strata) {
			clusters[stratum]++;
		}
	}

	/** Whether standard errors can be told: some stratum has two clusters or more. */
	public boolean known() {
		return Arrays.stream(clusters).anyMatch(count -> count > 1);
	}

	/** Clusters in all. */
	public int clusters() {
		return strata.length;
	}

	/** Strata that have any cluster. */
	public long strata() {
		return Arrays.stream(clusters).filter(count -> count > 0).count();
	}

	/** Strata with one cluster, which tell nothing of how clusters differ; their cluster is measured against all of the sample. */
	public long lonely() {
		return Arrays.stream(clusters).filter(count -> count == 1).count();
	}

	/**
	 * The variance of a sum over all clusters of values that add up to about zero over the sample: Σ n/(n−1) · Σ (t − mean of the stratum's t)² (Wolter 2007,
	 * sec. 1.4). A stratum with one cluster counts with t², as {@code survey.lonely.psu="adjust"} of R's survey package has it.
	 *
	 * @param totals of each cluster its sum, in the order of the places; clusters that are not among these count with zero
	 */
	double variance(ClusterPlaces places, double[] totals) {
		Map<Integer, double[]> sums = new HashMap<>();
		for (int i = 0; i < places.size(); i++) {
			double[] sum = sums.computeIfAbsent(strata[places.cluster(i)], stratum -> new double[2]);
			sum[0] += totals[i];
			sum[1]++;
		}
		Sum variance = new Sum();
		for (int i = 0; i < places.size(); i++) {
			int stratum = strata[places.cluster(i)];
			double apart = clusters[stratum] == 1 ? totals[i] : totals[i] - sums.get(stratum)[0] / clusters[stratum];
			variance.add(apart * apart * factor(stratum));
		}
		sums.forEach((stratum, sum) -> {
			double mean = clusters[stratum] == 1 ? 0 : sum[0] / clusters[stratum];
			variance.add((clusters[stratum] - sum[1]) * mean * mean * factor(stratum));
		});
		return variance.get();
	}

	private double factor(int stratum) {
		return clusters[stratum] == 1 ? 1 : (double) clusters[stratum] / (clusters[stratum] - 1);
	}
}
