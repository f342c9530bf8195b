package org.lookback.pack.guangdong.ui.internal;

import org.lookback.model.api.text.Messages;

/** A person's forecast whether the household's problems can be solved within the year. */
enum Solvable {
	NO("否"), UNJUDGED(""), YES("是");

	static final String FIELD = "householdYear.solvableThisYear";

	private final String value;

	Solvable(String value) {
		this.value = value;
	}

	/** As the index has it; empty when nobody judged. */
	String value() {
		return value;
	}

	static Solvable of(String value) {
		for (Solvable each : values()) {
			if (each.value.equals(value)) {
				return each;
			}
		}
		return UNJUDGED;
	}

	String words() {
		return Messages.in(Solvable.class).get("solvable." + name());
	}

	/** As short as a row's heading wants it. */
	String brief() {
		return Messages.in(Solvable.class).get("solvable.brief." + name());
	}
}
