package org.lookback.standards.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.verdict.ClauseRef;
import org.lookback.model.api.verdict.Concept;
import org.lookback.model.api.verdict.ObjectKind;

/**
 * Early warning of a package ({@code warnings.yaml}): who is watched, what adds points to his risk of falling (back) into poverty, and from how
 * many points which level is given. Points are whole numbers from 1.
 *
 * @param none    why the package has none; empty texts when it has one
 * @param watched condition of the households that are watched, and the clause that wants them watched
 * @param factors what adds points, in the order in which they are shown
 * @param levels  by rising threshold
 */
public record WarningScheme(Label none, Optional<Watched> watched, List<Factor> factors, List<Level> levels) {

	/** The rule that says whether a household is watched. */
	public static final String WATCHED = "warning:watched";

	private static final String THRESHOLD = "warning.";
	private static final Label NOTHING = new Label("", "");

	public WarningScheme {
		factors = List.copyOf(factors);
		levels = List.copyOf(levels);
	}

	/** The scheme of a package that says nothing of warnings. */
	public static WarningScheme unwritten() {
		return new WarningScheme(NOTHING, Optional.empty(), List.of(), List.of());
	}

	/** Whether households can be watched by it. */
	public boolean given() {
		return watched.isPresent();
	}

	/** Who is watched. */
	public record Watched(String when, ClauseRef clause) {
	}

	/**
	 * What adds points.
	 *
	 * @param object  the household, or its members: then it is met when it is for one of them; points are added once
	 * @param applies condition: whom it speaks of; empty for all who are watched
	 * @param when    condition: when it is met
	 * @param points  from 1
	 * @param clause  the words that name the factor
	 * @param basis   on what the points rest when the words do not say them; empty texts when they do
	 */
	public record Factor(String id, Label title, ObjectKind object, String applies, String when, int points, Optional<ClauseRef> clause, Label basis) {
	}

	/**
	 * A level of warning.
	 *
	 * @param id     letters, digits, hyphens; names the reading that moves the threshold
	 * @param points from how many points on, unless a reading says otherwise
	 * @param basis  on what the threshold rests when no clause says it
	 */
	public record Level(String id, Label title, int points, Optional<ClauseRef> clause, Label basis) {

		/** The name under which the workspace's readings move the threshold. */
		public String parameter() {
			return THRESHOLD + id;
		}
	}

	/** The points of a household that meets every factor. */
	public int most() {
		return factors.stream().mapToInt(Factor::points).sum();
	}

	/** The level whose threshold a reading of that name moves. */
	public Optional<Level> moved(String parameter) {
		return levels.stream().filter(level -> level.parameter().equals(parameter)).findFirst();
	}

	/** Being watched and every factor as rules that find things: the first is {@link #WATCHED}, then a rule a factor under its id. */
	public List<Rule> rules() {
		List<Rule> rules = new ArrayList<>();
		watched.ifPresent(who -> rules.add(rule(WATCHED, NOTHING, ObjectKind.HOUSEHOLD, Optional.of(who.clause()), "", who.when())));
		factors.forEach(factor -> rules.add(rule(factor.id(), factor.title(), factor.object(), factor.clause(), factor.applies(), factor.when())));
		return rules;
	}

	private static Rule rule(String id, Label title, ObjectKind object, Optional<ClauseRef> clause, String applies, String when) {
		return new Rule(id, title, RuleKind.WARNING, object, clause.orElse(new ClauseRef("", "", "")), applies, when, title, Concept.WATCHED, "", "", NOTHING, "",
				List.of());
	}
}
