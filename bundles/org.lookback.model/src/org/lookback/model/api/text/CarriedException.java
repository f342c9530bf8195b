package org.lookback.model.api.text;

/**
 * Takes a failure through a callback or iterator that may throw nothing checked. Whoever called it takes the failure out again and throws
 * that; nobody else ever sees this one.
 */
public final class CarriedException extends RuntimeException {

	private static final long serialVersionUID = 1L;
	private final transient LookbackException reason;

	public CarriedException(LookbackException reason) {
		super(reason);
		this.reason = reason;
	}

	/** What happened. */
	public LookbackException reason() {
		return reason;
	}
}
