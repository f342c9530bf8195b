package org.lookback.casework.api.sample;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** How many households have to be drawn. */
public final class SampleSize {

	private SampleSize() {
	}

	/**
	 * For a share, by simple random sampling: {@code n0 = z²p(1-p)/e²}, with {@code n = n0/(1+(n0-1)/N)} of a finite population (Cochran 1977, eq. 4.1 and 4.2),
	 * rounded up; in clusters as many times more as the design effect says (L. Kish, Survey Sampling, Wiley 1965).
	 *
	 * @param population households in all, 0 when not known
	 * @param share      expected, 0.5 when nobody knows
	 * @param error      margin to either side
	 * @param confidence 0.90, 0.95 or 0.99
	 * @param effect     design effect, from 1
	 */
	public static int of(long population, double share, double error, double confidence, double effect) throws LookbackException {
		if (share < 0 || share > 1 || error <= 0 || error >= 1 || effect < 1) {
			throw new LookbackException(Messages.in(SampleSize.class).get("share", share < 0 || share > 1 ? String.valueOf(share) : String.valueOf(error)));
		}
		double z = Rate.z(confidence);
		double wanted = z * z * share * (1 - share) / (error * error);
		double corrected = population > 0 ? wanted / (1 + (wanted - 1) / population) : wanted;
		long size = (long) Math.ceil(Math.max(1, corrected * effect) - 1e-9);
		return (int) (population > 0 ? Math.min(size, population) : size);
	}
}
