package org.lookback.standards.internal.analyse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.verdict.Concept;
import org.lookback.standards.api.Check;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.RuleKind;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.analyse.Finder.Subject;
import org.lookback.standards.internal.analyse.solve.Pieces;
import org.lookback.standards.internal.condition.Tree;

/** What rules say beside their conditions, and which fields they read. */
final class RecordChecks {

	/** Entities that some import file brings. */
	private static final Set<String> IMPORTED = Set.of("household", "householdYear", "income", "housing", "water", "member", "memberYear", "kin",
			"measure", "visit", "loan", "helper", "registerRecord", "village", "facility", "project");

	private final StandardsPackage standards;
	private final RuleTrees trees;
	private final FilePlaces places;
	private final Finder finder;

	RecordChecks(RuleTrees trees, FilePlaces places, Finder finder) {
		this.standards = trees.standards();
		this.trees = trees;
		this.places = places;
		this.finder = finder;
	}

	void check() {
		unfilled();
		incomplete();
		titles();
		meanings();
		twins();
	}

	private void unfilled() {
		Set<String> onForms = new TreeSet<>();
		standards.forms().forEach(form -> onForms.addAll(form.fields()));
		Map<String, List<String>> reading = new TreeMap<>();
		for (AnalysedRule rule : trees.rules()) {
			for (Tree piece : Pieces.all(rule.condition())) {
				if (piece instanceof Tree.FieldOf of && !filled(of.field()) && !onForms.contains(of.field().id())) {
					List<String> rules = reading.computeIfAbsent(of.field().id(), id -> new ArrayList<>());
					if (!rules.contains(rule.id())) {
						rules.add(rule.id());
					}
				}
			}
		}
		reading.forEach((field, rules) -> finder.add(Check.UNFILLED_FIELD, places.rule(rules.getFirst(), "when"),
				new Subject(rules, List.of(), Optional.empty()), field, Words.of(standards.dictionary().field(field).label()),
				String.join("、", rules)));
	}

	/** Whether a column of some import file may carry it, or whoever counts works it out. */
	private static boolean filled(Field field) {
		return field.computed() || IMPORTED.contains(field.entity()) && !(field.derived() && field.headings().isEmpty());
	}

	private void incomplete() {
		for (Rule rule : standards.rules()) {
			if (rule.kind() != RuleKind.GUARANTEE) {
				continue;
			}
			List<String> missing = new ArrayList<>();
			if (rule.sector().isBlank()) {
				missing.add("sector");
			}
			if (rule.remedy().zh().isBlank()) {
				missing.add("remedy");
			}
			boolean answered = standards.departments().stream().anyMatch(d -> d.sectors().contains(rule.sector()));
			if (rule.department().isBlank() && !answered) {
				missing.add("department");
			}
			if (!missing.isEmpty()) {
				finder.add(Check.INCOMPLETE_RULE, places.rule(rule.id(), "id"), Subject.rules(rule.id()), rule.id(), String.join(", ", missing));
			}
		}
	}

	private void titles() {
		Map<String, String> seen = new HashMap<>();
		for (Rule rule : standards.rules()) {
			String before = seen.putIfAbsent(rule.title().zh(), rule.id());
			if (before != null) {
				finder.add(Check.DUPLICATE, "duplicate.title", places.rule(rule.id(), "title"), Subject.rules(before, rule.id()), before, rule.id(),
						Words.of(rule.title()));
			}
		}
		Map<String, String> parameters = new HashMap<>();
		standards.parameters().forEach(parameter -> {
			String before = parameters.putIfAbsent(parameter.title().zh(), parameter.id());
			if (before != null) {
				finder.add(Check.DUPLICATE, "duplicate.title", places.parameter(parameter.id()),
						new Subject(List.of(), List.of(before, parameter.id()), Optional.empty()), before, parameter.id(),
						Words.of(parameter.title()));
			}
		});
	}

	/** One label of an outcome with two meanings. */
	private void meanings() {
		Map<String, Concept> concepts = new HashMap<>();
		Map<String, String> first = new HashMap<>();
		concepts.put(standards.outcomes().otherwise().zh(), standards.outcomes().otherwiseConcept());
		first.put(standards.outcomes().otherwise().zh(), "otherwise");
		for (Rule rule : standards.rules()) {
			if (rule.kind() != RuleKind.TEST && rule.kind() != RuleKind.OVERRIDE) {
				continue;
			}
			String label = rule.outcome().zh();
			Concept before = concepts.putIfAbsent(label, rule.concept());
			String owner = first.putIfAbsent(label, rule.id());
			if (before != null && before != rule.concept()) {
				finder.add(Check.DUPLICATE, "duplicate.concept", places.rule(rule.id(), "outcome"), Subject.rules(rule.id()), rule.id(), owner,
						Words.of(rule.outcome()), before.name(), rule.concept().name());
			}
		}
	}

	/** Two rules with the same conditions, kind and outcome. */
	private void twins() {
		Map<List<Object>, String> seen = new HashMap<>();
		for (AnalysedRule rule : trees.rules()) {
			List<Object> what = List.of(rule.rule().kind(), rule.rule().object(), rule.rule().outcome(), squeezed(rule.rule().applies()),
					squeezed(rule.rule().when()));
			String before = seen.putIfAbsent(what, rule.id());
			if (before != null) {
				finder.add(Check.DUPLICATE, "duplicate.rule", places.rule(rule.id(), "id"), Subject.rules(before, rule.id()), before, rule.id());
			}
		}
	}

	private static String squeezed(String condition) {
		return condition.replaceAll("\\s+", "");
	}
}
