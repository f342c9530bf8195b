package org.lookback.standards.internal.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.text.Messages;
import org.lookback.standards.api.CoverageRow;
import org.lookback.standards.api.Procedure;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;

/**
 * Reads {@code coverage.yaml}: each row has {@code by}, {@code product} with {@code how}, or {@code notComputable}; everything named under
 * {@code by} must exist.
 */
final class CoverageReader {

	private static final List<CoverageRow.Kind> HEADS = Arrays.stream(CoverageRow.Kind.values()).filter(k -> k != CoverageRow.Kind.STEP).toList();

	private final Messages messages = Messages.in(CoverageReader.class);
	private final Map<CoverageRow.Kind, Collection<String>> known;
	private final List<Procedure> procedures;
	private final CodeCheck codes;
	private final Clauses clauses;
	private final Problems problems;
	private final Ids ids;

	/** @param known ids of everything that may be named under {@code by}, but for fields and steps */
	CoverageReader(Map<CoverageRow.Kind, Collection<String>> known, List<Procedure> procedures, CodeCheck codes, Clauses clauses,
			Problems problems) {
		this.known = new EnumMap<>(known);
		this.procedures = procedures;
		this.codes = codes;
		this.clauses = clauses;
		this.problems = problems;
		ids = new Ids(problems);
	}

	List<CoverageRow> read(Section root) {
		List<CoverageRow> rows = root.sections("coverage").stream().map(this::row).toList();
		root.done();
		return rows;
	}

	private CoverageRow row(Section section) {
		String id = ids.read(section, "row");
		List<CoverageRow.Link> by = section.sections("by").stream().flatMap(link -> link(link).stream()).toList();
		Optional<CoverageRow.Part> product = section.node("product")
				.map(node -> CoverageRow.Part.valueOf(section.oneOf("product", CoverageRow.Part.ids()).toUpperCase(Locale.ROOT).replace('-', '_')));
		Optional<Label> how = section.label("how");
		Optional<Label> notComputable = section.label("notComputable");
		boolean answered = section.node("by").isPresent() || product.isPresent();
		if (answered == notComputable.isPresent()) {
			problems.add(section.place("row"), messages.get(answered ? "answeredAndNot" : "notAnswered", id));
		}
		if (product.isPresent() != how.isPresent()) {
			problems.add(section.place("row"), messages.get("productNeedsHow", id));
		}
		if (section.node("by").isPresent() && section.list("by").isEmpty()) {
			problems.add(section.place("by"), messages.get("emptyBy", id));
		}
		CoverageRow row = new CoverageRow(id, clauses.required(section, "clause"), section.requiredLabel("title"), by, product, how,
				notComputable);
		section.done();
		return row;
	}

	private Optional<CoverageRow.Link> link(Section section) {
		List<CoverageRow.Kind> heads = new ArrayList<>(HEADS);
		heads.removeIf(kind -> section.node(kind.id()).isEmpty());
		if (heads.size() != 1) {
			problems.add(section.place(), messages.get("oneLink", String.join(", ", HEADS.stream().map(CoverageRow.Kind::id).toList())));
			return Optional.empty();
		}
		CoverageRow.Kind head = heads.getFirst();
		String id = section.text(head.id());
		Optional<CoverageRow.Link> link = Optional.of(new CoverageRow.Link(head, id, ""));
		if (head == CoverageRow.Kind.FIELD) {
			codes.field(id, section.place(head.id()));
		} else {
			check(section, head.id(), id, known.get(head));
		}
		if (head == CoverageRow.Kind.PROCEDURE && section.node("step").isPresent()) {
			link = Optional.of(step(section, id));
		}
		section.done();
		return link;
	}

	private CoverageRow.Link step(Section section, String procedure) {
		String step = section.text("step");
		procedures.stream().filter(p -> p.id().equals(procedure)).findFirst()
				.ifPresent(p -> check(section, "step", step, p.steps().stream().map(Procedure.Step::id).toList()));
		return new CoverageRow.Link(CoverageRow.Kind.STEP, step, procedure);
	}

	private void check(Section section, String key, String id, Collection<String> ids) {
		if (!ids.contains(id)) {
			problems.add(section.place(key), messages.get("noSuch", key, id, Hints.near(id, ids)));
		}
	}
}
