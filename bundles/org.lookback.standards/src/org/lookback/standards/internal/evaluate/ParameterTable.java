package org.lookback.standards.internal.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.verdict.Truth;
import org.lookback.model.api.verdict.UsedParameter;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Parameter.Value;
import org.lookback.standards.internal.condition.HouseholdView;
import org.lookback.standards.internal.condition.ParameterValues;

/**
 * Which value of each parameter holds for a household on one day: of the values in force, that of the nearest region on the way from the
 * village up to the province and the whole country; of one region the latest. Safe to use from several threads.
 */
final class ParameterTable {

	private final List<Parameter> parameters;
	private final RegionTree regions;
	private final List<Map<String, List<Value>>> byRegion = new ArrayList<>();
	private final List<UsedParameter> unset = new ArrayList<>();
	private final Map<String, List<Map<String, UsedParameter>>> byVillage = new ConcurrentHashMap<>();
	private final Map<String, Truth> inside = new ConcurrentHashMap<>();

	/** @param values of each parameter, in the package's order */
	ParameterTable(List<Parameter> parameters, List<List<Value>> values, RegionTree regions, LocalDate asOf) {
		this.parameters = parameters;
		this.regions = regions;
		for (int i = 0; i < parameters.size(); i++) {
			Map<String, List<Value>> ofRegion = new HashMap<>();
			values.get(i).stream().filter(v -> v.holdsOn(asOf))
					.forEach(v -> ofRegion.computeIfAbsent(v.region(), r -> new ArrayList<>()).add(v));
			byRegion.add(ofRegion);
			unset.add(used(parameters.get(i), Optional.empty()));
		}
	}

	/** Whether the household lies in one of these regions; undecided when nobody knows where it lies. */
	Truth within(HouseholdView view, List<String> wanted) {
		String village = village(view);
		if (wanted.isEmpty()) {
			return Truth.MET;
		}
		return village.isEmpty() ? Truth.UNDECIDED
				: inside.computeIfAbsent(village, v -> Truth.of(path(v).stream().anyMatch(wanted::contains)));
	}

	private static String village(HouseholdView view) {
		return view.household().root().text("villageCode").orElse("");
	}

	/** The values for one household. */
	ParameterValues of(HouseholdView view) {
		List<Map<String, UsedParameter>> known = byVillage.get(village(view));
		List<Map<String, UsedParameter>> classes = known != null ? known : byVillage.computeIfAbsent(village(view), this::resolve);
		return new ParameterValues() {
			@Override
			public UsedParameter get(int index) {
				Map<String, UsedParameter> values = classes.get(index);
				UsedParameter general = values.get("");
				if (values.size() == (general == null ? 0 : 1)) {
					return general == null ? unset.get(index) : general;
				}
				return householdClass(view, index).map(c -> values.getOrDefault(c, general == null ? unset.get(index) : general))
						.orElse(unset.get(index));
			}

			@Override
			public String missing(int index) {
				boolean byClass = classes.get(index).keySet().stream().anyMatch(c -> !c.isEmpty());
				return byClass && householdClass(view, index).isEmpty() ? parameters.get(index).classField()
						: "param:" + parameters.get(index).id();
			}
		};
	}

	private Optional<String> householdClass(HouseholdView view, int index) {
		String field = parameters.get(index).classField();
		Fact year = view.own().parts()[1];
		return year == null ? Optional.empty() : year.text(field.substring(field.indexOf('.') + 1));
	}

	private List<Map<String, UsedParameter>> resolve(String village) {
		List<String> path = path(village);
		List<Map<String, UsedParameter>> resolved = new ArrayList<>();
		for (int i = 0; i < parameters.size(); i++) {
			Map<String, Value> nearest = new HashMap<>();
			for (String region : path) {
				Map<String, Value> here = new HashMap<>();
				for (Value value : byRegion.get(i).getOrDefault(region, List.of())) {
					here.merge(value.householdClass(), value, ParameterTable::later);
				}
				here.forEach(nearest::putIfAbsent);
			}
			Map<String, UsedParameter> used = new HashMap<>();
			Parameter parameter = parameters.get(i);
			nearest.forEach((householdClass, value) -> used.put(householdClass, used(parameter, Optional.of(value))));
			resolved.add(used);
		}
		return resolved;
	}

	private static Value later(Value a, Value b) {
		return b.validFrom().orElse(LocalDate.MIN).isBefore(a.validFrom().orElse(LocalDate.MIN)) ? a : b;
	}

	/** Codes from the village up, then the whole country; a village that the tree lacks goes up by the digits of its code. */
	private List<String> path(String village) {
		List<String> path = new ArrayList<>();
		List<Region> known = regions.path(village);
		if (!known.isEmpty()) {
			known.reversed().forEach(region -> path.add(region.code()));
		} else {
			path.add(village);
			String digits = village.contains("~") ? village.substring(0, village.indexOf('~')) : village;
			for (int length : new int[] { 12, 9, 6, 4, 2 }) {
				if (digits.length() >= length) {
					path.add(digits.substring(0, length));
				}
			}
		}
		path.add("");
		return path;
	}

	private static UsedParameter used(Parameter parameter, Optional<Value> value) {
		return new UsedParameter(parameter.id(), parameter.title().zh(), value.map(Value::value), parameter.unit(),
				value.flatMap(Value::validFrom).map(LocalDate::toString).orElse(""), value.map(Value::region).orElse(""), parameter.clause(),
				value.map(Value::setBy).orElse(""));
	}
}
