package org.lookback.casework.api.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.lookback.casework.internal.warning.LevelTally;
import org.lookback.standards.api.WarningScheme;

/**
 * The points of all watched households of one year, as of one day and one state of the data. Immutable; thresholds are laid over it.
 *
 * @param packageId      whose factors
 * @param packageVersion its version
 * @param asOf           the day whose law and ages count
 * @param year           the year whose facts count
 * @param changeSequence the state of the data
 * @param scheme         factors and levels
 * @param risks          every watched household, by key
 * @param households     all households that were asked, watched or not
 */
public record Watchlist(String packageId, String packageVersion, LocalDate asOf, int year, long changeSequence, WarningScheme scheme, List<Risk> risks,
		long households) {

	private static final Comparator<Risk> WORST = Comparator.comparingInt(Risk::least).reversed().thenComparing(Comparator.comparingInt(Risk::most).reversed())
			.thenComparing(Risk::village).thenComparing(Risk::key);

	public Watchlist {
		risks = List.copyOf(risks);
	}

	/** The thresholds that the package proposes. */
	public Thresholds proposed() {
		return new Thresholds(scheme.levels().stream().map(WarningScheme.Level::points).toList());
	}

	/** All of them, by level. */
	public WarningCount count(Thresholds thresholds) {
		LevelTally tally = new LevelTally(thresholds);
		risks.forEach(tally::add);
		return tally.count("");
	}

	/** By village, by code; households without a village under the empty code. */
	public List<WarningCount> byVillage(Thresholds thresholds) {
		return by(thresholds, risk -> List.of(risk.village()));
	}

	/** By helper, by name; a household with two helpers counts for both, one without under the empty name. */
	public List<WarningCount> byHelper(Thresholds thresholds) {
		return by(thresholds, risk -> risk.helpers().isEmpty() ? List.of("") : risk.helpers());
	}

	private List<WarningCount> by(Thresholds thresholds, Function<Risk, List<String>> keys) {
		Map<String, LevelTally> tallies = new TreeMap<>();
		risks.forEach(risk -> keys.apply(risk).stream().distinct().forEach(key -> tallies.computeIfAbsent(key, each -> new LevelTally(thresholds)).add(risk)));
		List<WarningCount> counts = new ArrayList<>();
		tallies.forEach((key, tally) -> counts.add(tally.count(key)));
		return counts;
	}

	/** The households of a list, the most points first. */
	public List<Risk> list(WarningList list, Thresholds thresholds) {
		return risks.stream().filter(risk -> list.holds(risk, thresholds)).sorted(WORST).toList();
	}

	/** How many watched households have each number of points for certain, from 0 to the most there can be: what sliders are drawn over. */
	public long[] distribution() {
		long[] counts = new long[scheme.most() + 1];
		risks.forEach(risk -> counts[risk.least()]++);
		return counts;
	}
}
