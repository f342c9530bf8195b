package org.lookback.workbench.internal.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.casework.api.sample.FrameUnit;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionLevel;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.workbench.api.Sampling;

/** Makes households units of a frame: their stratum, and how much a number differs within each. For one frame. */
public final class Strata {

	private static final List<String> ENTITIES = List.of("household", "householdYear", "income", "water");

	private final RegionTree regions;
	private final String place;
	private final Optional<Field> field;
	private final Optional<Field> number;
	private final int year;
	private final Map<String, List<Double>> values = new HashMap<>();

	/**
	 * @param stratum    {@code township}, {@code county} or the id of a field; empty for none
	 * @param deviations id of a field that holds a number; empty for none
	 * @throws LookbackException when a field is not known or no household's
	 */
	public Strata(Dictionary dictionary, RegionTree regions, String stratum, String deviations, int year) throws LookbackException {
		this.regions = regions;
		this.year = year;
		place = Sampling.PLACES.contains(stratum) ? stratum : "";
		field = stratum.isEmpty() || !place.isEmpty() ? Optional.empty() : Optional.of(known(dictionary, stratum));
		number = deviations.isEmpty() ? Optional.empty() : Optional.of(known(dictionary, deviations));
	}

	private static Field known(Dictionary dictionary, String id) throws LookbackException {
		return dictionary.find(id).filter(each -> ENTITIES.contains(each.entity()))
				.orElseThrow(() -> new LookbackException(Messages.in(Strata.class).get("sample.field", id)));
	}

	public FrameUnit unit(Household household) {
		String village = household.root().text("villageCode").orElse("");
		String stratum = place.isEmpty() ? field.flatMap(each -> value(household, each)).map(ValueReader::canonical).orElse("") : place(village);
		number.flatMap(each -> value(household, each)).ifPresent(value -> {
			if (value instanceof Number) {
				values.computeIfAbsent(stratum, key -> new ArrayList<>()).add(((Number) value).doubleValue());
			}
		});
		return new FrameUnit(household.key(), stratum, village, household.members(year).size());
	}

	private Optional<Object> value(Household household, Field of) {
		Optional<Fact> row = of.entity().equals("household") ? Optional.of(household.root()) : household.root().child(of.entity(), year);
		return row.flatMap(each -> each.get(of.name()));
	}

	private String place(String village) {
		RegionLevel level = place.equals("county") ? RegionLevel.COUNTY : RegionLevel.TOWNSHIP;
		return regions.path(village).stream().filter(region -> region.level() == level).map(Region::code).findFirst().orElse("");
	}

	/** Standard deviation of the number by stratum, of those where it is recorded; empty without a number. */
	public Map<String, Double> deviations() {
		Map<String, Double> deviations = new HashMap<>();
		values.forEach((stratum, all) -> {
			double mean = all.stream().mapToDouble(Double::doubleValue).average().orElse(0);
			double squares = all.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
			deviations.put(stratum, all.size() < 2 ? 0 : Math.sqrt(squares / (all.size() - 1)));
		});
		return deviations;
	}
}
