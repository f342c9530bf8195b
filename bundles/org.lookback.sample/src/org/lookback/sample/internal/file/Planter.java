package org.lookback.sample.internal.file;

import java.util.List;
import java.util.Optional;

import org.lookback.sample.api.Oddity;

/** Says when it is time for the next oddity: each kind in turn, evenly over the rows. */
final class Planter {

	private final List<Oddity> kinds;
	private final int most;
	private final double stride;
	private long seen;
	private int done;

	/**
	 * @param kinds  in the order they take turns
	 * @param each   how often each is planted
	 * @param expect how many candidates will come by, about
	 */
	Planter(List<Oddity> kinds, int each, double expect) {
		this.kinds = List.copyOf(kinds);
		most = each * kinds.size();
		stride = Math.max(1, expect * 0.9 / (most + 1));
	}

	/** The oddity that is due at this candidate, if one is. Call once for each. */
	Optional<Oddity> due() {
		seen++;
		return done < most && seen >= (done + 1) * stride ? Optional.of(kinds.get(done % kinds.size())) : Optional.empty();
	}

	/** The due oddity has been planted. */
	void planted() {
		done++;
	}
}
