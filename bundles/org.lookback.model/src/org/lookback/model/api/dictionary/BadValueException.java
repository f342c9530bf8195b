package org.lookback.model.api.dictionary;

/** A text that cannot be a value of its field. Carries no stack trace: rejected rows come by the million. */
public final class BadValueException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String code;
	private final transient Label reason;

	/**
	 * @param code   what is wrong, for counting and tests, for example {@code notInCodeList}
	 * @param reason what is wrong and what to do next, for people
	 */
	public BadValueException(String code, Label reason) {
		super(reason.en(), null, false, false);
		this.code = code;
		this.reason = reason;
	}

	/**
	 * What is wrong: {@code notANumber}, {@code notWhole}, {@code tooLarge}, {@code notADate}, {@code yearOnly},
	 * {@code notAYear}, {@code notABoolean}, {@code notInCodeList} or {@code scientificNotation}.
	 */
	public String code() {
		return code;
	}

	/** What is wrong and what to do next. */
	public Label reason() {
		return reason;
	}
}
