package org.lookback.store.api;

import java.util.Arrays;
import java.util.Optional;

/**
 * Imports that are somebody's word about households and no facts: complete, undone and purged like others, but never part of what
 * {@link Store#facts()} gives.
 */
public enum Aside {
	/** Who lives in a village: the denominator of coverage. */
	ROSTER("roster"),
	/** What the cards in the households' homes say. */
	CARDS("cards"),
	/** What visitors found, until a person accepts it. */
	FOUND("found");

	private final String kind;

	Aside(String kind) {
		this.kind = kind;
	}

	/** The kind that such imports have. */
	public String kind() {
		return kind;
	}

	/** What an import of some kind is; empty when it brings facts. */
	public static Optional<Aside> of(String kind) {
		return Arrays.stream(values()).filter(aside -> aside.kind.equals(kind)).findFirst();
	}
}
