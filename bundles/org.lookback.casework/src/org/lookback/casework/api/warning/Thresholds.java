package org.lookback.casework.api.warning;

import java.util.List;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/**
 * From how many points which level is given.
 *
 * @param points one number a level, rising, from 1
 */
public record Thresholds(List<Integer> points) {

	/** Below the first level. */
	public static final int NONE = -1;

	public Thresholds {
		points = List.copyOf(points);
	}

	/**
	 * @throws LookbackException when they do not rise or begin below 1
	 */
	public static Thresholds of(List<Integer> points) throws LookbackException {
		int before = 0;
		for (int each : points) {
			if (each <= before) {
				throw new LookbackException(Messages.in(Thresholds.class).get("order", each, before));
			}
			before = each;
		}
		return new Thresholds(points);
	}

	/** The highest level that so many points reach, from 0; {@link #NONE} when they reach none. */
	public int level(int of) {
		int level = NONE;
		for (int i = 0; i < points.size(); i++) {
			if (of >= points.get(i)) {
				level = i;
			}
		}
		return level;
	}

	/** The same with one threshold moved; the others give way, so that they rise. */
	public Thresholds moved(int level, int to) {
		Integer[] moved = points.toArray(Integer[]::new);
		moved[level] = Math.max(to, level + 1);
		for (int i = level + 1; i < moved.length; i++) {
			moved[i] = Math.max(moved[i], moved[i - 1] + 1);
		}
		for (int i = level - 1; i >= 0; i--) {
			moved[i] = Math.min(moved[i], moved[i + 1] - 1);
		}
		return new Thresholds(List.of(moved));
	}
}
