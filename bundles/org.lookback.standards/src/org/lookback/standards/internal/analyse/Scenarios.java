package org.lookback.standards.internal.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.lookback.model.api.dictionary.Field;
import org.lookback.standards.api.Parameter;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.analyse.solve.Scenario;
import org.lookback.standards.internal.analyse.solve.Solver;

/** The days, regions and household classes for which a package's own parameters differ, one scenario each. */
final class Scenarios {

	private static final int MOST = 12;

	private final StandardsPackage standards;
	private final Map<String, Set<String>> codes = new HashMap<>();
	private final Map<String, Object> usual = new HashMap<>();

	private Scenarios(StandardsPackage standards) {
		this.standards = standards;
		standards.dictionary().codeLists()
				.forEach(list -> codes.put(list.id(), Solver.known(list, standards.unknownCodes().getOrDefault(list.id(), Set.of()))));
		standards.examples().forEach(example -> example.readings().forEach(usual::putIfAbsent));
	}

	/** At least one, and not too many. The first is the one that the package's examples are of. */
	static List<Scenario> of(StandardsPackage standards) {
		return new Scenarios(standards).some();
	}

	/** How many there would be if none were left out. */
	static int count(StandardsPackage standards) {
		Scenarios all = new Scenarios(standards);
		return all.days().size() * all.regions().size() * all.classes().size();
	}

	private List<Scenario> some() {
		List<Scenario> scenarios = new ArrayList<>();
		for (LocalDate day : days()) {
			for (String region : regions()) {
				for (Map<String, String> classes : classes()) {
					if (scenarios.size() < MOST) {
						scenarios.add(scenario(day, region, classes));
					}
				}
			}
		}
		return scenarios;
	}

	private Scenario scenario(LocalDate day, String region, Map<String, String> classes) {
		Map<Field, String> fields = new HashMap<>();
		classes.forEach((field, code) -> fields.put(standards.dictionary().field(field), code));
		return new Scenario(day, day.getYear(), (region + "000000000000").substring(0, 12), values(day, region, classes),
				values(LocalDate.of(day.getYear(), 12, 31), region, classes), usual, codes, fields);
	}

	private Map<String, Object> values(LocalDate day, String region, Map<String, String> classes) {
		Map<String, Object> values = new HashMap<>();
		for (Parameter parameter : standards.parameters()) {
			String wanted = classes.getOrDefault(parameter.classField(), "");
			parameter.values().stream().filter(v -> v.holdsOn(day) && region.startsWith(v.region()))
					.filter(v -> v.householdClass().isEmpty() || v.householdClass().equals(wanted))
					.max(Comparator.<Parameter.Value>comparingInt(v -> v.householdClass().length()).thenComparingInt(v -> v.region().length())
							.thenComparing(v -> v.validFrom().orElse(LocalDate.MIN)))
					.ifPresent(v -> values.put(parameter.id(), v.value()));
		}
		return values;
	}

	private List<LocalDate> days() {
		Set<LocalDate> days = new LinkedHashSet<>();
		days.add(usualDay());
		TreeSet<LocalDate> changes = new TreeSet<>();
		standards.parameters().stream().flatMap(p -> p.values().stream()).forEach(value -> {
			value.validFrom().ifPresent(changes::add);
			value.validUntil().map(day -> day.plusDays(1)).ifPresent(changes::add);
		});
		changes.stream().filter(day -> standards.validFrom().filter(day::isBefore).isEmpty()
				&& standards.validUntil().filter(day::isAfter).isEmpty()).forEach(days::add);
		return List.copyOf(days);
	}

	private LocalDate usualDay() {
		Map<LocalDate, Integer> seen = new LinkedHashMap<>();
		standards.examples().stream().filter(e -> e.asOf().getYear() == e.year()).forEach(e -> seen.merge(e.asOf(), 1, Integer::sum));
		Optional<LocalDate> most = seen.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
		return most.orElseGet(() -> LocalDate.of(standards.validFrom().map(LocalDate::getYear).orElse(2019), 11, 30));
	}

	private List<String> regions() {
		Set<String> regions = new LinkedHashSet<>();
		standards.examples().stream().flatMap(e -> e.household().stream()).flatMap(h -> h.root().text("villageCode").stream())
				.filter(village -> standards.regions().stream().anyMatch(village::startsWith)).findFirst().ifPresent(regions::add);
		if (regions.isEmpty()) {
			regions.add(standards.regions().stream().findFirst().orElse("110101001001"));
		}
		standards.parameters().stream().flatMap(p -> p.values().stream()).map(Parameter.Value::region).filter(r -> !r.isEmpty()).distinct()
				.filter(r -> regions.stream().noneMatch(known -> known.startsWith(r))).forEach(regions::add);
		return List.copyOf(regions);
	}

	/** Every class for which some parameter has a value of its own, with the field it is a value of. */
	private List<Map<String, String>> classes() {
		List<Map<String, String>> classes = new ArrayList<>();
		for (Parameter parameter : standards.parameters()) {
			parameter.values().stream().map(Parameter.Value::householdClass).filter(c -> !c.isEmpty()).distinct()
					.map(c -> Map.of(parameter.classField(), c)).filter(c -> !classes.contains(c)).forEach(classes::add);
		}
		return classes.isEmpty() ? List.of(Map.of()) : classes;
	}
}
