package org.lookback.store.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.lookback.model.api.text.LookbackException;

/**
 * The early warning of each package as it was last asked, so that the index can be made from the store alone. Derived from facts and package, and so
 * no part of the journal.
 */
public interface KeptWarnings {

	/**
	 * One asking.
	 *
	 * @param asOf        the day whose law and ages counted
	 * @param year        the year whose facts counted
	 * @param dataVersion the last change of the data that it saw
	 * @param inputs      says what else it read: package and readings
	 */
	record Run(String packageId, LocalDate asOf, int year, long dataVersion, String inputs) {
	}

	/**
	 * A watched household.
	 *
	 * @param household its number
	 * @param least     points that are certain
	 * @param most      with those of what is not known
	 */
	record Points(long household, int least, int most) {
	}

	/** The last asking of each package, by package. */
	List<Run> runs() throws LookbackException;

	Optional<Run> run(String packageId) throws LookbackException;

	/** Keeps an asking in place of the package's last one: all of it or nothing. */
	void keep(Run run, Collection<Points> points, String who) throws LookbackException;

	/** Notes that the levels of a package were moved, so that its points mean other levels. */
	void moved(String packageId, String who) throws LookbackException;

	/** Hands over the points of the last asking of a package, by household. */
	void each(String packageId, Consumer<Points> reader) throws LookbackException;

	/** The packages of which something was kept or moved after a change of the change log. */
	Set<String> since(long seq) throws LookbackException;
}
