package org.lookback.pack.shanxi.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.lookback.index.api.Counts;
import org.lookback.model.api.query.Filter;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Searching;

/**
 * The regions of one level among the households of a query.
 *
 * @param query      the households, those of the package's province only
 * @param households of the query
 * @param places     in order of their codes
 */
record Places(Searching searching, Level level, Query query, long households, List<Place> places) {

	/** The field that any level of region can be asked by. */
	static final String REGION = "household.village";

	/**
	 * One region.
	 *
	 * @param code  empty when nobody knows where the households live
	 * @param query its households
	 */
	record Place(String code, String name, Query query, long households) {
	}

	/** @param province code of the province that the package is for */
	static Places of(Searching searching, Query asked, String province, Level level) throws LookbackException {
		Query query = asked.and(new Filter.In(REGION, List.of(province)));
		Counts counts = searching.count(query, new Shape.Counts(List.of(level.field()), Unit.HOUSEHOLD));
		List<Place> places = new ArrayList<>();
		for (Counts.Row row : counts.rows()) {
			String code = row.keys().get(level.field());
			places.add(new Place(code, searching.label(level.field(), code, Locale.getDefault()), at(asked, query, level, code), row.households()));
		}
		places.sort(Comparator.comparing(Place::code));
		return new Places(searching, level, query, counts.households(), List.copyOf(places));
	}

	/** A region known takes the place of the wider ones that were asked for. */
	private static Query at(Query asked, Query query, Level level, String code) {
		return code.isEmpty() ? query.and(new Filter.Missing(level.field())) : asked.with(REGION, List.of()).where(REGION, code);
	}

	/**
	 * How many there are in each region by the values of another field.
	 *
	 * @return by region and value
	 */
	Map<String, Map<String, Long>> by(String field, Query of, Unit unit) throws LookbackException {
		Map<String, Map<String, Long>> counts = new TreeMap<>();
		for (Counts.Row row : searching.count(of, new Shape.Counts(List.of(level.field(), field), unit)).rows()) {
			counts.computeIfAbsent(row.keys().get(level.field()), code -> new TreeMap<>()).put(row.keys().get(field), row.count());
		}
		return counts;
	}

	/** How many households of a query there are in each region. */
	Map<String, Long> households(Query of) throws LookbackException {
		Map<String, Long> counts = new TreeMap<>();
		for (Counts.Row row : searching.count(of, new Shape.Counts(List.of(level.field()), Unit.HOUSEHOLD)).rows()) {
			counts.put(row.keys().get(level.field()), row.households());
		}
		return counts;
	}
}
