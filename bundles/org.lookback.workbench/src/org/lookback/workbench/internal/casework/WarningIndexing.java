package org.lookback.workbench.internal.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.lookback.casework.api.warning.Thresholds;
import org.lookback.index.api.Warnings;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Readings;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.api.WarningScheme;
import org.lookback.store.api.KeptWarnings;

/** The warnings that were last given as the index takes them: points as they were found, levels by the thresholds of now. */
public final class WarningIndexing implements Warnings {

	/** Reads the workspace's readings. */
	@FunctionalInterface
	public interface ReadingsFile {
		Readings read() throws LookbackException;
	}

	private final KeptWarnings kept;
	private final Collection<StandardsPackage> packages;
	private final ReadingsFile readings;

	/** @param packages whose warnings are wanted */
	public WarningIndexing(KeptWarnings kept, Collection<StandardsPackage> packages, ReadingsFile readings) {
		this.kept = kept;
		this.packages = packages;
		this.readings = readings;
	}

	@Override
	public void each(Consumer<Warned> taker) throws LookbackException {
		for (StandardsPackage standards : packages) {
			Optional<KeptWarnings.Run> run = kept.run(standards.id());
			if (run.isPresent() && standards.warnings().given()) {
				Thresholds thresholds = thresholds(standards);
				kept.each(standards.id(), points -> taker.accept(new Warned(standards.id(), points.household(), values(run.get(), standards.warnings().levels(), thresholds, points))));
			}
		}
	}

	/** Those of now; where the readings cannot be read, those that the package proposes, so that there is an index in any case. */
	private Thresholds thresholds(StandardsPackage standards) {
		try {
			return WarningLevels.now(standards, readings.read());
		} catch (LookbackException unreadable) {
			return new Thresholds(standards.warnings().levels().stream().map(WarningScheme.Level::points).toList());
		}
	}

	private static Map<String, Object> values(KeptWarnings.Run run, List<WarningScheme.Level> levels, Thresholds thresholds, KeptWarnings.Points points) {
		Map<String, Object> values = new HashMap<>(
				Map.of("package", run.packageId(), "points", (long) points.least(), "most", (long) points.most(), "asOf", run.asOf()));
		level(levels, thresholds.level(points.least())).ifPresent(level -> values.put("level", level));
		level(levels, thresholds.level(points.most())).ifPresent(level -> values.put("mayReach", level));
		return values;
	}

	private static Optional<String> level(List<WarningScheme.Level> levels, int level) {
		return level == Thresholds.NONE ? Optional.empty() : Optional.of(levels.get(level).title().zh());
	}
}
