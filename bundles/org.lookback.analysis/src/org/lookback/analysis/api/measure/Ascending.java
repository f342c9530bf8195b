package org.lookback.analysis.api.measure;

/** The order of many values, without an object for each. */
final class Ascending {

	private static final int RUN = 16;

	private Ascending() {
	}

	/** These places in ascending order of their values; equal ones stay in their order. */
	static int[] order(double[] values, int[] places) {
		int[] from = places;
		for (int start = 0; start < from.length; start += RUN) {
			insert(values, from, start, Math.min(start + RUN, from.length));
		}
		int[] into = new int[from.length];
		for (int width = RUN; width < from.length; width *= 2) {
			for (long start = 0; start < from.length; start += 2L * width) {
				int middle = (int) Math.min(start + width, from.length);
				merge(values, from, into, (int) start, middle, (int) Math.min(start + 2L * width, from.length));
			}
			int[] other = from;
			from = into;
			into = other;
		}
		return from;
	}

	private static void insert(double[] values, int[] places, int from, int until) {
		for (int i = from + 1; i < until; i++) {
			int place = places[i];
			int at = i;
			while (at > from && values[places[at - 1]] > values[place]) {
				places[at] = places[--at];
			}
			places[at] = place;
		}
	}

	private static void merge(double[] values, int[] from, int[] into, int start, int middle, int end) {
		int left = start;
		int right = middle;
		for (int at = start; at < end; at++) {
			boolean takeLeft = right == end || left < middle && values[from[left]] <= values[from[right]];
			into[at] = takeLeft ? from[left++] : from[right++];
		}
	}
}
