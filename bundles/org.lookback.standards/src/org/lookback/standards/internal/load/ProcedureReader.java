package org.lookback.standards.internal.load;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Procedure;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;

/** Reads {@code procedures.yaml}. */
final class ProcedureReader {

	private final Messages messages = Messages.in(ProcedureReader.class);
	private final List<Parameter> parameters;
	private final Clauses clauses;
	private final Problems problems;

	ProcedureReader(List<Parameter> parameters, Clauses clauses, Problems problems) {
		this.parameters = parameters;
		this.clauses = clauses;
		this.problems = problems;
	}

	List<Procedure> read(Section root) {
		List<Procedure> procedures = root.sections("procedures").stream().map(section -> {
			Procedure procedure = new Procedure(section.text("id"), section.requiredLabel("title"), section.texts("outcomes"),
					section.sections("steps").stream().map(this::step).toList());
			section.done();
			return procedure;
		}).toList();
		root.done();
		return procedures;
	}

	private Procedure.Step step(Section section) {
		Optional<Integer> days = section.whole("days");
		String parameter = section.optional("daysParameter");
		if (days.isPresent() && parameters.stream().noneMatch(p -> p.id().equals(parameter))) {
			problems.add(section.place("daysParameter"), messages.get("noDaysParameter", parameter));
		}
		Procedure.Step step = new Procedure.Step(section.text("id"), section.requiredLabel("title"), section.text("actor"), days, parameter,
				clauses.required(section, "clause"), section.label("objection").orElse(new Label("", "")));
		section.done();
		return step;
	}
}
