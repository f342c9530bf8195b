package org.lookback.store.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One look-back.
 *
 * @param id      0 until it is saved
 * @param year    the year of the data it speaks of
 * @param from    its first day
 * @param until   its last day
 * @param current whether counts speak of it unless asked otherwise; at most one is
 */
public record Round(long id, int year, String name, Optional<LocalDate> from, Optional<LocalDate> until, boolean current) {
}
