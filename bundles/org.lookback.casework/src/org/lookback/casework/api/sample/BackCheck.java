package org.lookback.casework.api.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * What second visits say of first ones.
 *
 * @param first   households with a first visit: what the checked ones are a part of
 * @param checked households that were visited again
 * @param fields  by field of the visit, in the dictionary's order
 * @param visitors by visitor of the first visit, by name
 * @param differences every answer that differs, by household
 * @param alone   second visits without a first one to compare with
 */
public record BackCheck(long first, long checked, List<FieldRate> fields, List<VisitorRate> visitors, List<Difference> differences, long alone) {

	public BackCheck {
		fields = List.copyOf(fields);
		visitors = List.copyOf(visitors);
		differences = List.copyOf(differences);
	}

	/**
	 * @param field    the dictionary's id
	 * @param rate     answers that differ among those that both visits gave
	 * @param oneSided answers that only one of the two gave
	 */
	public record FieldRate(String field, Rate rate, long oneSided) {
	}

	/**
	 * @param visitor    name, in full; empty when not recorded
	 * @param households whose first visit was his, checked or not
	 * @param checked    of them checked
	 * @param wrong      households with at least one answer that differs, among the checked
	 * @param answers    answers that differ among those compared; without an interval's claim to independence within a household
	 */
	public record VisitorRate(String visitor, long households, long checked, Rate wrong, Rate answers) {
	}

	/** One answer that differs. */
	public record Difference(String household, String village, String field, String visitor, LocalDate day, String value, String checker, LocalDate checkDay, String checkValue) {
	}
}
