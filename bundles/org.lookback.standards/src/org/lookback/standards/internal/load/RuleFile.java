package org.lookback.standards.internal.load;

import java.util.List;

import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.condition.Vocabulary;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;

/** One file of rules by itself, as it would stand in a package that is loaded already. */
public final class RuleFile {

	private RuleFile() {
	}

	/**
	 * Reads a file of rules.
	 *
	 * @param standards what its conditions and clauses may name
	 * @param before    ids of the rules that stand before it
	 * @param problems  takes what is wrong
	 */
	public static List<Rule> read(StandardsPackage standards, List<String> before, Section root, Problems problems) {
		Vocabulary vocabulary = new Vocabulary(standards.dictionary(), standards.parameters(), standards.completeness(),
				standards.unknownCodes(), List.of());
		RuleReader reader = new RuleReader(vocabulary, new Clauses(standards.documents(), problems), problems);
		reader.after(before);
		reader.read(root);
		return List.copyOf(reader.rules());
	}
}
