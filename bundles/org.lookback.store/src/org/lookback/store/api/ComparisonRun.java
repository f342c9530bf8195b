package org.lookback.store.api;

import java.time.Instant;

import org.lookback.model.api.compare.ComparisonCounts;

/** A comparison that is complete. */
public record ComparisonRun(long id, ComparisonSpec spec, Instant started, Instant finished, ComparisonCounts counts) {

	/** The newest import of the register that was compared; 0 when none is known. */
	public int edition() {
		return spec.versions().isEmpty() ? 0 : spec.versions().getLast();
	}
}
