package org.lookback.ingest.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.lookback.model.api.region.RegionChanges;
import org.lookback.model.api.text.Messages;

/**
 * Which year's division of regions a file speaks of, and why. Counted are the different places that its first rows name, by code or by name.
 *
 * @param year        of the division
 * @param byPerson    whether a person said so
 * @param both        places that the divisions of both years have
 * @param onlyEarlier places that only the earlier has
 * @param onlyLater   places that only the later has
 * @param neither     places that none has
 * @param examples    some of those that decide
 */
public record Division(int year, boolean byPerson, long both, long onlyEarlier, long onlyLater, long neither, List<String> examples) {

	/** How many examples there are at most. */
	public static final int EXAMPLES = 3;

	public Division {
		examples = List.copyOf(examples);
	}

	/** Whether any place was looked at. */
	public boolean known() {
		return both + onlyEarlier + onlyLater + neither > 0;
	}

	/** The evidence as a person reads it. */
	public String evidence(Locale locale) {
		Messages messages = Messages.in(Division.class, locale);
		String earlier = String.valueOf(RegionChanges.years().get(0));
		String later = String.valueOf(RegionChanges.years().get(1));
		String said = messages.get("division.evidence", both, onlyEarlier, earlier, onlyLater, later, neither);
		String some = examples.isEmpty() ? ""
				: messages.get("division.examples", examples.stream().collect(Collectors.joining(messages.get("applied.comma"))));
		return byPerson ? messages.get("mapping.byPerson") : said + some;
	}
}
