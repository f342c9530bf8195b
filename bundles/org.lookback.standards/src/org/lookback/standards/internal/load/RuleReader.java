package org.lookback.standards.internal.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.internal.condition.Vocabulary;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;

/** Reads {@code rules/*.yaml}, in the order of the files' names, and types every condition. */
final class RuleReader {

	private static final List<String> KINDS = Arrays.stream(RuleKind.values()).map(RuleKind::id).toList();
	private static final List<String> CONCEPTS = Arrays.stream(Concept.values()).map(Concept::name).toList();

	private final Messages messages = Messages.in(RuleReader.class);
	private final Vocabulary vocabulary;
	private final Clauses clauses;
	private final Problems problems;
	private final List<Rule> rules = new ArrayList<>();
	private final Ids ids;
	private final CodeCheck codes;
	private final List<String> ofHousehold = new ArrayList<>();

	RuleReader(Vocabulary vocabulary, Clauses clauses, Problems problems) {
		this.vocabulary = vocabulary;
		this.clauses = clauses;
		this.problems = problems;
		ids = new Ids(problems);
		codes = new CodeCheck(vocabulary.dictionary(), problems);
	}

	/** Rules that stand before those to be read, and that these may ask for. */
	void after(List<String> before) {
		ofHousehold.addAll(before);
	}

	void read(Section root) {
		root.sections("rules").forEach(this::rule);
		root.done();
	}

	List<Rule> rules() {
		return rules;
	}

	private void rule(Section section) {
		String id = ids.read(section, "id");
		RuleKind kind = RuleKind.valueOf(section.oneOf("kind", KINDS).toUpperCase(Locale.ROOT));
		ObjectKind object = ObjectWords.read(section);
		Label title = section.requiredLabel("title");
		Label outcome = kind == RuleKind.SCOPE || kind.finds() ? section.label("outcome").orElse(title) : section.requiredLabel("outcome");
		boolean problem = kind == RuleKind.GUARANTEE;
		Rule rule = new Rule(id, title, kind, object, clauses.required(section, "clause"), condition(section, "applies", object),
				condition(section, "when", object), outcome, concept(kind, section), code(section, "severity", "Severity", problem),
				code(section, "sector", "Sector", problem), section.label("remedy").orElse(new Label("", "")), section.optional("department"),
				section.texts("answers"));
		section.done();
		if (!kind.finds() && object != ObjectKind.HOUSEHOLD) {
			problems.add(section.place("object"), messages.get("householdOnly", kind.id()));
		}
		rules.add(rule);
		if (!object.place()) {
			ofHousehold.add(id);
		}
	}

	private static Concept concept(RuleKind kind, Section section) {
		return switch (kind) {
		case SCOPE, ADVICE -> Concept.NORMAL;
		case GUARANTEE -> Concept.SHORTFALL;
		case WARNING -> Concept.WATCHED;
		case TEST, OVERRIDE -> {
			if (section.node("concept").isEmpty()) {
				section.missing("concept");
			}
			yield Concept.valueOf(section.oneOf("concept", CONCEPTS));
		}
		};
	}

	private String condition(Section section, String key, ObjectKind object) {
		return ConditionText.read(section, key, object, vocabulary.withRules(List.copyOf(ofHousehold)), problems);
	}

	private String code(Section section, String key, String codeList, boolean required) {
		if (required && section.node(key).isEmpty()) {
			section.missing(key);
		}
		return codes.code(section, key, codeList);
	}
}
