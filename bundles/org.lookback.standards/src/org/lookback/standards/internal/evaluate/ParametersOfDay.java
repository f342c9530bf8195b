package org.lookback.standards.internal.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.lookback.model.api.verdict.UsedParameter;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Parameter.Value;

/** The values in force on one day by village and household class. Safe to use from several threads. */
final class ParametersOfDay {

	private final List<Parameter> parameters;
	private final RegionPaths regions;
	private final List<Map<String, List<Value>>> byRegion = new ArrayList<>();
	private final List<UsedParameter> unset = new ArrayList<>();
	private final Map<String, List<Map<String, UsedParameter>>> byVillage = new ConcurrentHashMap<>();

	/** @param values of each parameter, in the package's order */
	ParametersOfDay(List<Parameter> parameters, List<List<Value>> values, RegionPaths regions, LocalDate day) {
		this.parameters = parameters;
		this.regions = regions;
		for (int i = 0; i < parameters.size(); i++) {
			Map<String, List<Value>> ofRegion = new HashMap<>();
			values.get(i).stream().filter(v -> v.holdsOn(day))
					.forEach(v -> ofRegion.computeIfAbsent(v.region(), r -> new ArrayList<>()).add(v));
			byRegion.add(ofRegion);
			unset.add(used(parameters.get(i), Optional.empty()));
		}
	}

	/** What holds in a village, by household class, of each parameter in the package's order. */
	List<Map<String, UsedParameter>> in(String village) {
		List<Map<String, UsedParameter>> known = byVillage.get(village);
		return known != null ? known : byVillage.computeIfAbsent(village, this::resolve);
	}

	/** A parameter that nobody has set. */
	UsedParameter unset(int index) {
		return unset.get(index);
	}

	private List<Map<String, UsedParameter>> resolve(String village) {
		List<String> path = regions.of(village);
		List<Map<String, UsedParameter>> resolved = new ArrayList<>();
		for (int i = 0; i < parameters.size(); i++) {
			Map<String, Value> nearest = new HashMap<>();
			for (String region : path) {
				Map<String, Value> here = new HashMap<>();
				for (Value value : byRegion.get(i).getOrDefault(region, List.of())) {
					here.merge(value.householdClass(), value, ParametersOfDay::later);
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

	private static UsedParameter used(Parameter parameter, Optional<Value> value) {
		return new UsedParameter(parameter.id(), parameter.title().zh(), value.map(Value::value), parameter.unit(),
				value.flatMap(Value::validFrom).map(LocalDate::toString).orElse(""), value.map(Value::region).orElse(""), parameter.clause(),
				value.map(Value::setBy).orElse(""));
	}
}
