package org.lookback.workbench.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.ExplanationNode;
import org.lookback.model.api.verdict.PlaceDetermination;
import org.lookback.standards.api.CheckSummary;

/** What a province's standards say about the households. */
public interface Checking {

	/**
	 * Runs a package over all households of the current year, keeps verdicts and findings, and brings the index up to date.
	 *
	 * <p>Where an earlier run of the same package as of the same day is there, only those households are asked again of which something has
	 * changed since; what the run said of the others is taken over. The result is the same, and {@link CheckSummary#made} says what was done.
	 *
	 * @param asOf the date whose law and ages apply
	 * @param full to ask all households all the same
	 */
	CheckSummary run(String packageId, LocalDate asOf, boolean full, Progress progress) throws LookbackException;

	/** The same, asking only where something has changed. */
	default CheckSummary run(String packageId, LocalDate asOf, Progress progress) throws LookbackException {
		return run(packageId, asOf, false, progress);
	}

	/** The latest finished run of a package. */
	Optional<CheckRun> latest(String packageId) throws LookbackException;

	/**
	 * Why a package says what it says about one household.
	 *
	 * @param household its key or its registered code
	 * @param asOf      the date; that of the latest run, else today, when absent
	 */
	Explained explain(String household, String packageId, Optional<LocalDate> asOf) throws LookbackException;

	/**
	 * Why a package says what it says about a village, its facilities and its projects.
	 *
	 * @param villageCode the village's code
	 * @param asOf        the date; that of the latest run, else today, when absent
	 */
	ExplainedVillage explainVillage(String villageCode, String packageId, Optional<LocalDate> asOf) throws LookbackException;

	/** What the latest run of a package determined for villages, facilities and projects; empty when it was never run. */
	List<PlaceDetermination> places(String packageId) throws LookbackException;

	/** Everything known of a household; personal data is in full: whoever shows it masks it. */
	Household household(String keyOrCode) throws LookbackException;

	/** The same for whoever is going to show it in full: who looked at whom is logged. */
	Household revealed(String keyOrCode) throws LookbackException;

	/**
	 * What the latest run of a package determined for some households, read in one go.
	 *
	 * @param households their numbers; those that the run did not see are left out of the answer
	 * @return empty when the package was never run
	 */
	Optional<Verdicts> verdicts(String packageId, Collection<Long> households) throws LookbackException;

	/**
	 * How often each rule of a package is met, not met and undecided in its latest run, among the households that a query finds.
	 *
	 * @return one entry a rule, in the package's order; empty when the package was never run
	 */
	List<Tally> tally(String packageId, Query query, Progress progress) throws LookbackException;

	/**
	 * What each finished run of a package found, laid beside the run before it: problems that are open, that appeared, that are gone. Problems
	 * of villages, facilities and projects count when the query asks for nothing but regions.
	 *
	 * @param query households whose problems count
	 * @return one entry a run, the earliest day first; empty when the package was never run
	 */
	List<Standing> history(String packageId, Query query, Progress progress) throws LookbackException;

	/**
	 * @param rules the rules of the run, in the order of {@link Determination#truths()}
	 * @param of    by number of household
	 */
	record Verdicts(CheckRun run, List<String> rules, Map<Long, Determination> of) {
	}

	/** Households for which one rule has each of the three values. */
	record Tally(String rule, long met, long notMet, long undecided) {
	}

	/**
	 * @param determination the outcome
	 * @param decisions     every rule with clause, parameters, facts and what blocks it
	 * @param tree          the same with the branches of every condition
	 */
	record Explained(Household household, String packageId, LocalDate asOf, int year, Determination determination, List<Decision> decisions,
			List<ExplanationNode> tree) {
	}

	/** @param places the village, its facilities and projects, as far as the package has rules for them */
	record ExplainedVillage(String villageCode, String packageId, LocalDate asOf, int year, List<ExplainedPlace> places) {
	}

	/**
	 * @param decisions every rule that speaks of such a place
	 * @param tree      the same with the branches of every condition
	 */
	record ExplainedPlace(PlaceDetermination determination, List<Decision> decisions, List<ExplanationNode> tree) {
	}

	/**
	 * One run in the history of a package.
	 *
	 * @param otherRules whether the package was changed since the run before, so that problems come and go by rules, too
	 * @param flows      one entry a rule that found something in this run or in the one before
	 */
	record Standing(long run, LocalDate asOf, String version, Instant finished, boolean otherRules, List<Flow> flows) {
		public Standing {
			flows = List.copyOf(flows);
		}
	}

	/**
	 * Problems of one rule.
	 *
	 * @param open     in this run
	 * @param appeared among them those that the run before had not
	 * @param closed   those of the run before that this one has no more
	 */
	record Flow(String rule, String sector, long open, long appeared, long closed) {
	}
}
