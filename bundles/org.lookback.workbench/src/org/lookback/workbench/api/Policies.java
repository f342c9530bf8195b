package org.lookback.workbench.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Clause;
import org.lookback.standards.api.AnalyserFinding;
import org.lookback.standards.api.ExampleResult;
import org.lookback.standards.api.PackageSkeleton;
import org.lookback.standards.api.RuleCoverage;
import org.lookback.standards.api.StandardsPackage;

/** Standards packages and the clauses of their documents. */
public interface Policies {

	/** All packages that could be loaded, by id. */
	List<StandardsPackage> packages();

	/** What is wrong with packages that could not be loaded: file, line, column, reason. */
	List<String> problems();

	/** @throws LookbackException when there is no such package; the message names those that there are */
	StandardsPackage find(String packageId) throws LookbackException;

	/**
	 * A package by its id, or one in a folder or zip that need not be installed.
	 *
	 * @throws LookbackException when there is none, or it cannot be loaded: with everything that is wrong with it
	 */
	StandardsPackage load(String idOrPath) throws LookbackException;

	/** What the analyser finds in a package, by id or path, with the workspace's readings; what keeps it from loading are findings, too. */
	List<AnalyserFinding> check(String idOrPath) throws LookbackException;

	/** Runs the examples of a package, by id or path. */
	Tested test(String idOrPath) throws LookbackException;

	/**
	 * Writes a new package to begin with, and the schemas its files name.
	 *
	 * @param folder must be empty or not there
	 * @return its files, relative to the folder
	 */
	List<String> create(PackageSkeleton skeleton, Path folder) throws LookbackException;

	/** All clauses of a document in their order. */
	List<Clause> clauses(String packageId, String document);

	/**
	 * What people of this workspace read into the documents' undefined words: parameters with value, who, when and why.
	 *
	 * @return the text of {@code readings.yaml}; empty when there is none
	 */
	String readings() throws LookbackException;

	/**
	 * Replaces the workspace's readings after checking them; check runs made before are then outdated.
	 *
	 * @param text YAML; the message of the exception names line and column of a mistake
	 */
	void setReadings(String text) throws LookbackException;

	/** Adds the readings of a file to the workspace's own. */
	void addReadings(Path file) throws LookbackException;

	/** A clause by its {@link Clause#id()}. */
	Optional<Clause> clause(String clauseId);

	/**
	 * What came of a package's examples.
	 *
	 * @param coverage how much of each rule they exercise, in the package's order
	 */
	record Tested(StandardsPackage standards, List<ExampleResult> examples, List<RuleCoverage> coverage) {
		public Tested {
			examples = List.copyOf(examples);
			coverage = List.copyOf(coverage);
		}
	}
}
