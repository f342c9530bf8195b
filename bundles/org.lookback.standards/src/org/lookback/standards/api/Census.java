package org.lookback.standards.api;

import java.util.Map;
import java.util.Optional;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.internal.census.CensusTaker;
import org.lookback.standards.internal.census.IdCode;

/**
 * What no single household can say of itself: how often an ID number stands in the data, how many households of each sort a village has. Taken
 * in one pass over all households; what is kept afterwards is small: only ID numbers that stand more than once, and a few counts a village.
 * Safe to use from several threads.
 */
public final class Census {

	/** Nobody has counted: nothing is known. */
	public static final Census NONE = new Census(false, Map.of(), Map.of());

	private static final Holders ONE = new Holders(1, 1, 1);
	private static final Village EMPTY = new Village(0, 0, 0, 0, 0, 0);

	private final boolean taken;
	private final Map<Long, Holders> repeated;
	private final Map<String, Village> villages;

	/**
	 * Who has one ID number in the year.
	 *
	 * @param members    rows of members
	 * @param households they belong to
	 * @param villages   they live in
	 */
	public record Holders(int members, int households, int villages) {
	}

	/**
	 * What the data hold of a village in the year.
	 *
	 * @param households  with a row of the year
	 * @param persons     of these
	 * @param registered  households on the register of the poor
	 * @param poor        persons of households that are not lifted or have fallen back
	 * @param unsafeWater households without safe drinking water
	 * @param dangerous   households that live in a house of grade C or D
	 */
	public record Village(int households, int persons, int registered, int poor, int unsafeWater, int dangerous) {
	}

	private Census(boolean taken, Map<Long, Holders> repeated, Map<String, Village> villages) {
		this.taken = taken;
		this.repeated = repeated;
		this.villages = villages;
	}

	/**
	 * Counts.
	 *
	 * @param year     whose members and rows count
	 * @param progress counts households
	 * @throws LookbackException when the source fails
	 */
	public static Census take(FactSource facts, int year, Progress progress) throws LookbackException {
		CensusTaker taker = new CensusTaker(facts, year);
		taker.run(progress);
		return new Census(true, Map.copyOf(taker.repeated()), Map.copyOf(taker.villages()));
	}

	/** Who has an ID number; empty when nobody has counted. */
	public Optional<Holders> holders(String idNumber) {
		return taken ? Optional.of(repeated.getOrDefault(IdCode.of(idNumber), ONE)) : Optional.empty();
	}

	/** What the data hold of a village; empty when nobody has counted. */
	public Optional<Village> village(String code) {
		return taken ? Optional.of(villages.getOrDefault(code, EMPTY)) : Optional.empty();
	}

	/** Whether it has been taken. */
	public boolean taken() {
		return taken;
	}
}
