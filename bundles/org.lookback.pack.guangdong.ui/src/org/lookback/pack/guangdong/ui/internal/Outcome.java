package org.lookback.pack.guangdong.ui.internal;

import java.util.Locale;
import java.util.stream.Stream;

import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;

/** An outcome as the index has it, in the reader's language. */
final class Outcome {

	private Outcome() {
	}

	static String words(StandardsPackage standards, String outcome) {
		if (outcome.equals(Items.UNDECIDED_ID)) {
			return standards.outcomes().undecided().in(Locale.getDefault());
		}
		return Stream.concat(Stream.of(standards.outcomes().otherwise(), standards.outcomes().outOfScope()), standards.rules().stream().map(Rule::outcome))
				.filter(label -> label.zh().equals(outcome)).findFirst().map(label -> label.in(Locale.getDefault())).orElse(outcome);
	}
}
