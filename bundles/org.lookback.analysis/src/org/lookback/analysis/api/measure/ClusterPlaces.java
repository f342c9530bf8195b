package org.lookback.analysis.api.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The clusters that some units are of, numbered as they come: few of many when the units are those of one place. */
final class ClusterPlaces {

	private final Map<Integer, Integer> places = new HashMap<>();
	private int[] clusters = new int[4];

	/** The place of a cluster, new or not. */
	int place(int cluster) {
		Integer known = places.get(cluster);
		if (known != null) {
			return known;
		}
		int place = places.size();
		places.put(cluster, place);
		if (place == clusters.length) {
			clusters = Arrays.copyOf(clusters, place * 2);
		}
		clusters[place] = cluster;
		return place;
	}

	int size() {
		return places.size();
	}

	int cluster(int place) {
		return clusters[place];
	}
}
