package org.lookback.casework.api.coverage;

import java.time.LocalDate;

import org.lookback.model.api.query.HouseholdsAndPersons;

/**
 * What one visitor has done.
 *
 * @param visitor name as the visits give it; empty where they give none
 * @param role    code of the list {@code VisitorRole}; empty where they give none
 * @param visited households he visited, each once
 * @param visits  visits he made
 * @param days    days on which he visited anybody
 */
public record VisitorRow(String visitor, String role, HouseholdsAndPersons visited, long visits, long days, LocalDate first, LocalDate last) {
}
