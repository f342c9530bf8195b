package org.lookback.workbench.internal.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.lookback.casework.api.warning.Thresholds;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Reading;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.api.WarningScheme;

/** From how many points the levels of a package's early warning are given: as proposed, or as people moved them by readings. */
public final class WarningLevels {

	private WarningLevels() {
	}

	/** The readings that move a level, the latest of each. */
	public static List<Reading> moved(StandardsPackage standards, Readings readings) {
		WarningScheme scheme = standards.warnings();
		List<Reading> all = readings.of(standards.id()).stream().filter(reading -> scheme.moved(reading.parameter()).isPresent())
				.sorted(Comparator.comparing(Reading::date).thenComparing(Reading::line).reversed()).toList();
		return scheme.levels().stream().flatMap(level -> of(level, all).stream()).toList();
	}

	private static Optional<Reading> of(WarningScheme.Level level, List<Reading> readings) {
		return readings.stream().filter(reading -> reading.parameter().equals(level.parameter())).findFirst();
	}

	/** The points of a reading that is a whole number from 1: an evaluator complains of any other. */
	private static Optional<Integer> points(Reading reading) {
		return reading.value().size() == 1 && reading.value().get(0).matches("[1-9]\\d{0,4}") ? Optional.of(Integer.valueOf(reading.value().get(0))) : Optional.empty();
	}

	/**
	 * The thresholds of now.
	 *
	 * @throws LookbackException when they do not rise
	 */
	public static Thresholds now(StandardsPackage standards, Readings readings) throws LookbackException {
		List<Reading> moved = moved(standards, readings);
		return Thresholds.of(standards.warnings().levels().stream()
				.map(level -> of(level, moved).flatMap(WarningLevels::points).orElse(level.points())).toList());
	}
}
