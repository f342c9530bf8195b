package org.lookback.model.api.compare;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody of ours, as the households' data name him. Unmasked: whoever shows it masks.
 *
 * @param household   the store's number
 * @param code        the member's code or the kin's key; empty for a household
 * @param name        of a household its head's
 * @param idNumber    18 characters, or empty
 * @param villageCode empty when nobody knows
 */
public record RegisterSubject(Kind kind, long household, String householdKey, String code, String name, String idNumber, Optional<LocalDate> birthDate,
		String villageCode) {

	/** What he is to his household. */
	public enum Kind {
		/** Belongs to the household in the year. */
		MEMBER,
		/** Belonged to it and has left. */
		FORMER,
		/** A separated child, or the spouse of one. */
		KIN,
		/** The household as a whole. */
		HOUSEHOLD
	}

	/** What identifies him for ever: the member's code, the kin's key, the household's key. */
	public String identity() {
		return kind == Kind.HOUSEHOLD ? householdKey : code;
	}
}
