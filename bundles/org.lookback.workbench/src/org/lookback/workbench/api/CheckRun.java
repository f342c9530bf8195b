package org.lookback.workbench.api;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One run of a package over the households.
 *
 * @param id          the run's number
 * @param packageId   the package
 * @param version     its version
 * @param asOf        the date whose law and ages were applied
 * @param dataVersion the state of the data that was read
 * @param finished    when
 * @param outdated    whether data, package or readings have changed since
 */
public record CheckRun(long id, String packageId, String version, LocalDate asOf, long dataVersion, Instant finished, boolean outdated) {
}
