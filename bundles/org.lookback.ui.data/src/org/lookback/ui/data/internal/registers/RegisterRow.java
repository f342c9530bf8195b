package org.lookback.ui.data.internal.registers;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.lookback.model.api.compare.ComparisonOutcome;
import org.lookback.store.api.ComparisonRun;
import org.lookback.workbench.api.Registers.Known;

/** One register as the list shows it. */
record RegisterRow(Known known) {

	String name() {
		return known.label().in(Locale.getDefault());
	}

	long records() {
		return known.imports().isEmpty() ? 0 : known.imports().getLast().records();
	}

	boolean isImported() {
		return !known.imports().isEmpty();
	}

	Optional<ComparisonRun> run() {
		return known.last();
	}

	/** The day of the last comparison; empty when there was none. */
	String day() {
		return run().map(run -> run.spec().asOf().toString()).orElse("");
	}

	/** Whether there is an import that the last comparison has not seen. */
	boolean isOutdated() {
		return run().filter(run -> isImported() && run.edition() < known.imports().getLast().version()).isPresent();
	}

	long suspected(ComparisonOutcome outcome) {
		return run().map(run -> run.counts().of(outcome).suspected()).orElse(0L);
	}

	long suspected() {
		return run().map(run -> run.counts().suspected()).orElse(0L);
	}

	long verified() {
		return known.precision().verified() + known.precision().unclear();
	}

	/** How many of the verified suspicions were right; empty when nothing is verified. */
	OptionalDouble precision() {
		return known.precision().value();
	}
}
