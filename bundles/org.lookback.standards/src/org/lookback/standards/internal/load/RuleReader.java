package org.lookback.standards.internal.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.internal.condition.Condition;
import org.lookback.standards.internal.condition.ConditionException;
import org.lookback.standards.internal.condition.Vocabulary;
import org.lookback.standards.internal.yaml.Node;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;

/** Reads {@code rules/*.yaml}, in the order of the files' names, and types every condition. */
final class RuleReader {

	private static final Map<String, ObjectKind> OBJECTS = Map.of("household", ObjectKind.HOUSEHOLD, "member", ObjectKind.PERSON, "kin",
			ObjectKind.KIN);
	private static final List<String> KINDS = Arrays.stream(RuleKind.values()).map(RuleKind::id).toList();
	private static final List<String> CONCEPTS = Arrays.stream(Concept.values()).map(Concept::name).toList();

	private final Messages messages = Messages.in(RuleReader.class);
	private final Vocabulary vocabulary;
	private final Clauses clauses;
	private final Problems problems;
	private final List<Rule> rules = new ArrayList<>();
	private final Set<String> ids = new HashSet<>();
	private final List<String> ofHousehold = new ArrayList<>();

	RuleReader(Vocabulary vocabulary, Clauses clauses, Problems problems) {
		this.vocabulary = vocabulary;
		this.clauses = clauses;
		this.problems = problems;
	}

	void read(Section root) {
		root.sections("rules").forEach(this::rule);
		root.done();
	}

	List<Rule> rules() {
		return rules;
	}

	private void rule(Section section) {
		String id = section.text("id");
		if (!ids.add(id)) {
			problems.add(section.place("id"), messages.get("idTwice", id));
		}
		RuleKind kind = RuleKind.valueOf(section.oneOf("kind", KINDS).toUpperCase(Locale.ROOT));
		ObjectKind object = OBJECTS.get(section.oneOf("object", List.of("household", "member", "kin")));
		boolean finding = kind == RuleKind.GUARANTEE;
		Label title = section.requiredLabel("title");
		Label outcome = kind == RuleKind.SCOPE || finding ? section.label("outcome").orElse(title) : section.requiredLabel("outcome");
		Concept concept = finding ? Concept.SHORTFALL : kind == RuleKind.SCOPE ? Concept.NORMAL : concept(section);
		Rule rule = new Rule(id, title, kind, object, clauses.required(section, "clause"), condition(section, "applies", object),
				condition(section, "when", object), outcome, concept, code(section, "severity", "Severity", finding),
				code(section, "sector", "Sector", finding), section.label("remedy").orElse(new Label("", "")), section.optional("department"));
		section.done();
		if (!finding && object != ObjectKind.HOUSEHOLD) {
			problems.add(section.place("object"), messages.get("householdOnly", kind.id()));
		}
		rules.add(rule);
		if (object == ObjectKind.HOUSEHOLD) {
			ofHousehold.add(id);
		}
	}

	private Concept concept(Section section) {
		if (section.node("concept").isEmpty()) {
			section.missing("concept");
		}
		return Concept.valueOf(section.oneOf("concept", CONCEPTS));
	}

	private String condition(Section section, String key, ObjectKind object) {
		Optional<Node.Scalar> scalar = section.scalar(key);
		if (scalar.isEmpty()) {
			if (key.equals("when")) {
				section.missing(key);
			}
			return "";
		}
		try {
			Condition.of(scalar.get().text(), object, vocabulary.withRules(List.copyOf(ofHousehold)));
		} catch (ConditionException wrong) {
			problems.add(scalar.get().at(wrong.offset()), wrong.getMessage());
		}
		return scalar.get().text();
	}

	private String code(Section section, String key, String codeList, boolean required) {
		if (required && section.node(key).isEmpty()) {
			section.missing(key);
		}
		String id = section.optional(key);
		if (!id.isEmpty() && vocabulary.dictionary().codeList(codeList).flatMap(list -> list.code(id)).isEmpty()) {
			List<String> known = vocabulary.dictionary().codeList(codeList).stream().flatMap(l -> l.codes().stream()).map(Code::id).toList();
			problems.add(section.place(key), messages.get("noCode", id, codeList, messages.get("codes", String.join("、", known))));
		}
		return id;
	}
}
