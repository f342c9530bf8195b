package org.lookback.ingest.api;

import java.util.List;
import java.util.Locale;

import org.lookback.model.api.region.RegionChanges;
import org.lookback.model.api.text.Messages;

/**
 * How the places of a file became regions of the workspace's division.
 *
 * @param division    the year that the file speaks of
 * @param carried     how many regions of the other year were brought over as what they are in the workspace's
 * @param notCarried  those for which nothing in the workspace's division is surely the same place, in the order of the file; they are kept as
 *                    local regions. At most {@link #FIRST}
 * @param strangers   how many there are of these
 */
public record RegionReading(Division division, long carried, List<NotCarried> notCarried, long strangers) {

	/** How many are listed at most; the rejects file has all. */
	public static final int FIRST = 200;

	public RegionReading {
		notCarried = List.copyOf(notCarried);
	}

	/**
	 * A region that could not be brought over.
	 *
	 * @param code     in the other year's division
	 * @param path     names there, from the province down
	 * @param reason   how it stands to the workspace's division
	 * @param keptAs   the code that it has in the workspace
	 * @param rows     how many rows name it
	 * @param firstRow the first of them
	 */
	public record NotCarried(String code, List<String> path, RegionChanges.Kind reason, String keptAs, long rows, long firstRow) {

		public NotCarried {
			path = List.copyOf(path);
		}
	}

	/** Whether there is anything to say: a place of another year than the workspace's. */
	public boolean otherYear() {
		return division.year() != RegionChanges.years().get(0) || carried > 0 || strangers > 0;
	}

	/** What a person reads. */
	public String sentence(Locale locale) {
		return Messages.in(RegionReading.class, locale).get("regions.read", String.valueOf(division.year()), division.evidence(locale), carried,
				String.valueOf(RegionChanges.years().get(0)), strangers);
	}
}
