package org.lookback.sample.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.lookback.sample.internal.file.Parts;

/**
 * What province to make. The same settings, but for the folder, give files that are the same byte for byte.
 *
 * @param households how many households, registered and unregistered together; 1 to 20,000,000
 * @param seed       decides everything that is left to chance
 * @param outDir     the folder to write into; made when it does not exist, files of the same names are replaced
 * @param places     codes of provinces, cities or counties whose villages are used; those that stand first get the larger shares
 * @param firstYear  first year of the yearly facts, from 2015
 * @param lastYear   last year of the yearly facts, the look-back's own
 * @param only       the kinds of files to write, of {@link #kinds}; empty for all. A file is the same whatever else is written
 */
public record SampleSettings(int households, long seed, Path outDir, List<String> places, int firstYear, int lastYear, Set<String> only) {

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
		only = Set.copyOf(only);
		if (households < 1 || households > MOST_HOUSEHOLDS) {
			throw new IllegalArgumentException("households: " + households);
		}
		if (places.isEmpty()) {
			throw new IllegalArgumentException("no places");
		}
		if (firstYear < EARLIEST || firstYear > lastYear || lastYear > LATEST) {
			throw new IllegalArgumentException("years: " + firstYear + " to " + lastYear);
		}
		if (!kinds().containsAll(only)) {
			throw new IllegalArgumentException("kinds: " + only);
		}
	}

	/** All kinds of files of these places and years. */
	public SampleSettings(int households, long seed, Path outDir, List<String> places, int firstYear, int lastYear) {
		this(households, seed, outDir, places, firstYear, lastYear, Set.of());
	}

	/** The kinds of files that a sample has, in the order in which they are to be imported; the registers, with the kin that they are compared with, are one. */
	public static List<String> kinds() {
		return Parts.kinds();
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
		return new SampleSettings(households, seed, outDir, places, first, last, only);
	}

	/** These settings for other places. */
	public SampleSettings in(List<String> otherPlaces) {
		return new SampleSettings(households, seed, outDir, otherPlaces, firstYear, lastYear, only);
	}

	/** These settings with files of some kinds alone. */
	public SampleSettings ofKinds(Set<String> kinds) {
		return new SampleSettings(households, seed, outDir, places, firstYear, lastYear, kinds);
	}
}
