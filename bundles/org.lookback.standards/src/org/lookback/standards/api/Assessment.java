package org.lookback.standards.api;

import java.util.List;

import org.lookback.model.api.verdict.Determination;

/**
 * What a package says of a household together with what it cannot say.
 *
 * @param persons   how many persons the household has in the checked year
 * @param undecided decisions that something missing keeps open, in the package's order; those over the outcome only while it is open
 */
public record Assessment(Determination determination, int persons, List<Undecided> undecided) {

	public Assessment {
		undecided = List.copyOf(undecided);
	}
}
