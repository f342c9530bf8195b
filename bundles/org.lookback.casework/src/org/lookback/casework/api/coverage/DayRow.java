package org.lookback.casework.api.coverage;

import java.time.LocalDate;

import org.lookback.model.api.query.HouseholdsAndPersons;

/**
 * What was done on one day.
 *
 * @param visited households visited on the day, each once
 * @param fresh   of them, those that had not been visited before in the round
 * @param upTo    households visited up to the end of the day
 */
public record DayRow(LocalDate day, HouseholdsAndPersons visited, HouseholdsAndPersons fresh, HouseholdsAndPersons upTo) {
}
