package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.index.internal.read.Cells.Place;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Schema;
import org.lookback.model.api.region.RegionLevel;

/** The line by which a list shows an object. */
final class Titles {

	private static final String APART = " · ";

	private final Cells cells;
	private final boolean reveal;
	private final Locale locale;

	Titles(Cells cells, boolean reveal, Locale locale) {
		this.cells = cells;
		this.reveal = reveal;
		this.locale = locale;
	}

	String title(Place place, Place household) throws IOException {
		List<String> parts = new ArrayList<>();
		switch (place.level()) {
		case HOUSEHOLD -> parts.add(value(place, "household.headName"));
		case MEMBER -> {
			parts.add(value(place, "member.name"));
			parts.add(value(place, "member.relationToHead"));
		}
		case FINDING -> {
			parts.add(value(place, "finding.title"));
			parts.add(value(household, "household.headName"));
		}
		case NOTICE -> {
			parts.add(value(place, "notice.title"));
			parts.add(value(household, "household.headName"));
		}
		case WARNING -> parts.add(value(place, "warning.level"));
		case ITEM -> {
			parts.add(value(place, "ledger.problem"));
			parts.add(value(place, "ledger.name"));
			parts.add(value(place, "ledger.state"));
		}
		case MEASURE -> {
			String item = value(place, "measure.item");
			parts.add(item.isEmpty() ? value(place, "measure.programme") : item);
			parts.add(value(place, "measure.measureYear"));
			parts.add(value(household, "household.headName"));
		}
		}
		parts.add(region(household));
		parts.removeIf(String::isBlank);
		return parts.isEmpty() ? cells.key(place) : String.join(APART, parts);
	}

	private String value(Place place, String id) throws IOException {
		Optional<Column> column = cells.schema().column(id);
		return column.isPresent() ? cells.text(place, column.get(), reveal, locale) : "";
	}

	/** Township and village. */
	private String region(Place household) throws IOException {
		Schema schema = cells.schema();
		StringBuilder names = new StringBuilder();
		for (RegionLevel level : List.of(RegionLevel.TOWNSHIP, RegionLevel.VILLAGE)) {
			Optional<Column> column = schema.region(level);
			if (column.isPresent()) {
				names.append(cells.text(household, column.get(), reveal, locale));
			}
		}
		return names.toString();
	}
}
