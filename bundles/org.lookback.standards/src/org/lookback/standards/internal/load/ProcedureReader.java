package org.lookback.standards.internal.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.standards.api.DayCount;
import org.lookback.standards.api.Deadline;
import org.lookback.standards.api.NoticeTemplate;
import org.lookback.standards.api.ObjectionRule;
import org.lookback.standards.api.ObjectionRule.Effect;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Procedure;
import org.lookback.standards.internal.yaml.Node;
import org.lookback.standards.internal.yaml.Place;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;

/** Reads {@code procedures.yaml}, and the notices that its steps name. */
final class ProcedureReader {

	private static final String BACK_TO = "back-to ";
	private static final Label NONE = new Label("", "");
	private static final List<String> FIRST_DAY = List.of("notCounted", "counted");

	/** What a step says of a deadline, to be looked up when the deadlines are read. */
	private record DeadlineUse(String id, Place place) {
	}

	private final Messages messages = Messages.in(ProcedureReader.class);
	private final List<Parameter> parameters;
	private final Clauses clauses;
	private final Problems problems;
	private final NoticeReader notices;
	private final List<DeadlineUse> deadlines = new ArrayList<>();

	ProcedureReader(List<Parameter> parameters, Clauses clauses, PackageFiles files, Problems problems) {
		this.parameters = parameters;
		this.clauses = clauses;
		this.problems = problems;
		this.notices = new NoticeReader(files, problems);
	}

	List<Procedure> read(Section root) {
		Ids procedureIds = new Ids(problems);
		Ids stepIds = new Ids(problems);
		List<Procedure> procedures = root.sections("procedures").stream().map(section -> {
			String id = procedureIds.read(section, "id");
			List<String> before = new ArrayList<>();
			Procedure procedure = new Procedure(id, section.requiredLabel("title"), section.texts("outcomes"),
					section.sections("steps").stream().map(one -> step(one, stepIds, before)).toList());
			section.done();
			return procedure;
		}).toList();
		root.done();
		return procedures;
	}

	/** @param before ids of the procedure's steps so far; this one's is added */
	private Procedure.Step step(Section section, Ids ids, List<String> before) {
		String id = ids.read(section, "id");
		before.add(id);
		Label objection = section.label("objection").orElse(NONE);
		Procedure.Step step = new Procedure.Step(id, section.requiredLabel("title"), section.text("actor"), term(section),
				clauses.required(section, "clause"), objection, onObjection(section, objection, before), section.label("confirm").orElse(NONE), skip(section),
				deadline(section), notice(section));
		section.done();
		return step;
	}

	private Optional<Procedure.Term> term(Section section) {
		Optional<Integer> days = section.whole("days");
		Optional<DayCount> count = section.scalar("count").map(Node.Scalar::text)
				.flatMap(word -> DayCount.of(section.oneOf("count", List.of(DayCount.CALENDAR.id(), DayCount.WORKING.id()))));
		String parameter = section.optional("daysParameter");
		Optional<Boolean> first = section.scalar("firstDay").map(word -> section.oneOf("firstDay", FIRST_DAY).equals("counted"));
		if (days.isEmpty()) {
			if (count.isPresent() || first.isPresent()) {
				problems.add(section.place(), messages.get("countWithoutDays"));
			}
			return Optional.empty();
		}
		if (days.get() < 1) {
			problems.add(section.place("days"), messages.get("termTooShort", days.get()));
		}
		if (count.isPresent() == !parameter.isEmpty()) {
			problems.add(section.place("days"), messages.get("countOrParameter"));
		} else if (count.isEmpty() && parameters.stream().noneMatch(p -> p.id().equals(parameter))) {
			problems.add(section.place("daysParameter"), messages.get("noDaysParameter", parameter));
		}
		return Optional.of(new Procedure.Term(days.get(), count, parameter, first));
	}

	private ObjectionRule onObjection(Section section, Label objection, List<String> before) {
		String written = section.optional("onObjection");
		Optional<ClauseRef> clause = clauses.optional(section, "objectionClause");
		if (written.isEmpty()) {
			if (clause.isPresent()) {
				problems.add(section.place("objectionClause"), messages.get("clauseWithoutEffect"));
			}
			return ObjectionRule.UNSTATED;
		}
		if (clause.isEmpty() && objection.zh().isEmpty()) {
			problems.add(section.place("onObjection"), messages.get("effectWithoutWords"));
		}
		if (written.startsWith(BACK_TO)) {
			String step = written.substring(BACK_TO.length()).strip();
			if (!before.contains(step)) {
				problems.add(section.place("onObjection"), messages.get("noEarlierStep", step, String.join(", ", before)));
			}
			return new ObjectionRule(Effect.BACK_TO, step, clause, true);
		}
		Optional<Effect> effect = switch (written) {
		case "pause" -> Optional.of(Effect.PAUSE);
		case "restart" -> Optional.of(Effect.RESTART);
		default -> Optional.empty();
		};
		if (effect.isEmpty()) {
			problems.add(section.place("onObjection"), messages.get("noEffect", written));
		}
		return new ObjectionRule(effect.orElse(Effect.PAUSE), "", clause, true);
	}

	private Optional<Procedure.Skip> skip(Section section) {
		Optional<Label> when = section.label("mayBeSkipped");
		Optional<ClauseRef> clause = clauses.optional(section, "skipClause");
		if (clause.isPresent() && when.isEmpty()) {
			problems.add(section.place("skipClause"), messages.get("skipWithoutWords"));
		}
		return when.map(words -> new Procedure.Skip(words, clause));
	}

	private String deadline(Section section) {
		String id = section.optional("deadline");
		if (!id.isEmpty()) {
			deadlines.add(new DeadlineUse(id, section.place("deadline")));
		}
		return id;
	}

	private Optional<NoticeTemplate> notice(Section section) {
		String path = section.optional("notice");
		return path.isEmpty() ? Optional.empty() : notices.read(path, section.place("notice"));
	}

	/** Reports the deadlines that steps name and the package has not. */
	void check(List<Deadline> known) {
		List<String> ids = known.stream().map(Deadline::id).toList();
		deadlines.stream().filter(use -> !ids.contains(use.id()))
				.forEach(use -> problems.add(use.place(), messages.get("noDeadline", use.id(), String.join(", ", ids))));
	}
}
