package org.lookback.standards.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An example household that shows what the analyser means. It was evaluated before it was reported.
 *
 * @param facts   what is recorded of it and how open parameters are read, by where it stands ({@code income.disposablePerCapita},
 *                {@code members.甲.health}, {@code param:line})
 * @param example the same as an entry for a file under {@code tests/}
 */
public record Witness(Map<String, String> facts, String example) {

	public Witness {
		facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
	}
}
