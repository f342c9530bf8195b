package org.lookback.standards.internal.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Example;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Rule;
import org.lookback.standards.internal.load.ParameterText;
import org.lookback.standards.internal.yaml.Node;
import org.lookback.standards.internal.yaml.Place;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;
import org.lookback.standards.internal.yaml.Suggestion;

/**
 * Reads {@code tests/*.yaml}: {@code households} and {@code villages} by name and {@code readings} that later files may use, and
 * {@code tests} that take a household or a village, change it and say what is expected.
 */
public final class ExampleReader {

	private final Messages messages = Messages.in(ExampleReader.class);
	private final Dictionary dictionary;
	private final List<Parameter> parameters;
	private final List<Rule> rules;
	private final Problems problems;
	private final Map<String, Node.Mapping> households = new LinkedHashMap<>();
	private final Map<String, Node.Mapping> villages = new LinkedHashMap<>();
	private final Map<String, Object> readings = new HashMap<>();

	public ExampleReader(Dictionary dictionary, List<Parameter> parameters, List<Rule> rules, Problems problems) {
		this.dictionary = dictionary;
		this.parameters = parameters;
		this.rules = rules;
		this.problems = problems;
	}

	public List<Example> read(Section root) {
		named(root, "households", households);
		named(root, "villages", villages);
		root.section("readings").ifPresent(section -> readings.putAll(readings(section)));
		List<Example> examples = root.sections("tests").stream().map(this::example).toList();
		root.done();
		return examples;
	}

	private void named(Section root, String key, Map<String, Node.Mapping> into) {
		root.section(key).ifPresent(section -> section.all().forEach((name, node) -> {
			if (node instanceof Node.Mapping map) {
				into.put(name, map);
			} else {
				problems.add(node.place(), messages.get("wantMap", name));
			}
		}));
	}

	private Example example(Section section) {
		String name = section.text("name");
		int year = section.whole("year").orElse(2019);
		LocalDate asOf = section.date("asOf").orElse(LocalDate.of(year, 11, 30));
		Map<String, Object> own = new HashMap<>(readings);
		section.section("readings").ifPresent(changes -> {
			changes.all().forEach((id, node) -> own.remove(id));
			own.putAll(readings(changes));
		});
		boolean ofVillage = section.node("village").isPresent();
		Node.Mapping object = ofVillage ? base(section, "village", villages) : withVillage(base(section, "household", households));
		Optional<Node> change = section.node("change");
		if (change.isPresent() && change.get() instanceof Node.Mapping map) {
			object = NodeMerge.merge(object, map);
		}
		Subject subject = subject(ofVillage, ofVillage ? object : withVillage(object), year);
		Example example = expected(section, name, asOf, year, own, subject);
		section.done();
		return example;
	}

	/** Whom an example asks of. */
	private record Subject(Optional<Household> household, Optional<Fact> village) {
	}

	private Subject subject(boolean ofVillage, Node.Mapping object, int year) {
		FactReader facts = new FactReader(dictionary, year, problems);
		if (ofVillage) {
			return new Subject(Optional.empty(), Optional.of(facts.village(object, "example")));
		}
		Household household = facts.household(object);
		Node.Entry village = object.entries().get(FactReader.VILLAGE);
		return new Subject(Optional.of(household), village != null && village.value() instanceof Node.Mapping map
				? Optional.of(facts.village(map, household.root().text("villageCode").orElse("example")))
				: Optional.empty());
	}

	private Node.Mapping base(Section section, String key, Map<String, Node.Mapping> known) {
		return named(section.text(key), section.place(key), key, known);
	}

	private Node.Mapping named(String name, Place place, String key, Map<String, Node.Mapping> known) {
		Node.Mapping found = known.get(name);
		if (found == null) {
			problems.add(place, messages.get("noSuch", key, name,
					Suggestion.nearest(name, known.keySet()).map(near -> messages.get("didYouMean", near)).orElse("")));
			return new Node.Mapping(Map.of(), place);
		}
		return found;
	}

	/** A household that names its village gets that village's map. */
	private Node.Mapping withVillage(Node.Mapping household) {
		Node.Entry village = household.entries().get(FactReader.VILLAGE);
		if (village == null || !(village.value() instanceof Node.Scalar name) || name.absent()) {
			return household;
		}
		Map<String, Node.Entry> entries = new LinkedHashMap<>(household.entries());
		entries.put(FactReader.VILLAGE, new Node.Entry(village.key(), named(name.text(), name.place(), FactReader.VILLAGE, villages)));
		return new Node.Mapping(entries, household.place());
	}

	private Example expected(Section section, String name, LocalDate asOf, int year, Map<String, Object> own, Subject subject) {
		Optional<Section> expect = section.section("expect");
		if (expect.isEmpty()) {
			section.missing("expect");
		}
		Section e = expect.orElse(new Section(new Node.Mapping(Map.of(), section.place()), problems));
		Map<String, String> truths = new LinkedHashMap<>();
		for (String truth : List.of("met", "notMet", "undecided")) {
			rules(e, truth).forEach(rule -> truths.put(rule, truth));
		}
		Optional<List<String>> findings = e.node("findings").map(list -> rules(e, "findings").stream().sorted().toList());
		Optional<List<String>> notices = e.node("notices").map(list -> rules(e, "notices").stream().sorted().toList());
		Example example = new Example(section.place().file(), section.place().line(), name, asOf, year,
				subject.household(), subject.village(), Map.copyOf(own), e.scalar("outcome").map(Node.Scalar::text),
				e.scalar("rule").map(Node.Scalar::text), truths, findings, notices, e.texts("blockedBy"));
		e.done();
		return example;
	}

	private List<String> rules(Section section, String key) {
		List<String> ids = new ArrayList<>(section.texts(key));
		ids.stream().filter(id -> rules.stream().noneMatch(r -> r.id().equals(id)))
				.forEach(id -> problems.add(section.place(key), messages.get("noRule", id)));
		return ids;
	}

	/** Values of parameters by id; {@code ~} leaves one unset. */
	private Map<String, Object> readings(Section section) {
		Map<String, Object> values = new HashMap<>();
		section.all().forEach((id, node) -> {
			Optional<Parameter> parameter = parameters.stream().filter(p -> p.id().equals(id) && p.open()).findFirst();
			if (parameter.isEmpty()) {
				problems.add(node.place(), messages.get("noParameter", id));
				return;
			}
			List<String> texts = node instanceof Node.Sequence ? section.texts(id) : section.scalar(id).map(s -> List.of(s.text())).orElse(List.of());
			boolean unset = node instanceof Node.Scalar scalar && scalar.absent();
			if (!unset) {
				value(parameter.get(), texts, node.place()).ifPresent(value -> values.put(id, value));
			}
		});
		return values;
	}

	private Optional<Object> value(Parameter parameter, List<String> texts, Place place) {
		try {
			return Optional.of(new ParameterText(dictionary).read(parameter.type(), parameter.codeList(), texts));
		} catch (ParameterText.Bad bad) {
			problems.add(place, parameter.id() + ": " + bad.getMessage());
			return Optional.empty();
		}
	}
}
