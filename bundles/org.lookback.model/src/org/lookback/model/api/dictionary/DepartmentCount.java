package org.lookback.model.api.dictionary;

import java.util.List;

/**
 * A number of persons that two departments must agree on: what the households' data say, and what a register says.
 *
 * @param id         short, unique
 * @param register   the register that says it: a code of the list {@code Register}
 * @param population condition on a member {@code m}: whose persons are counted on either side
 * @param here       condition on a member {@code m}: who counts by the households' data
 * @param there      what a record must say to count; empty means that being listed is enough
 * @param households whether everybody in a household counts as soon as one of its members is listed
 */
public record DepartmentCount(String id, Label label, String register, String population, String here, List<Said> there, boolean households) {

	/**
	 * What a column of a record says.
	 *
	 * @param columns fields of {@code registerRecord} or column headings, the first that is filled counts
	 * @param is      one of these; empty means that nothing may stand there
	 */
	public record Said(List<String> columns, List<String> is) {

		public Said {
			columns = List.copyOf(columns);
			is = List.copyOf(is);
		}
	}

	public DepartmentCount {
		there = List.copyOf(there);
	}
}
