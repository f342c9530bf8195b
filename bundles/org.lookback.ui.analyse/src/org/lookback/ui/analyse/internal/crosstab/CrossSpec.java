package org.lookback.ui.analyse.internal.crosstab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.index.api.Grain;
import org.lookback.model.api.query.Unit;

/**
 * What the person wants to see.
 *
 * @param fields     a field for every {@link Well}, with the grain of its dates or the breaks of its numbers; {@code ""}: none
 * @param page       value of the field in {@link Well#PAGES} that is seen; absent: all pages together
 * @param sort       value of the field in {@link Well#COLUMNS} by whose counts the rows stand, {@code ""} for "not recorded", {@link #TOTAL} for all;
 *                   absent: the order that a table has anyway
 * @param descending whether the largest stands first
 */
record CrossSpec(List<String> fields, Unit unit, Share share, boolean heat, Optional<String> page, Optional<String> sort, boolean descending) {

	/** Stands for the column of totals. */
	static final String TOTAL = "*";
	/** Cause by sector, in households: what people ask about first. */
	static final CrossSpec USUAL = new CrossSpec(List.of("cause.main", "finding.sector", ""), Unit.HOUSEHOLD, Share.NONE, true, Optional.empty(),
			Optional.empty(), true);
	private static final List<Unit> UNITS = List.of(Unit.HOUSEHOLD, Unit.PERSON);

	CrossSpec {
		fields = List.copyOf(fields);
	}

	String field(Well well) {
		return fields.get(well.ordinal());
	}

	/** Whether nothing at all is counted by. */
	boolean isEmpty() {
		return fields.stream().allMatch(String::isEmpty);
	}

	/** The well of a field, whatever its grain or breaks. */
	Optional<Well> well(String field) {
		return Arrays.stream(Well.values()).filter(well -> !field.isEmpty() && Grain.field(field(well)).equals(Grain.field(field))).findFirst();
	}

	/** The first well that is free. */
	Optional<Well> free() {
		return Arrays.stream(Well.values()).filter(well -> field(well).isEmpty()).findFirst();
	}

	/** A field put into a well. When it stood in another one, the two change places; when it is new, what stood there goes. */
	CrossSpec put(String field, Well well) {
		List<String> others = new ArrayList<>(fields);
		well(field).filter(from -> from != well).ifPresent(from -> others.set(from.ordinal(), field(well)));
		others.set(well.ordinal(), field);
		return with(others);
	}

	/** What stands in a well taken out. */
	CrossSpec empty(Well well) {
		List<String> others = new ArrayList<>(fields);
		others.set(well.ordinal(), "");
		return with(others);
	}

	/** Rows as columns and columns as rows. */
	CrossSpec swapped() {
		return with(List.of(field(Well.COLUMNS), field(Well.ROWS), field(Well.PAGES)));
	}

	/** Other fields. A page and an order by a column that is gone mean nothing any more. */
	private CrossSpec with(List<String> others) {
		boolean samePages = others.get(Well.PAGES.ordinal()).equals(field(Well.PAGES));
		boolean sameColumns = others.get(Well.COLUMNS.ordinal()).equals(field(Well.COLUMNS));
		return new CrossSpec(others, unit, share, heat, samePages ? page : Optional.empty(), sameColumns ? sort : sort.filter(TOTAL::equals), descending);
	}

	CrossSpec in(Unit other) {
		return new CrossSpec(fields, other, share, heat, page, sort, descending);
	}

	CrossSpec as(Share other) {
		return new CrossSpec(fields, unit, other, heat, page, sort, descending);
	}

	CrossSpec coloured(boolean on) {
		return new CrossSpec(fields, unit, share, on, page, sort, descending);
	}

	CrossSpec at(Optional<String> other) {
		return new CrossSpec(fields, unit, share, heat, other, sort, descending);
	}

	CrossSpec sorted(Optional<String> by, boolean downwards) {
		return new CrossSpec(fields, unit, share, heat, page, by, downwards);
	}

	/** Whether another wish needs other numbers, and not only another look at them. */
	boolean sameNumbers(CrossSpec other) {
		return fields.equals(other.fields) && unit == other.unit && page.equals(other.page);
	}

	/** As it is kept and sent. */
	Map<String, String> toMap() {
		Map<String, String> kept = new LinkedHashMap<>();
		for (Well well : Well.values()) {
			kept.put(well.id(), field(well));
		}
		kept.put("unit", unit.id());
		kept.put("share", share.id());
		kept.put("heat", Boolean.toString(heat));
		page.ifPresent(value -> kept.put("page", value));
		sort.ifPresent(value -> kept.put("sort", value));
		kept.put("descending", Boolean.toString(descending));
		return kept;
	}

	/** From what was kept; the usual where it says nothing that is understood. */
	static CrossSpec of(Map<String, String> kept) {
		if (!kept.containsKey(Well.ROWS.id())) {
			return USUAL;
		}
		List<String> fields = Arrays.stream(Well.values()).map(well -> kept.getOrDefault(well.id(), "").strip()).toList();
		Unit unit = Unit.of(kept.getOrDefault("unit", "")).filter(UNITS::contains).orElse(Unit.HOUSEHOLD);
		Share share = Arrays.stream(Share.values()).filter(each -> each.id().equals(kept.get("share"))).findFirst().orElse(Share.NONE);
		return new CrossSpec(fields, unit, share, Boolean.parseBoolean(kept.getOrDefault("heat", "true")), Optional.ofNullable(kept.get("page")),
				Optional.ofNullable(kept.get("sort")), Boolean.parseBoolean(kept.getOrDefault("descending", "true")));
	}
}
