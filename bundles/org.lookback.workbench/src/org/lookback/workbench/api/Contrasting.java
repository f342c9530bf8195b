package org.lookback.workbench.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.analysis.api.contrast.Changed;
import org.lookback.analysis.api.contrast.Contrast;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.text.LookbackException;

/**
 * Two years, two regions or two standards packages side by side over the same query, and which households have other values on the second side.
 * Registers are compared by {@link Registers}, packages rule by rule by {@link Comparing}.
 */
public interface Contrasting {

	/** The same households in two years; the year of the query is passed over. */
	Contrast years(Query query, String field, int earlier, int later, Locale locale) throws LookbackException;

	/** Two regions of any level, by code or name; a region holds everything below it. */
	Contrast regions(Query query, String field, String a, String b, Locale locale) throws LookbackException;

	/** What two packages say of the same households, as they were last checked. */
	Contrast packages(Query query, String a, String b, Locale locale) throws LookbackException;

	/**
	 * The households that moved, left or arrived.
	 *
	 * @param from only those with just these values on the first side; {@code ""}: not recorded
	 * @param to   only those with just these values on the second
	 * @param most how many to name
	 * @throws LookbackException also when the two sides do not speak of the same households
	 */
	Changed changed(Contrast contrast, Changed.Which which, Optional<List<String>> from, Optional<List<String>> to, int most) throws LookbackException;
}
