package org.lookback.standards.api;

import java.time.LocalDate;
import java.util.List;

import org.lookback.model.api.facts.Household;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.Determination;

/** A package with its readings as of one day over the facts of one year. Safe to use from several threads. */
public interface Evaluator {

	StandardsPackage standards();

	/** The day whose law and ages count. */
	LocalDate asOf();

	/** The year whose facts count. */
	int year();

	/** What the package says of the household. Findings carry the facts that decided them. */
	Determination evaluate(Household household);

	/** Why: one decision a rule, in the package's order. Agrees with {@link #evaluate}. */
	List<Decision> explain(Household household);

	/**
	 * What keeps the outcome undecided: ids of fields, {@code param:} and a parameter's id, names of lists; empty when it is decided.
	 */
	List<String> blockedBy(Household household);

	/** How many persons the household has on the day: members who have not left. */
	int persons(Household household);
}
