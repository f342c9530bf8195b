package org.lookback.ui.internal.checking;

import java.time.LocalDate;

import org.lookback.standards.api.StandardsPackage;

/** Which day a person most likely means. */
final class CheckDates {

	private CheckDates() {
	}

	/** Today while the package is in force; its last day when it has expired, its first when it is not in force yet. */
	static LocalDate suggested(StandardsPackage standards, LocalDate today) {
		LocalDate last = standards.validUntil().filter(until -> until.isBefore(today)).orElse(today);
		return standards.validFrom().filter(last::isBefore).orElse(last);
	}
}
