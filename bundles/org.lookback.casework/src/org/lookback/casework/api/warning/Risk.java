package org.lookback.casework.api.warning;

import java.util.List;

import org.lookback.model.api.verdict.Truth;

/**
 * A watched household and its points.
 *
 * @param number    the store's number
 * @param key       its key
 * @param village   code of the village, empty when not recorded
 * @param head      name of the head, in full
 * @param persons   who belongs to it in the year
 * @param status    code of the exit status of the year, empty when not recorded
 * @param helpers   names of those who are responsible for it on the day, in full
 * @param watched   MET, or UNDECIDED when a fact is missing that says whether it is watched
 * @param factors   one value a factor, in the order of the scheme
 * @param least     points of the factors that are met
 * @param most      with those of the factors that cannot be decided
 */
public record Risk(long number, String key, String village, String head, int persons, String status, List<String> helpers, Truth watched, List<Truth> factors,
		int least, int most) {

	public Risk {
		helpers = List.copyOf(helpers);
		factors = List.copyOf(factors);
	}

	/** Whether a missing fact leaves its points open. */
	public boolean open() {
		return least != most;
	}
}
