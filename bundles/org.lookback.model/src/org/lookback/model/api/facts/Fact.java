package org.lookback.model.api.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of one entity with the rows that hang under it: a household with its years, incomes, houses, members and kin; a member
 * with his years and register records. Built by whoever reads a source, then only read.
 */
public final class Fact {

	private static final long NO_YEAR = Long.MIN_VALUE;

	private final String entity;
	private final Map<String, Object> values;
	private final Source source;
	private final Map<String, Source> otherSources;
	private final Map<String, List<Fact>> children = new LinkedHashMap<>();

	/**
	 * @param entity the dictionary's id of the entity
	 * @param values by the field's bare name; a field that is not recorded has no entry
	 */
	public Fact(String entity, Map<String, Object> values, Source source) {
		this(entity, values, source, Map.of());
	}

	/**
	 * A row merged from several files.
	 *
	 * @param source       the newest row
	 * @param otherSources the rows that fields not taken from the newest one came from, by the field's bare name
	 */
	public Fact(String entity, Map<String, Object> values, Source source, Map<String, Source> otherSources) {
		this.entity = entity;
		this.values = values;
		this.source = source;
		this.otherSources = otherSources;
	}

	public String entity() {
		return entity;
	}

	public Map<String, Object> values() {
		return Collections.unmodifiableMap(values);
	}

	public Source source() {
		return source;
	}

	/** The row that this one field came from. */
	public Source source(String field) {
		return otherSources.getOrDefault(field, source);
	}

	public Optional<Object> get(String field) {
		return Optional.ofNullable(values.get(field));
	}

	public Optional<String> text(String field) {
		return Optional.ofNullable((String) values.get(field));
	}

	public Optional<Long> whole(String field) {
		return Optional.ofNullable((Long) values.get(field));
	}

	public Optional<BigDecimal> decimal(String field) {
		return Optional.ofNullable((BigDecimal) values.get(field));
	}

	public Optional<LocalDate> date(String field) {
		return Optional.ofNullable((LocalDate) values.get(field));
	}

	public Optional<Boolean> flag(String field) {
		return Optional.ofNullable((Boolean) values.get(field));
	}

	/** The codes of a field with several values; empty when it is not recorded. */
	@SuppressWarnings("unchecked")
	public List<String> codes(String field) {
		return (List<String>) values.getOrDefault(field, List.of());
	}

	/** The year this row speaks of ({@code dataYear}, or {@code measureYear} of a measure); empty for identities. */
	public Optional<Integer> year() {
		long year = yearOr(NO_YEAR);
		return year == NO_YEAR ? Optional.empty() : Optional.of((int) year);
	}

	/** Asked for every row of every household, so without a wrapper. */
	private long yearOr(long none) {
		Object year = values.get("dataYear");
		if (year == null) {
			year = values.get("measureYear");
		}
		return year == null ? none : (Long) year;
	}

	/** The rows of one entity that hang under this one, in the order of their keys. */
	public List<Fact> children(String childEntity) {
		return children.getOrDefault(childEntity, List.of());
	}

	/** The rows of one entity and one year that hang under this one. */
	public List<Fact> children(String childEntity, int year) {
		List<Fact> found = new ArrayList<>(2);
		for (Fact child : children(childEntity)) {
			if (child.yearOr(NO_YEAR) == year) {
				found.add(child);
			}
		}
		return Collections.unmodifiableList(found);
	}

	/** The first row of one entity and one year that hangs under this one. */
	public Optional<Fact> child(String childEntity, int year) {
		for (Fact child : children(childEntity)) {
			if (child.yearOr(NO_YEAR) == year) {
				return Optional.of(child);
			}
		}
		return Optional.empty();
	}

	/** All rows that hang under this one, by entity. */
	public Map<String, List<Fact>> children() {
		return Collections.unmodifiableMap(children);
	}

	/** Hangs a row under this one; only while the tree is being built. */
	public Fact add(Fact child) {
		children.computeIfAbsent(child.entity, e -> new ArrayList<>(2)).add(child);
		return this;
	}

	@Override
	public String toString() {
		return entity + values;
	}
}
