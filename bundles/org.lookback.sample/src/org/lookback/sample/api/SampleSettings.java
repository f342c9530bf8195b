package org.lookback.sample.api;

import java.nio.file.Path;
import java.util.List;

/**
 * What province to make. The same settings, but for the folder, give files that are the same byte for byte.
 *
 * @param households how many households, registered and unregistered together; 1 to 20,000,000
 * @param seed       decides everything that is left to chance
 * @param outDir     the folder to write into; made when it does not exist, files of the same names are replaced
 * @param places     codes of provinces, cities or counties whose villages are used; those that stand first get the larger shares
 * @param firstYear  first year of the yearly facts, from 2015
 * @param lastYear   last year of the yearly facts, the look-back's own
 */
public record SampleSettings(int households, long seed, Path outDir, List<String> places, int firstYear, int lastYear) {

	/** 聊城, 新宾, 清远, 琼海, and 临县 and 阳高 of the contiguous poor areas of Shanxi. */
	public static final List<String> ALL_PLACES = List.of("3715", "210422", "4418", "469002", "141124", "140221");

	/** 东阿县 of 聊城: the county of the small sample. */
	public static final String SMALL_COUNTY = "371524";

	/** Households of the small sample. */
	public static final int SMALL_HOUSEHOLDS = 120;

	private static final int MOST_HOUSEHOLDS = 20_000_000;
	/** Years of which facts can be made. */
	public static final int EARLIEST = 2015;
	public static final int LATEST = 2020;

	public SampleSettings {
		places = List.copyOf(places);
		if (households < 1 || households > MOST_HOUSEHOLDS) {
			throw new IllegalArgumentException("households: " + households);
		}
		if (places.isEmpty()) {
			throw new IllegalArgumentException("no places");
		}
		if (firstYear < EARLIEST || firstYear > lastYear || lastYear > LATEST) {
			throw new IllegalArgumentException("years: " + firstYear + " to " + lastYear);
		}
	}

	/** All places, 2017 to 2019. */
	public static SampleSettings of(int households, long seed, Path outDir) {
		return new SampleSettings(households, seed, outDir, ALL_PLACES, 2017, 2019);
	}

	/** The fixed small sample: 120 households of one county, seed 42, 2017 to 2019. */
	public static SampleSettings small(Path outDir) {
		return new SampleSettings(SMALL_HOUSEHOLDS, 42, outDir, List.of(SMALL_COUNTY), 2017, 2019);
	}

	/** These settings for other years, both included: files of a single year when they are the same. */
	public SampleSettings during(int first, int last) {
		return new SampleSettings(households, seed, outDir, places, first, last);
	}

	/** These settings for other places. */
	public SampleSettings in(List<String> otherPlaces) {
		return new SampleSettings(households, seed, outDir, otherPlaces, firstYear, lastYear);
	}
}
