package org.lookback.standards.internal.analyse.solve;

import java.util.Optional;

import org.lookback.standards.internal.condition.RowKind;
import org.lookback.standards.internal.condition.RowList;

/**
 * A row that the search speaks of: the household itself, or one that {@code exists} asked for.
 *
 * @param id       from 0, the household
 * @param facts    the spot whose facts these are: itself, or the owner when it is the owner's row of the checked year
 * @param list     the list it was made up for; absent for the household, a rule's own object and records of registers
 * @param register of a record, else empty
 * @param owner    the spot it hangs under; the household hangs under itself
 */
public record Spot(int id, int facts, RowKind kind, Optional<RowList> list, String register, int owner) {

	/** The household. */
	public static final Spot HOUSEHOLD = new Spot(0, 0, RowKind.HOUSEHOLD, Optional.empty(), "", 0);

	/** Its village. */
	public static final Spot VILLAGE = new Spot(-1, -1, RowKind.VILLAGE, Optional.empty(), "", 0);
	/** Its latest visit. */
	public static final Spot VISIT = new Spot(-2, -2, RowKind.VISIT, Optional.empty(), "", 0);

	/** Whether it is another view of the owner's row of the checked year. */
	public boolean mirror() {
		return facts != id;
	}
}
