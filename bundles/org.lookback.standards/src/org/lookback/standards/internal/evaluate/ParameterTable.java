package org.lookback.standards.internal.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.verdict.UsedParameter;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Parameter.Value;
import org.lookback.standards.internal.condition.ParameterValues;

/**
 * Which value of each parameter holds for an object on one day: of the values in force, that of the nearest region on the way from the
 * village up to the province and the whole country; of one region the latest. Safe to use from several threads.
 */
final class ParameterTable {

	private final List<Parameter> parameters;
	private final List<List<Value>> values;
	private final RegionPaths regions;
	private final ParametersOfDay today;
	private final Map<Integer, ParametersOfDay> byYear = new ConcurrentHashMap<>();
	private final Map<String, Truth> inside = new ConcurrentHashMap<>();

	/** @param values of each parameter, in the package's order */
	ParameterTable(List<Parameter> parameters, List<List<Value>> values, RegionTree regions, LocalDate asOf) {
		this.parameters = parameters;
		this.values = values;
		this.regions = new RegionPaths(regions);
		this.today = new ParametersOfDay(parameters, values, this.regions, asOf);
	}

	/** Of each parameter, in the package's order. */
	List<List<Value>> values() {
		return values;
	}

	RegionTree regions() {
		return regions.regions();
	}

	/** Whether a village lies in one of these regions; undecided when nobody knows which village it is. */
	Truth within(String village, List<String> wanted) {
		if (wanted.isEmpty()) {
			return Truth.MET;
		}
		return village.isEmpty() ? Truth.UNDECIDED
				: inside.computeIfAbsent(village, v -> Truth.of(regions.of(v).stream().anyMatch(wanted::contains)));
	}

	/**
	 * The values for one object.
	 *
	 * @param ofYear the household's row of the year, by whose class a parameter may differ; absent for everything that is no household
	 */
	ParameterValues of(String village, Optional<Fact> ofYear) {
		List<Map<String, UsedParameter>> classes = today.in(village);
		return new ParameterValues() {
			@Override
			public UsedParameter get(int index) {
				return chosen(today, classes, index, ofYear);
			}

			@Override
			public UsedParameter get(int index, int year) {
				ParametersOfDay then = byYear.computeIfAbsent(year,
						y -> new ParametersOfDay(parameters, values, regions, LocalDate.of(y, 12, 31)));
				return chosen(then, then.in(village), index, ofYear);
			}

			@Override
			public String missing(int index) {
				boolean byClass = classes.get(index).keySet().stream().anyMatch(c -> !c.isEmpty());
				return byClass && householdClass(ofYear, index).isEmpty() ? parameters.get(index).classField()
						: "param:" + parameters.get(index).id();
			}
		};
	}

	private UsedParameter chosen(ParametersOfDay day, List<Map<String, UsedParameter>> classes, int index, Optional<Fact> ofYear) {
		Map<String, UsedParameter> byClass = classes.get(index);
		UsedParameter general = byClass.get("");
		if (byClass.size() == (general == null ? 0 : 1)) {
			return general == null ? day.unset(index) : general;
		}
		return householdClass(ofYear, index).map(c -> byClass.getOrDefault(c, general == null ? day.unset(index) : general))
				.orElse(day.unset(index));
	}

	private Optional<String> householdClass(Optional<Fact> ofYear, int index) {
		String field = parameters.get(index).classField();
		return ofYear.flatMap(year -> year.text(field.substring(field.indexOf('.') + 1)));
	}
}
