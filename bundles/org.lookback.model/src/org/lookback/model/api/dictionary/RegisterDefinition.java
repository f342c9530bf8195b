package org.lookback.model.api.dictionary;

import java.util.List;

/**
 * How a department's register is compared with the households: who is expected in it, what it means to be there, and what is compared.
 * Read from {@code registers.yaml} of the dictionary, and from what packages and workspaces lay over it.
 *
 * @param id         a code of the list {@code Register}
 * @param sense      what being listed, or not, means
 * @param households whether a household counts as one, listed when any of its members is; else every person counts alone
 * @param expected   condition on a member {@code m} (or on the household when {@code households}): who should be listed; of a
 *                   {@link Sense#SUSPICIOUS} register condition on the household: of whom being listed is worth a look
 * @param here       the condition in words: what it says of somebody
 * @param kin        whether separated children and their spouses matter as members do
 * @param strangers  whether somebody listed who belongs to no household is worth a look
 * @param left       whether somebody listed who has left his household is worth a look
 * @param once       whether a person can be listed only once
 * @param ended      states of a record that mean: not listed any more
 * @param ids        columns that hold an ID number beside the usual one, such as a certificate's
 * @param shows      columns whose values are shown with a listing: what is worth knowing about it
 * @param compared   fields that both sides know
 */
public record RegisterDefinition(String id, Sense sense, boolean households, String expected, Label here, boolean kin, boolean strangers, boolean left,
		boolean once, List<String> ended, List<String> ids, List<String> shows, List<ComparedField> compared) {

	/** What being listed, or not, means. */
	public enum Sense {
		/** Whoever is expected should be listed; others of ours may be. */
		DUE,
		/** Whoever is expected should be listed, and nobody else of ours. */
		BOTH,
		/** That somebody of ours is listed is itself worth a look: vehicles, companies. */
		SUSPICIOUS
	}

	/**
	 * A field of the dictionary and where the register says the same.
	 *
	 * @param field     id of a field of a household, its year, a member, his year, a house, water or loans
	 * @param columns   fields of {@code registerRecord} or column headings, the first that is filled counts
	 * @param tolerance how far numbers may be apart, or days between dates; 0 means equal
	 * @param total     whether the amounts of several records are added up
	 */
	public record ComparedField(String field, List<String> columns, double tolerance, boolean total) {

		public ComparedField {
			columns = List.copyOf(columns);
		}
	}

	/** Whether the condition is asked of the household and not of each member. */
	public boolean ofHousehold() {
		return households || sense == Sense.SUSPICIOUS;
	}

	public RegisterDefinition {
		ended = List.copyOf(ended);
		ids = List.copyOf(ids);
		shows = List.copyOf(shows);
		compared = List.copyOf(compared);
	}
}
