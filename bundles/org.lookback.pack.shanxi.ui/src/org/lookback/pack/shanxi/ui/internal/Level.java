package org.lookback.pack.shanxi.ui.internal;

import java.util.Locale;

/** By what kind of region the numbers are laid out. */
enum Level {
	COUNTY("household.county"), TOWNSHIP("household.township"), VILLAGE("household.village");

	private final String field;

	Level(String field) {
		this.field = field;
	}

	/** The field that the index counts by. */
	String field() {
		return field;
	}

	/** Its name in the messages. */
	String key() {
		return "level." + name().toLowerCase(Locale.ROOT);
	}
}
