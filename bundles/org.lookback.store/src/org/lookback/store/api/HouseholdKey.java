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
}
