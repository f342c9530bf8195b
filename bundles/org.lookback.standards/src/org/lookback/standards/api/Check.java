package org.lookback.standards.api;

import java.util.Locale;

/** What the analyser looks for. */
public enum Check {
	/** The package, or a file of it, cannot be loaded. */
	LOADING(Severity.ERROR),
	/** A rule that no household can meet. */
	UNSATISFIABLE(Severity.ERROR),
	/** A rule that waits for the absence of something in a list that nothing declares complete. */
	NEVER_COMPLETE(Severity.ERROR),
	/** A rule that is met by everyone it applies to. */
	ALWAYS_TRUE(Severity.WARNING),
	/** A rule whose households are all out of scope. */
	UNREACHABLE(Severity.ERROR),
	/** A rule that can never decide: before it another one always has. */
	SHADOWED(Severity.ERROR),
	/** Two rules of one decision that can hold together and say different things. */
	OVERLAP(Severity.WARNING),
	/** A household in scope of which no rule of the decision speaks, although each of its values is spoken of. */
	GAP(Severity.WARNING),
	/** Too large to be analysed within the budget. */
	NOT_ANALYSED(Severity.INFO),
	/** A field that no import, form or reading fills. */
	UNFILLED_FIELD(Severity.WARNING),
	/** A parameter whose values end before the package does. */
	EXPIRED_PARAMETER(Severity.WARNING),
	/** A parameter without a value for some days, regions or classes. */
	UNCOVERED_PARAMETER(Severity.WARNING),
	/** A parameter that nothing reads. */
	UNUSED_PARAMETER(Severity.WARNING),
	/** A parameter that people have to fill in. */
	OPEN_PARAMETER(Severity.INFO),
	/** A date that cannot be right. */
	IMPOSSIBLE_DATE(Severity.WARNING),
	/** A deadline that falls on a weekend or holiday. */
	DUE_ON_HOLIDAY(Severity.INFO),
	/** A step with a term or with words about objections that does not say what one does to the clock. */
	UNSTATED_OBJECTION(Severity.INFO),
	/** A procedure that is opened by an outcome which no rule gives. */
	UNREACHABLE_PROCEDURE(Severity.WARNING),
	/** A rule without an example that meets it, one that does not and one that leaves it undecided. */
	MISSING_TEST(Severity.WARNING),
	/** A numeric border without examples on both sides. */
	UNTESTED_BORDER(Severity.INFO),
	/** Two things with one id, or one label for two meanings. */
	DUPLICATE(Severity.WARNING),
	/** A factor of the early warning that names no clause. */
	NO_CLAUSE(Severity.WARNING),
	/** A guarantee that does not say which sector, what to do or who. */
	INCOMPLETE_RULE(Severity.WARNING);

	/** How much it matters. */
	public enum Severity {
		ERROR, WARNING, INFO;

		/** The spelling in JSON. */
		public String id() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	private final Severity severity;

	Check(Severity severity) {
		this.severity = severity;
	}

	/** The severity of its findings, unless the finding says otherwise. */
	public Severity severity() {
		return severity;
	}

	/** The spelling in {@code ambiguities.yaml} and JSON: {@code always-true}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
