package org.lookback.ui.api;

import java.time.LocalDate;
import java.util.Optional;

import org.lookback.standards.api.StandardsPackage;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Overview;

/** Which day a person most likely means. */
public final class CheckDates {

	private CheckDates() {
	}

	/**
	 * The date of the package's latest check; else today, or the last day of the data's year when that is over, as it is when old rounds are
	 * looked at; in any case a day on which the package is in force.
	 */
	public static LocalDate suggested(StandardsPackage standards, Optional<Overview> overview, LocalDate today) {
		LocalDate ofData = overview.filter(read -> !read.isEmpty()).map(read -> LocalDate.of(read.year(), 12, 31)).filter(today::isAfter).orElse(today);
		LocalDate meant = overview.flatMap(read -> read.checks().stream().filter(run -> run.packageId().equals(standards.id())).findFirst())
				.map(CheckRun::asOf).orElse(ofData);
		LocalDate last = standards.validUntil().filter(until -> until.isBefore(meant)).orElse(meant);
		return standards.validFrom().filter(last::isBefore).orElse(last);
	}
}
