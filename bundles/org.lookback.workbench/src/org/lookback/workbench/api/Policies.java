package org.lookback.workbench.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Clause;
import org.lookback.standards.api.StandardsPackage;

/** Standards packages and the clauses of their documents. */
public interface Policies {

	/** All packages that could be loaded, by id. */
	List<StandardsPackage> packages();

	/** What is wrong with packages that could not be loaded: file, line, column, reason. */
	List<String> problems();

	/** @throws LookbackException when there is no such package; the message names those that there are */
	StandardsPackage find(String packageId) throws LookbackException;

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
}
