package org.lookback.store.api;

/** A row that the store cannot take; the rest of the file is not concerned. Carries no stack trace: such rows come by the thousand. */
public final class RejectedRowException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * @param code    what is wrong, for counting: {@code noHouseholdKey, noMemberKey, tooManyMembers, tooManyHouseholds, noYear,
	 *                badYear, noRowKey, tooManyRows, textTooLong, numberTooLarge, wrongPlace}
	 * @param message what is wrong and what to do, in the reader's language
	 */
	public RejectedRowException(String code, String message) {
		super(message, null, false, false);
		this.code = code;
	}

	public String code() {
		return code;
	}
}
