package org.lookback.standards.internal.condition;

/** A condition is wrong at one place. */
public final class ConditionException extends Exception {

	private static final long serialVersionUID = 1L;

	private final int offset;

	/** @param offset of the wrong character in the condition's text, from 0 */
	public ConditionException(int offset, String message) {
		super(message);
		this.offset = offset;
	}

	public int offset() {
		return offset;
	}
}
