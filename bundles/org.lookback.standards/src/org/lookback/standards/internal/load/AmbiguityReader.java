package org.lookback.standards.internal.load;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Ambiguity;
import org.lookback.standards.api.Check;
import org.lookback.standards.internal.yaml.Node;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;

/** Reads {@code ambiguities.yaml}; the rules and parameters it names must exist. */
final class AmbiguityReader {

	private static final List<String> CHECKS = Arrays.stream(Check.values()).map(Check::id).toList();

	private final Messages messages = Messages.in(AmbiguityReader.class);
	private final Set<String> rules;
	private final Set<String> parameters;
	private final Clauses clauses;
	private final Problems problems;
	private final Ids ids;

	AmbiguityReader(Set<String> rules, Set<String> parameters, Clauses clauses, Problems problems) {
		this.rules = rules;
		this.parameters = parameters;
		this.clauses = clauses;
		this.problems = problems;
		ids = new Ids(problems);
	}

	List<Ambiguity> read(Section root) {
		List<Ambiguity> ambiguities = root.sections("ambiguities").stream().map(this::ambiguity).toList();
		root.done();
		return ambiguities;
	}

	private Ambiguity ambiguity(Section section) {
		String id = ids.read(section, "id");
		if (!id.isEmpty() && !id.matches("[A-Z][A-Z0-9]*-AMB-[0-9]+")) {
			problems.add(section.place("id"), messages.get("badAmbiguityId", id));
		}
		Ambiguity ambiguity = new Ambiguity(id, section.requiredLabel("title"), clauses.optional(section, "clause"),
				section.requiredLabel("reading"), section.sections("accepts").stream().map(this::acceptance).toList());
		section.done();
		return ambiguity;
	}

	private Ambiguity.Acceptance acceptance(Section section) {
		Ambiguity.Acceptance acceptance = new Ambiguity.Acceptance(check(section), known(section, "rules", rules, "noRule"),
				known(section, "parameters", parameters, "noParameter"));
		section.done();
		return acceptance;
	}

	private static String check(Section section) {
		return section.text("check").isEmpty() ? "" : section.oneOf("check", CHECKS);
	}

	private List<String> known(Section section, String key, Set<String> known, String message) {
		List<Node.Scalar> named = section.scalars(key);
		named.stream().filter(name -> !known.contains(name.text()))
				.forEach(name -> problems.add(name.place(), messages.get(message, name.text(), Hints.near(name.text(), known))));
		return named.stream().map(Node.Scalar::text).toList();
	}
}
