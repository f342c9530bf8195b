package org.lookback.standards.internal.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.standards.api.Place;

/** Villages, facilities and projects of a year, read from the facts. */
final class Places {

	private static final String VILLAGE_CODE = "villageCode";

	private Places() {
	}

	/** The villages' rows of a year by code. */
	static Map<String, Fact> villages(FactSource facts, int year) throws LookbackException {
		Map<String, Fact> villages = new HashMap<>();
		facts.forEachOther("village", row -> {
			if (of(row, year)) {
				row.text(VILLAGE_CODE).ifPresent(code -> villages.put(code, row));
			}
		});
		return Map.copyOf(villages);
	}

	/** All of a kind: villages and facilities with a row of the year, projects up to it. */
	static List<Place> of(ObjectKind kind, FactSource facts, int year) throws LookbackException {
		Map<String, Fact> villages = villages(facts, year);
		if (kind == ObjectKind.VILLAGE) {
			return villages.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(village -> Place.village(village.getValue())).toList();
		}
		List<Place> places = new ArrayList<>();
		facts.forEachOther(kind == ObjectKind.FACILITY ? "facility" : "project", row -> {
			boolean meant = kind == ObjectKind.FACILITY ? of(row, year) : row.whole("projectYear").filter(y -> y > year).isEmpty();
			if (meant) {
				places.add(new Place(kind, row, row.text(VILLAGE_CODE).flatMap(code -> Optional.ofNullable(villages.get(code)))));
			}
		});
		return places;
	}

	private static boolean of(Fact row, int year) {
		return row.year().filter(y -> y == year).isPresent();
	}
}
