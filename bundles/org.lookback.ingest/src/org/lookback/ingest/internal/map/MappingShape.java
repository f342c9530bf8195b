package org.lookback.ingest.internal.map;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.lookback.ingest.api.AppliedMapping;
import org.lookback.ingest.api.SavedMapping;
import org.lookback.ingest.api.Sniffed;

/** The shape of a file: its headings, whatever their order, spaces, signs and years, and what its rows seem to be about. */
public final class MappingShape {

	/** So many columns may be more or less, all together. */
	private static final int TOLERATED = 2;
	private static final int FEW = 5;
	private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年?度?");
	private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");

	private MappingShape() {
	}

	/** A heading as shapes compare it. */
	static String key(String heading) {
		String half = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		String bare = SIGNS.matcher(YEAR.matcher(half).replaceAll("")).replaceAll("");
		return bare.isEmpty() ? SIGNS.matcher(half).replaceAll("") : bare;
	}

	/** The headings by their keys. */
	private static Map<String, String> keys(List<String> headings) {
		Map<String, String> keys = new LinkedHashMap<>();
		headings.stream().filter(heading -> !heading.isBlank()).forEach(heading -> keys.putIfAbsent(key(heading), heading));
		return keys;
	}

	/** The mapping that fits a file best: with the fewest columns more or less, of several the one saved last. */
	public static Optional<SavedMapping> best(List<SavedMapping> saved, Sniffed sniffed) {
		return saved.stream().filter(mapping -> mapping.guessed().equals(sniffed.kind().value())).filter(mapping -> fits(mapping, sniffed))
				.min(Comparator.comparingInt((SavedMapping mapping) -> differences(mapping, sniffed))
						.thenComparing(Comparator.comparing(SavedMapping::when).reversed()));
	}

	/** What is to be said about a mapping that is applied to a file. */
	public static AppliedMapping applied(SavedMapping saved, Sniffed sniffed) {
		return new AppliedMapping(saved.name(), saved.version(), saved.who(), saved.when(), less(saved.headings(), sniffed.headings()),
				less(sniffed.headings(), saved.headings()));
	}

	private static boolean fits(SavedMapping saved, Sniffed sniffed) {
		int differences = differences(saved, sniffed);
		int columns = keys(sniffed.headings()).size();
		return columns > 0 && (differences == 0 || differences <= TOLERATED && columns >= FEW);
	}

	private static int differences(SavedMapping saved, Sniffed sniffed) {
		return less(saved.headings(), sniffed.headings()).size() + less(sniffed.headings(), saved.headings()).size();
	}

	private static List<String> less(List<String> some, List<String> others) {
		Map<String, String> left = keys(some);
		left.keySet().removeAll(keys(others).keySet());
		return new ArrayList<>(left.values());
	}
}
