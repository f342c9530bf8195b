package org.lookback.casework.api.helper;

import java.time.LocalDate;
import java.util.Optional;

import org.lookback.model.api.query.HouseholdsAndPersons;

/**
 * What one helper has to look after on a day.
 *
 * @param role      code of the list {@code HelperRole}; the first of several, empty when not recorded
 * @param all       his households
 * @param noLonger  of them, those no longer supported
 * @param villages  in which they lie
 * @param since     the first day of the longest of them, empty when none is recorded
 */
public record HelperLoad(Helper helper, String role, HouseholdsAndPersons all, HouseholdsAndPersons noLonger, int villages, Optional<LocalDate> since) {
}
