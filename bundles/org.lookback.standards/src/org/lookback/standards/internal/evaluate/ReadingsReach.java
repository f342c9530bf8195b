package org.lookback.standards.internal.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.Parameter.Value;

/** In which regions households may be seen differently after a change of readings. */
final class ReadingsReach {

	private static final Comparator<Value> ORDER = Comparator.comparing(Value::householdClass)
			.thenComparing(value -> value.validFrom().orElse(LocalDate.MIN));

	private final LocalDate asOf;
	private final Set<Integer> read;
	private final Set<Integer> readInYears;

	/**
	 * @param read        parameters that the value of a rule of a household, its members, kin or loans can depend on
	 * @param readInYears parameters that are asked for other years than that of the day
	 */
	ReadingsReach(LocalDate asOf, Set<Integer> read, Set<Integer> readInYears) {
		this.asOf = asOf;
		this.read = read;
		this.readInYears = readInYears;
	}

	/** Codes of regions; the empty one is the whole country. */
	Set<String> between(List<List<Value>> before, List<List<Value>> now) {
		Set<String> regions = new TreeSet<>();
		for (int parameter : read) {
			Map<String, List<Value>> then = byRegion(parameter, before.get(parameter));
			Map<String, List<Value>> present = byRegion(parameter, now.get(parameter));
			then.forEach((region, values) -> {
				if (!values.equals(present.get(region))) {
					regions.add(region);
				}
			});
			present.keySet().stream().filter(region -> !then.containsKey(region)).forEach(regions::add);
		}
		return regions;
	}

	/** What counts of the values: not who set them, nor the order in which they stand unless two speak of the same. */
	private Map<String, List<Value>> byRegion(int parameter, List<Value> values) {
		Map<String, List<Value>> byRegion = new HashMap<>();
		values.stream().filter(value -> readInYears.contains(parameter) || value.holdsOn(asOf)).sorted(ORDER)
				.forEach(value -> byRegion.computeIfAbsent(value.region(), region -> new ArrayList<>()).add(plain(value, parameter)));
		return byRegion;
	}

	/** Of a value that is asked on the day alone it does not matter how long it holds. */
	private Value plain(Value value, int parameter) {
		return new Value(value.value(), value.validFrom(), readInYears.contains(parameter) ? value.validUntil() : Optional.empty(), value.region(),
				value.householdClass(), "");
	}

	/** The numbers of parameters with these ids. */
	static Set<Integer> numbers(List<Parameter> parameters, Set<String> ids) {
		Set<Integer> numbers = new TreeSet<>();
		for (int i = 0; i < parameters.size(); i++) {
			if (ids.contains(parameters.get(i).id())) {
				numbers.add(i);
			}
		}
		return numbers;
	}
}
