package org.lookback.workbench.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Decision;
import org.lookback.model.api.verdict.Determination;
import org.lookback.standards.api.CheckSummary;

/** What a province's standards say about the households. */
public interface Checking {

	/**
	 * Runs a package over all households of the current year, keeps verdicts and findings, and brings the index up to date.
	 *
	 * @param asOf the date whose law and ages apply
	 */
	CheckSummary run(String packageId, LocalDate asOf, Progress progress) throws LookbackException;

	/** The latest finished run of a package. */
	Optional<CheckRun> latest(String packageId) throws LookbackException;

	/**
	 * Why a package says what it says about one household.
	 *
	 * @param household its key or its registered code
	 * @param asOf      the date; that of the latest run, else today, when absent
	 */
	Explained explain(String household, String packageId, Optional<LocalDate> asOf) throws LookbackException;

	/** Everything known of a household; personal data is in full: whoever shows it masks it. */
	Household household(String keyOrCode) throws LookbackException;

	/**
	 * @param determination the outcome
	 * @param decisions     every rule with clause, parameters, facts and what blocks it
	 */
	record Explained(Household household, String packageId, LocalDate asOf, int year, Determination determination, List<Decision> decisions) {
	}
}
