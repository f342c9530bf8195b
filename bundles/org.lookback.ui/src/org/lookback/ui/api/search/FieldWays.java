package org.lookback.ui.api.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.lookback.index.api.Grain;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.dictionary.FieldType;
import org.lookback.model.api.region.RegionLevel;

/** In what other ways a field can be counted by: dates finer or coarser, regions on another level, numbers in other steps. */
public final class FieldWays {

	private static final String HOUSEHOLD = "household.";

	private final Dictionary dictionary;

	/** @param dictionary of the workspace */
	public FieldWays(Dictionary dictionary) {
		this.dictionary = dictionary;
	}

	/** Whether it is a date, which can be counted by year, quarter, month, week and day. */
	public boolean isDate(String asked) {
		return type(asked).filter(FieldType.DATE::equals).isPresent();
	}

	/** Whether it holds numbers, which are counted in steps. */
	public boolean isNumber(String asked) {
		return type(asked).filter(type -> type.numeric() && type != FieldType.YEAR).isPresent();
	}

	private Optional<FieldType> type(String asked) {
		return asked.isEmpty() ? Optional.empty() : dictionary.find(Grain.field(asked)).map(Field::type);
	}

	/** The regions of households on all levels when the field is one of them; else none. */
	public List<String> levels(String asked) {
		List<String> levels = new ArrayList<>();
		for (RegionLevel level : RegionLevel.values()) {
			dictionary.find(HOUSEHOLD + level.name().toLowerCase(java.util.Locale.ROOT)).map(Field::id).ifPresent(levels::add);
		}
		Optional<String> id = asked.isEmpty() ? Optional.empty() : dictionary.find(asked).map(Field::id);
		return id.filter(levels::contains).isPresent() ? levels : List.of();
	}

	/** The level below a region's, if the field is a region and there is one. */
	public Optional<String> below(String asked) {
		List<String> levels = levels(asked);
		int at = dictionary.find(asked).map(field -> levels.indexOf(field.id())).orElse(-1);
		return at >= 0 && at + 1 < levels.size() ? Optional.of(levels.get(at + 1)) : Optional.empty();
	}

	/** The grains of a date as they are asked for, from coarse to fine. */
	public static List<String> grains(String asked) {
		return Arrays.stream(Grain.values()).map(grain -> Grain.field(asked) + ':' + grain.id()).toList();
	}
}
