package org.lookback.casework.api.helper;

import org.lookback.model.api.query.HouseholdsAndPersons;

/**
 * Households of one exit status, or all. Every count is the length of the list of the same name in {@link HelperList}.
 *
 * @param status code, empty when not recorded
 */
public record HelperRow(String status, HouseholdsAndPersons all, HouseholdsAndPersons helped, HouseholdsAndPersons ended, HouseholdsAndPersons never) {

	public HouseholdsAndPersons without() {
		return ended.plus(never);
	}
}
