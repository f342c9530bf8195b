package org.lookback.ui.analyse.internal.crosstab;

import java.util.Locale;

/** What a cell is a share of. */
enum Share {
	/** No shares. */
	NONE,
	/** Of all units of its row. */
	ROW,
	/** Of all units of its column. */
	COLUMN,
	/** Of all units of the table. */
	TOTAL;

	/** The word in messages and kept states. */
	String id() {
		return name().toLowerCase(Locale.ROOT);
	}
}
