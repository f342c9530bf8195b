package org.lookback.store.api;

import java.util.Optional;

/**
 * How a file names a household: by county and registered household code, or by a local key where it has none.
 *
 * @param countyCode    the county's code, empty when the file does not say
 * @param householdCode the registered household code (户编号)
 * @param localKey      a key that is unique in the county
 */
public record HouseholdKey(String countyCode, Optional<String> householdCode, Optional<String> localKey) {

	/** The key in the whole store: the registered code, else the local key. */
	public String name() {
		return name(countyCode, householdCode.or(() -> localKey).orElse(""));
	}

	/** One code as a key in the whole store: with the county's code before it unless it begins with that. */
	public static String name(String county, String code) {
		return county.isEmpty() || code.startsWith(county) ? code : county + "-" + code;
	}
}
