package org.lookback.ui.analyse.internal.crosstab;

import java.util.Locale;

/** Where a field can be put. */
enum Well {
	/** A row for each value. */
	ROWS,
	/** A column for each value. */
	COLUMNS,
	/** A page for each value, one of which is seen. */
	PAGES;

	/** The word in messages, kept states and ids of widgets. */
	String id() {
		return name().toLowerCase(Locale.ROOT);
	}
}
