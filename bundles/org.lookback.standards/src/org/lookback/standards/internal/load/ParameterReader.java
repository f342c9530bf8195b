package org.lookback.standards.internal.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.internal.yaml.Node;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;

/** Reads {@code parameters.yaml}. */
final class ParameterReader {

	private static final List<String> TYPES = List.of("number", "bool", "date", "text", "codes");

	private final Messages messages = Messages.in(ParameterReader.class);
	private final Dictionary dictionary;
	private final Clauses clauses;
	private final Problems problems;
	private final Ids ids;

	ParameterReader(Dictionary dictionary, Clauses clauses, Problems problems) {
		this.dictionary = dictionary;
		this.clauses = clauses;
		this.problems = problems;
		ids = new Ids(problems);
	}

	List<Parameter> read(Section root) {
		List<Parameter> parameters = root.sections("parameters").stream().map(this::parameter).toList();
		root.done();
		return parameters;
	}

	private Parameter parameter(Section section) {
		String id = ids.read(section, "id");
		Parameter.Type type = Parameter.Type.valueOf(section.oneOf("type", TYPES).toUpperCase(java.util.Locale.ROOT));
		Optional<String> codeList = section.scalar("codeList").map(Node.Scalar::text);
		if ((type == Parameter.Type.CODES) != codeList.isPresent()) {
			problems.add(section.place(), messages.get("codeListWhenCodes"));
		}
		codeList.filter(list -> dictionary.codeList(list).isEmpty())
				.ifPresent(list -> problems.add(section.place("codeList"), messages.get("noCodeList", list)));
		boolean open = section.flag("open");
		List<Parameter.Value> values = values(section, type, codeList);
		if (open == section.node("values").isPresent()) {
			problems.add(section.place("id"), open ? messages.get("openWithValues", id) : messages.get("closedWithoutValues", id));
		}
		Parameter parameter = new Parameter(id, section.requiredLabel("title"), type, codeList, section.optional("unit"),
				incomeConcept(section), classField(section), clauses.optional(section, "clause"), open, section.optional("note"), values);
		section.done();
		return parameter;
	}

	private String incomeConcept(Section section) {
		String name = section.optional("incomeConcept");
		if (!name.isEmpty() && dictionary.entity("income").field(name).isEmpty()) {
			problems.add(section.place("incomeConcept"), messages.get("noIncomeField", name));
		}
		return name;
	}

	private String classField(Section section) {
		String id = section.optional("classField");
		boolean known = id.isEmpty() || id.startsWith("householdYear.") && dictionary.entity("householdYear")
				.field(id.substring("householdYear.".length())).isPresent();
		if (!known) {
			problems.add(section.place("classField"), messages.get("noClassField", id));
		}
		return id;
	}

	private List<Parameter.Value> values(Section parameter, Parameter.Type type, Optional<String> codeList) {
		List<Parameter.Value> values = new ArrayList<>();
		for (Section section : parameter.sections("values")) {
			List<String> texts = texts(section);
			Optional<LocalDate> from = section.date("validFrom");
			Optional<LocalDate> until = section.date("validUntil");
			String region = section.optional("region");
			String householdClass = section.optional("class");
			if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
				problems.add(section.place("validUntil"), messages.get("untilBeforeFrom"));
			}
			section.done();
			try {
				Object value = new ParameterText(dictionary).read(type, codeList, texts);
				values.add(new Parameter.Value(value, from, until, region, householdClass, ""));
			} catch (ParameterText.Bad bad) {
				problems.add(section.place("value"), bad.getMessage());
			}
		}
		return values;
	}

	/** The texts under {@code value}, be it one or a list. */
	static List<String> texts(Section section) {
		Optional<Node> node = section.node("value");
		if (node.isEmpty()) {
			section.missing("value");
			return List.of();
		}
		return node.get() instanceof Node.Sequence ? section.texts("value") : List.of(section.optional("value"));
	}
}
