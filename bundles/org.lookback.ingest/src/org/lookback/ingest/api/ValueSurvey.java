package org.lookback.ingest.api;

import java.util.List;

/**
 * What was not understood in the columns of codes.
 *
 * @param rows   how many rows were looked at
 * @param whole  whether these are all rows of the file; otherwise they are its first ones, because more would have taken too long
 * @param values the texts, those of most rows first. Not masked: a person has to see what he gives a meaning
 * @param more   how many different texts there are beyond those
 */
public record ValueSurvey(long rows, boolean whole, List<UnknownValue> values, long more) {

	public static final ValueSurvey NOTHING = new ValueSurvey(0, true, List.of(), 0);

	public ValueSurvey {
		values = List.copyOf(values);
	}
}
