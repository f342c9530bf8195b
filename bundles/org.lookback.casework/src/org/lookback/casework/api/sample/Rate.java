package org.lookback.casework.api.sample;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/**
 * A share with its interval of confidence.
 *
 * @param cases how many have it
 * @param of    among how many
 * @param low   lower end, from 0 to 1
 * @param high  upper end
 */
public record Rate(long cases, long of, double low, double high) {

	/** The share itself; 0 among none. */
	public double share() {
		return of == 0 ? 0 : (double) cases / of;
	}

	/**
	 * The score interval (E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22, 1927). Where the sample is a large part
	 * of a finite population, the sample counts as {@code n(N-1)/(N-n)}, which is the finite population correction of its variance (Cochran 1977, sec.
	 * 2.6) put into the sample's size; a whole population has no interval.
	 *
	 * @param population how many there are in all, 0 when it does not matter
	 * @param confidence 0.90, 0.95 or 0.99
	 */
	public static Rate wilson(long cases, long of, long population, double confidence) throws LookbackException {
		if (of == 0) {
			return new Rate(0, 0, 0, 1);
		}
		double share = (double) cases / of;
		if (population > 0 && population <= of) {
			return new Rate(cases, of, share, share);
		}
		double n = population > 0 ? of * (population - 1.0) / (population - of) : of;
		double z = z(confidence);
		double centre = share + z * z / (2 * n);
		double half = z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n));
		double whole = 1 + z * z / n;
		return new Rate(cases, of, Math.max(0, (centre - half) / whole), Math.min(1, (centre + half) / whole));
	}

	/** How far from the middle so much of a normal distribution lies. */
	static double z(double confidence) throws LookbackException {
		if (confidence == 0.90) {
			return 1.6448536269514722;
		}
		if (confidence == 0.95) {
			return 1.959963984540054;
		}
		if (confidence == 0.99) {
			return 2.5758293035489004;
		}
		throw new LookbackException(Messages.in(Rate.class).get("confidence", String.valueOf(confidence)));
	}
}
