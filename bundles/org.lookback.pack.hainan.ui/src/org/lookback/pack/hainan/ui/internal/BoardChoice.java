package org.lookback.pack.hainan.ui.internal;

import java.util.Optional;

import org.lookback.model.api.region.RegionLevel;

/**
 * What the person wants to see.
 *
 * @param sheet      which of the tables
 * @param source     where risks come from
 * @param income     the income that is banded; the one that people filled in for the notice when absent
 * @param liftedOnly only households that were lifted, as the notice speaks of them
 * @param level      regions of the helper table
 */
record BoardChoice(Sheet sheet, Source source, Optional<Income> income, boolean liftedOnly, RegionLevel level) {

	/** The tables. */
	enum Sheet {
		MATRIX, VILLAGES, HELPERS, UNITS;

		/** Whether it is about risks, not about helpers. */
		boolean ofRisks() {
			return this == MATRIX || this == VILLAGES;
		}
	}

	/** Where risks come from. */
	enum Source {
		/** The package's warnings of its latest check run. */
		WARNINGS,
		/** What the data records, whatever the standards. */
		FACTS
	}

	/** The two incomes per person; the notice does not say which. */
	enum Income {
		DISPOSABLE("income.disposablePerCapita"), NET("income.netPerCapita");

		private final String field;

		Income(String field) {
			this.field = field;
		}

		/** The dictionary's field. */
		String field() {
			return field;
		}
	}
}
