package org.lookback.ingest.internal.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Source;
import org.lookback.store.api.HouseholdRef;

/** One row with its cells read: whose it is, of which year, and the values by the entity they belong to. Made anew for every row. */
final class RowRead {

	private final SheetRow row;
	private final Source source;
	private final int year;
	private final boolean yearKnown;
	private final Map<String, Map<String, Object>> values = new LinkedHashMap<>();
	private final List<CellIssue> issues = new ArrayList<>();
	Optional<String> householdCode = Optional.empty();
	Optional<String> localKey = Optional.empty();
	/** The household, where something else than its number tells which it is. */
	Optional<HouseholdRef> household = Optional.empty();
	Optional<String> memberCode = Optional.empty();
	Optional<String> idNumber = Optional.empty();
	Optional<LocalDate> birthDate = Optional.empty();
	String name = "";
	Place place = Place.NOWHERE;

	/** @param yearKnown whether the year is the row's or the file's, and not a stand-in for one that the row leaves open */
	RowRead(SheetRow row, Source source, int year, boolean yearKnown) {
		this.row = row;
		this.source = source;
		this.year = year;
		this.yearKnown = yearKnown;
	}

	SheetRow row() {
		return row;
	}

	int year() {
		return year;
	}

	List<CellIssue> issues() {
		return issues;
	}

	/** The values of an entity by the fields' bare names; may be added to. */
	Map<String, Object> of(String entity) {
		return values.computeIfAbsent(entity, id -> new LinkedHashMap<>());
	}

	/** Fills a field of an entity that has a year of its own (发放年度). */
	void ownYear(String entity, String field) {
		if (yearKnown) {
			of(entity).put(field, (long) year);
		}
	}

	/** A row of an entity with its values, which it shares. */
	Fact fact(String entity) {
		return fact(entity, of(entity));
	}

	/** A row of an entity with some values, which it shares. */
	Fact fact(String entity, Map<String, Object> some) {
		return new Fact(entity, some, source);
	}

	/** The same with the row's year among them. */
	Fact yearly(String entity, Map<String, Object> some) {
		some.put("dataYear", (long) year);
		return new Fact(entity, some, source);
	}

	/** Notes a warning about the row or one of its cells. */
	void warn(CellIssue issue) {
		issues.add(issue);
	}
}
