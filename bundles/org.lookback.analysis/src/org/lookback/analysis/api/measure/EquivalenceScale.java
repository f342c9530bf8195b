package org.lookback.analysis.api.measure;

import java.util.Arrays;
import java.util.Optional;

/** How many persons alone would need as much as a household together. */
public enum EquivalenceScale {
	/** As many as it has: the income of each is the same part. What lines per person are made for. */
	PER_HEAD("per-head"),
	/**
	 * One, a half for every other person of 14 and over, three tenths for every child: A. Hagenaars, K. de Vos, M. A. Zaidi, Poverty Statistics in the Late
	 * 1980s (Eurostat 1994). Needs everybody's age.
	 */
	OECD_MODIFIED("oecd"),
	/** The square root of their number: A. B. Atkinson, L. Rainwater, T. M. Smeeding, Income Distribution in OECD Countries (OECD 1995). */
	SQUARE_ROOT("sqrt");

	/** From this age on a person counts as grown up. */
	public static final int GROWN_UP = 14;

	private static final double OTHER_ADULT = 0.5;
	private static final double CHILD = 0.3;

	private final String id;

	EquivalenceScale(String id) {
		this.id = id;
	}

	/** The spelling of the command line. */
	public String id() {
		return id;
	}

	public static Optional<EquivalenceScale> of(String id) {
		return Arrays.stream(values()).filter(scale -> scale.id.equalsIgnoreCase(id) || scale.name().equalsIgnoreCase(id.replace('-', '_'))).findFirst();
	}

	/** Whether the ages of the members matter. */
	public boolean byAge() {
		return this == OECD_MODIFIED;
	}

	/**
	 * What a household's income is divided by. Of children alone one counts as grown up.
	 *
	 * @param children below {@link #GROWN_UP}, among the persons
	 */
	public double divisor(int persons, int children) {
		return switch (this) {
		case PER_HEAD -> persons;
		case SQUARE_ROOT -> Math.sqrt(persons);
		case OECD_MODIFIED -> {
			int young = Math.min(children, persons - 1);
			yield persons == 0 ? 0 : 1 + OTHER_ADULT * (persons - 1 - young) + CHILD * young;
		}
		};
	}
}
