package org.lookback.standards.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody supplied for an open parameter of a package.
 *
 * @param packageId      the package
 * @param parameter      id of the parameter
 * @param region         code of the region, empty for everywhere
 * @param householdClass value of the parameter's class field, empty for every household
 * @param value          as written; several texts for a list of codes
 * @param who            who decided it
 * @param date           when
 * @param why            on what grounds
 * @param sample         made up for the sample province, not for real use
 * @param file           where it stands
 * @param line           where it stands
 */
public record Reading(String packageId, String parameter, String region, String householdClass, List<String> value,
		Optional<LocalDate> validFrom, Optional<LocalDate> validUntil, String who, LocalDate date, String why, boolean sample, String file,
		int line) {

	public Reading {
		value = List.copyOf(value);
	}
}
