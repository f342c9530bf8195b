package org.lookback.standards.api;

import java.util.List;
import java.util.Optional;

/**
 * Something that the analyser found in a package.
 *
 * @param place      file, line and column, with the message, as an editor marks it
 * @param rules      ids of the rules concerned
 * @param parameters ids of the parameters concerned
 * @param advice     what to do about it
 * @param witness    a household that shows it
 * @param acceptedBy id of the package's ambiguity that says why it stays as it is
 */
public record AnalyserFinding(Check check, Check.Severity severity, Problem place, List<String> rules, List<String> parameters, String advice,
		Optional<Witness> witness, Optional<String> acceptedBy) {

	public AnalyserFinding {
		rules = List.copyOf(rules);
		parameters = List.copyOf(parameters);
	}

	/** What is wrong. */
	public String message() {
		return place.message();
	}

	/** The same, accepted by an ambiguity. */
	public AnalyserFinding accepted(String ambiguity) {
		return new AnalyserFinding(check, severity, place, rules, parameters, advice, witness, Optional.of(ambiguity));
	}
}
