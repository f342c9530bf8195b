package org.lookback.standards.internal.load;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.WarningScheme;
import org.lookback.standards.api.WarningScheme.Factor;
import org.lookback.standards.api.WarningScheme.Level;
import org.lookback.standards.api.WarningScheme.Watched;
import org.lookback.standards.internal.condition.Vocabulary;
import org.lookback.standards.internal.yaml.Problems;
import org.lookback.standards.internal.yaml.Section;

/** Reads {@code warnings.yaml}: why there is none, or who is watched, what adds points, and the levels. */
final class WarningReader {

	private static final Label NOTHING = new Label("", "");
	private static final int MOST_POINTS = 1000;

	private final Messages messages = Messages.in(WarningReader.class);
	private final Vocabulary vocabulary;
	private final List<String> rules;
	private final Clauses clauses;
	private final Problems problems;

	/** @param rules of the package; conditions may ask for those of households and persons */
	WarningReader(Vocabulary vocabulary, List<Rule> rules, Clauses clauses, Problems problems) {
		this.rules = rules.stream().filter(rule -> !rule.object().place()).map(Rule::id).toList();
		this.vocabulary = vocabulary.withRules(this.rules);
		this.clauses = clauses;
		this.problems = problems;
	}

	WarningScheme read(Section root) {
		Optional<Label> none = root.label("none");
		Optional<Watched> watched = root.section("watched").map(this::watched);
		Ids ids = new Ids(problems);
		List<Factor> factors = root.sections("factors").stream().map(section -> factor(section, ids)).toList();
		Ids levelIds = new Ids(problems);
		List<Level> levels = root.sections("levels").stream().map(section -> level(section, levelIds)).toList();
		if (none.isPresent() == (watched.isPresent() || !factors.isEmpty() || !levels.isEmpty())) {
			problems.add(root.place(), messages.get("warning.noneOrScheme"));
		} else if (none.isEmpty() && (watched.isEmpty() || factors.isEmpty() || levels.isEmpty())) {
			problems.add(root.place(), messages.get("warning.incomplete"));
		}
		WarningScheme scheme = new WarningScheme(none.orElse(NOTHING), watched, factors, levels);
		thresholds(scheme, root);
		root.done();
		return scheme;
	}

	private Watched watched(Section section) {
		Watched watched = new Watched(condition(section, "when", ObjectKind.HOUSEHOLD), clauses.required(section, "clause"));
		section.done();
		return watched;
	}

	private Factor factor(Section section, Ids ids) {
		String id = ids.read(section, "id");
		if (rules.contains(id)) {
			problems.add(section.place("id"), messages.get("warning.ruleId", id));
		}
		ObjectKind object = ObjectWords.read(section);
		if (object != ObjectKind.HOUSEHOLD && object != ObjectKind.PERSON) {
			problems.add(section.place("object"), messages.get("warning.object"));
		}
		int points = points(section);
		Optional<ClauseRef> clause = clauses.optional(section, "clause");
		Label basis = basis(section, clause, points);
		Factor factor = new Factor(id, section.requiredLabel("title"), object, condition(section, "applies", object), condition(section, "when", object), points,
				clause, basis);
		section.done();
		return factor;
	}

	private Level level(Section section, Ids ids) {
		String id = ids.read(section, "id");
		if (!id.matches("[A-Za-z0-9-]*")) {
			problems.add(section.place("id"), messages.get("warning.levelId", id));
		}
		int points = points(section);
		Optional<ClauseRef> clause = clauses.optional(section, "clause");
		Level level = new Level(id, section.requiredLabel("title"), points, clause, basis(section, clause, points));
		section.done();
		return level;
	}

	private int points(Section section) {
		Optional<Integer> points = section.whole("points");
		if (points.isEmpty()) {
			section.missing("points");
		} else if (points.get() < 1 || points.get() > MOST_POINTS) {
			problems.add(section.place("points"), messages.get("warning.points", points.get(), MOST_POINTS));
		}
		return Math.clamp(points.orElse(1), 1, MOST_POINTS);
	}

	/** A number that the quoted words do not hold is somebody's proposal, and has to be called one. */
	private Label basis(Section section, Optional<ClauseRef> clause, int points) {
		Optional<Label> basis = section.label("basis");
		if (basis.isEmpty() && clause.filter(ref -> ref.quote().matches("(?s).*(?<!\\d)" + points + "(?!\\d).*")).isEmpty()) {
			problems.add(section.place(), messages.get("warning.basis", points));
		}
		return basis.orElse(NOTHING);
	}

	private void thresholds(WarningScheme scheme, Section root) {
		int before = 0;
		for (Level level : scheme.levels()) {
			if (level.points() <= before) {
				problems.add(root.place("levels"), messages.get("warning.order", level.id(), level.points(), before));
			}
			before = level.points();
		}
		if (!scheme.factors().isEmpty() && before > scheme.most()) {
			problems.add(root.place("levels"), messages.get("warning.unreachable", before, scheme.most()));
		}
	}

	private String condition(Section section, String key, ObjectKind object) {
		return ConditionText.read(section, key, object, vocabulary, problems);
	}
}
