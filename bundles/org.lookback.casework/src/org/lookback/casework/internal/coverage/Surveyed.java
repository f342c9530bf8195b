package org.lookback.casework.internal.coverage;

import java.util.List;

import org.lookback.casework.api.coverage.CoverageHousehold;

/**
 * A household with its visits.
 *
 * @param made oldest first
 */
record Surveyed(CoverageHousehold household, List<Made> made) {
}
