package org.lookback.briefing.api.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;

/**
 * A number, chart, table or list of a briefing, and what it was made of.
 *
 * @param id      unique over all briefings of a workspace
 * @param key     by which the same figure is found in the last briefing and in the next
 * @param kind    what it is
 * @param label   what it tells, in words
 * @param value   as it was printed
 * @param count   the number of units that its query finds, when it was made
 * @param query   finds what it counts, with the year it spoke of
 * @param asked   the query as it may be printed: personal values masked
 * @param fields  by which it was counted; none for one number
 * @param origin  what it rests on
 * @param last    the count in the last briefing
 * @param cells   of tables and charts: the numbers behind, each with its query
 * @param members of counts and lists that are not too long: the households, by key and in order
 */
public record Figure(String id, String key, Kind kind, String label, String value, OptionalLong count, Unit unit, Query query, String asked,
		List<String> fields, Origin origin, OptionalLong last, List<Cell> cells, Optional<List<String>> members) {

	/** What a figure is. */
	public enum Kind {
		NUMBER, SHARE, RANKING, CHART, TABLE, LIST
	}

	/**
	 * What a figure rests on.
	 *
	 * @param packages    id and version of each standards package, and the content's hash
	 * @param asOf        day of the law, when a check is part of the question
	 * @param dataVersion the change that the index had seen
	 * @param made        the day the number was taken
	 */
	public record Origin(List<String> packages, Optional<LocalDate> asOf, long dataVersion, LocalDate made) {
		public Origin {
			packages = List.copyOf(packages);
		}
	}

	/** One number of a table or chart. */
	public record Cell(String label, long count, Query query) {
	}

	public Figure {
		fields = List.copyOf(fields);
		cells = List.copyOf(cells);
	}

	/** The difference to the last briefing, when there is one. */
	public OptionalLong change() {
		return count.isPresent() && last.isPresent() ? OptionalLong.of(count.getAsLong() - last.getAsLong()) : OptionalLong.empty();
	}
}
