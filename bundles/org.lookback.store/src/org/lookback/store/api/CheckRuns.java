package org.lookback.store.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.Determination;
import org.lookback.model.api.verdict.PlaceDetermination;

/** Results of checks: one run of one package as of one date over one state of the data. */
public interface CheckRuns {

	/** Starts a run; nobody sees it before it is complete. */
	CheckRunWriter begin(CheckRunSpec spec) throws LookbackException;

	/** Finished runs, newest first. */
	List<CheckRun> list() throws LookbackException;

	/** The newest finished run of a package. */
	Optional<CheckRun> latest(String packageId) throws LookbackException;

	Optional<CheckRun> run(long id) throws LookbackException;

	/** What a run read besides the data; empty of one that an older program made. */
	Optional<CheckInputs> inputs(long run) throws LookbackException;

	/** What was given to {@link CheckRunWriter#complete} for a later run to count on; empty of a run that an older program made. */
	Map<String, Object> counts(long run) throws LookbackException;

	/** From which run a run took something over; empty when it asked all households. */
	Optional<TakenOver> takenOver(long run) throws LookbackException;

	/** Hands over what the run determined, in ascending order of household number, each with its findings. */
	void forEach(long run, FactSource.Range range, Consumer<Determination> reader) throws LookbackException;

	Optional<Determination> determination(long run, long household) throws LookbackException;

	/** Hands over what the run determined of villages, facilities and projects, each with its findings. */
	void forEachPlace(long run, Consumer<PlaceDetermination> reader) throws LookbackException;

	/** The same as {@link #forEach} for a caller that walks through households himself. */
	DeterminationReader reader(long run, FactSource.Range range) throws LookbackException;

	/** The same for a caller to whom the facts of findings do not matter; their lists are empty. */
	DeterminationReader outlines(long run, FactSource.Range range) throws LookbackException;

	void delete(long run, String who) throws LookbackException;
}
