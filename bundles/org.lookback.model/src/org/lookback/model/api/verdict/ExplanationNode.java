package org.lookback.model.api.verdict;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Label;

/**
 * One piece of the reasons behind a decision, as a tree: the rule, below it whom it was asked of and the branches of its condition with
 * their values, below those the parameters and facts that were read, each fact with the imported row it came from. The window, the command
 * line and exports show this same tree.
 *
 * @param words     the piece in people's words
 * @param value     met, not met or undecided; empty for a parameter or a fact
 * @param object    key of the member, kin, loan, village, facility or project that this piece is about; empty for the household itself
 * @param decision  the rule with its clause; of a RULE only
 * @param parameter of a PARAMETER only
 * @param fact      of a FACT only
 */
public record ExplanationNode(Kind kind, Label words, Optional<Truth> value, String object, Optional<Decision> decision,
		Optional<UsedParameter> parameter, Optional<UsedFact> fact, List<ExplanationNode> children) {

	/** What a piece is. */
	public enum Kind {
		/** One rule asked of the household, or of a village, facility or project. */
		RULE,
		/** The same rule or condition asked of one object. */
		OBJECT,
		/** Met when every piece below is. */
		ALL,
		/** Met when one piece below is. */
		ANY,
		/** Met when the piece below is not. */
		NOT,
		/** A comparison or question; below it what it read. */
		TEST,
		/** A question to every element of a list; below it the elements that tell. */
		LIST,
		/** A value that a parameter has. */
		PARAMETER,
		/** A value that was imported, or is missing. */
		FACT
	}

	public ExplanationNode {
		children = List.copyOf(children);
	}

	/** A rule with everything that it rests on. */
	public static ExplanationNode rule(Decision decision, Label title, List<ExplanationNode> children) {
		return new ExplanationNode(Kind.RULE, title, Optional.of(decision.value()), "", Optional.of(decision), Optional.empty(), Optional.empty(),
				children);
	}

	/** A piece of a condition. */
	public static ExplanationNode branch(Kind kind, Label words, Truth value, String object, List<ExplanationNode> children) {
		return new ExplanationNode(kind, words, Optional.of(value), object, Optional.empty(), Optional.empty(), Optional.empty(), children);
	}

	/** A parameter that was read. */
	public static ExplanationNode of(UsedParameter parameter, Label title) {
		return new ExplanationNode(Kind.PARAMETER, title, Optional.empty(), "", Optional.empty(), Optional.of(parameter), Optional.empty(),
				List.of());
	}

	/** A fact that was read. */
	public static ExplanationNode of(UsedFact fact, Label field) {
		return new ExplanationNode(Kind.FACT, field, Optional.empty(), fact.object(), Optional.empty(), Optional.empty(), Optional.of(fact),
				List.of());
	}

	/**
	 * Whether the condition of a rule was asked of anything: of what lies outside of the package's reach it was not, and only the facts that say so
	 * stand below.
	 */
	public boolean isAsked() {
		return children.isEmpty() || children.stream().anyMatch(child -> child.value().isPresent());
	}
}
