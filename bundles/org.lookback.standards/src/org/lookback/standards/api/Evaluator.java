package org.lookback.standards.api;

import java.time.LocalDate;
import java.util.List;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.ExplanationNode;
import org.lookback.model.api.verdict.PlaceDetermination;

/** A package with its readings as of one day over the facts of one year. Safe to use from several threads. */
public interface Evaluator {

	StandardsPackage standards();

	/** The day whose law and ages count. */
	LocalDate asOf();

	/** The year whose facts count. */
	int year();

	/**
	 * The same evaluator, to which the villages of these facts are known. Without, whatever a rule of a household asks of its village is not
	 * known.
	 */
	Evaluator over(FactSource facts) throws LookbackException;

	/** Whether rules read what all households together say: then {@link #knowing} has to come before anything is asked. */
	boolean readsCensus();

	/** Whether it knows already what all households together say. */
	boolean knowsCensus();

	/** The same evaluator, to which it is known what all households together say. Without, whatever rules ask of it is not known. */
	Evaluator knowing(Census census);

	/** The villages, facilities and projects that the package has rules for: of the year, projects up to it. */
	List<Place> places(FactSource facts) throws LookbackException;

	/** What the package says of a village, facility or project. */
	PlaceDetermination evaluate(Place place);

	/** Why: one decision a rule that speaks of such a place, in the package's order. */
	List<Decision> explain(Place place);

	/** What the package says of the household. Findings carry the facts that decided them. */
	Determination evaluate(Household household);

	/** The same with what it cannot say: every decision that something missing keeps open. */
	Assessment assess(Household household);

	/** The decisions over a village, facility or project that something missing keeps open. */
	List<Undecided> undecided(Place place);

	/** Why: one decision a rule of the household, its members, kin and loans, in the package's order. Agrees with {@link #evaluate}. */
	List<Decision> explain(Household household);

	/** Why, as a tree: one RULE for each decision of {@link #explain(Household)}, with the branches of its condition below it. */
	List<ExplanationNode> explanation(Household household);

	/** The same of a village, facility or project. */
	List<ExplanationNode> explanation(Place place);

	/**
	 * What keeps the outcome undecided: ids of fields, {@code param:} and a parameter's id, names of lists; empty when it is decided.
	 */
	List<String> blockedBy(Household household);

	/**
	 * What a rule's value can depend on.
	 *
	 * @throws java.util.NoSuchElementException when the package has no such rule
	 */
	Dependencies dependencies(String rule);

	/** What any rule of a household, its members, kin or loans can depend on. */
	Dependencies ofHouseholds();

	/**
	 * Whom such a rule may see differently since readings were others.
	 *
	 * @param before the readings then
	 * @throws PackageException when they do not fit the package
	 */
	Reach reach(Readings before) throws PackageException;

	/** How many persons the household has in the checked year. */
	int persons(Household household);
}
