package org.lookback.ingest.api;

/**
 * What two departments say of one number in one place: persons, and households with such a person.
 *
 * @param place           code of a village, or of what villages were added up to; empty when nobody knows
 * @param count           id of the dictionary's department count
 * @param here            persons by the households' data
 * @param there           persons by the department's register
 * @param both            persons by both
 * @param open            persons of whom the households' data do not say enough
 */
public record DepartmentRow(String place, String count, long here, long there, long both, long open, long householdsHere, long householdsThere) {

	/** By how many persons the two sides differ. */
	public long difference() {
		return there - here;
	}

	/** Persons whom only the households' data have. */
	public long onlyHere() {
		return here - both;
	}

	/** Persons whom only the register has. */
	public long onlyThere() {
		return there - both;
	}

	/** Both rows as one. */
	public DepartmentRow plus(DepartmentRow other, String wider) {
		return new DepartmentRow(wider, count, here + other.here, there + other.there, both + other.both, open + other.open,
				householdsHere + other.householdsHere, householdsThere + other.householdsThere);
	}
}
