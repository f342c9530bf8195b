package org.lookback.standards.internal.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.Deadline;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;

/** Reads {@code deadlines.yaml}: each has either a day ({@code due}) or a first day ({@code from}) with exactly one term. */
final class DeadlineReader {

	private final Messages messages = Messages.in(DeadlineReader.class);
	private final Clauses clauses;
	private final Problems problems;
	private final Ids ids;

	DeadlineReader(Clauses clauses, Problems problems) {
		this.clauses = clauses;
		this.problems = problems;
		ids = new Ids(problems);
	}

	List<Deadline> read(Section root) {
		List<Deadline> deadlines = root.sections("deadlines").stream().map(this::deadline).toList();
		root.done();
		return deadlines;
	}

	private Deadline deadline(Section section) {
		String id = ids.read(section, "id");
		List<Deadline.Unit> terms = Arrays.stream(Deadline.Unit.values()).filter(unit -> section.node(key(unit)).isPresent()).toList();
		Deadline.Unit unit = terms.isEmpty() ? Deadline.Unit.DAYS : terms.getFirst();
		boolean fixed = section.node("due").isPresent();
		boolean counted = section.node("from").isPresent();
		if (fixed == counted || terms.size() != (counted ? 1 : 0)) {
			problems.add(section.place(), messages.get("dueOrTerm", id));
		}
		Optional<Integer> term = section.whole(key(unit));
		term.filter(count -> count < 1).ifPresent(count -> problems.add(section.place(key(unit)), messages.get("termTooShort", count)));
		Deadline deadline = new Deadline(id, section.requiredLabel("title"), clauses.required(section, "clause"), section.date("due"),
				section.date("from"), unit, term.orElse(0), section.optional("who"), section.optional("note"), section.texts("answers"));
		section.done();
		return deadline;
	}

	private static String key(Deadline.Unit unit) {
		return unit.name().toLowerCase(Locale.ROOT);
	}
}
