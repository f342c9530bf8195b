package org.lookback.standards.internal.analyse.solve;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.lookback.standards.internal.condition.Tree;

/** What the variables of a condition stand for, by slot. Immutable. */
public final class Binding {

	/** Only the household, its village and its latest visit. */
	public static final Binding HOUSEHOLD = new Binding(Map.of(0, Spot.HOUSEHOLD, Tree.VILLAGE, Spot.VILLAGE, Tree.VISIT, Spot.VISIT), Map.of());

	private final Map<Integer, Spot> rows;
	private final Map<Integer, String> codes;

	private Binding(Map<Integer, Spot> rows, Map<Integer, String> codes) {
		this.rows = rows;
		this.codes = codes;
	}

	/** The same with one more row. */
	public Binding with(int slot, Spot row) {
		Map<Integer, Spot> more = new HashMap<>(rows);
		more.put(slot, row);
		return new Binding(more, codes);
	}

	Binding with(int slot, String code) {
		Map<Integer, String> more = new HashMap<>(codes);
		more.put(slot, code);
		return new Binding(rows, more);
	}

	Spot row(int slot) {
		return Optional.ofNullable(rows.get(slot)).orElseThrow();
	}

	Optional<String> code(int slot) {
		return Optional.ofNullable(codes.get(slot));
	}

	/** The spot's facts or the code in a slot; empty when nothing is bound there. */
	Object bound(int slot) {
		Spot row = rows.get(slot);
		return row != null ? row.facts() : codes.getOrDefault(slot, "");
	}
}
