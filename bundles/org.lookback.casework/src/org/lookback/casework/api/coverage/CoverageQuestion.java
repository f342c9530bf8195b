package org.lookback.casework.api.coverage;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

import org.lookback.model.api.region.RegionLevel;

/**
 * Which visits are asked about.
 *
 * @param region code of a region at any level; empty for everything
 * @param by     what a row of the answer stands for: {@link RegionLevel#COUNTY}, {@link RegionLevel#TOWNSHIP} or {@link RegionLevel#VILLAGE}
 * @param year   whose roster and visits; the current one when empty
 * @param round  number of the look-back whose visits count; all of the year when empty
 * @param until  the last day whose visits count; all when empty
 */
public record CoverageQuestion(String region, RegionLevel by, OptionalInt year, Optional<String> round, Optional<LocalDate> until) {

	/** Everything, a row for each region of a level, of the current year. */
	public static CoverageQuestion by(RegionLevel level) {
		return new CoverageQuestion("", level, OptionalInt.empty(), Optional.empty(), Optional.empty());
	}

	/** The same up to a day, or up to an earlier one that the question names. */
	public CoverageQuestion until(LocalDate last) {
		return new CoverageQuestion(region, by, year, round, Optional.of(until.filter(day -> day.isBefore(last)).orElse(last)));
	}

	/** The same for a part of the province. */
	public CoverageQuestion in(String code) {
		return new CoverageQuestion(code, by, year, round, until);
	}
}
