package org.lookback.standards.api;

import java.util.List;

/**
 * What came of one example.
 *
 * @param differences what was expected and what came, empty when passed
 */
public record ExampleResult(String file, int line, String name, boolean passed, List<String> differences) {

	public ExampleResult {
		differences = List.copyOf(differences);
	}
}
