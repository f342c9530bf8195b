package org.lookback.model.api.text;

/**
 * Something the person has to know and can act on. The message is complete as it stands: what happened, where (file, line,
 * column), what to do next, in the reader's language.
 */
public class LookbackException extends Exception {

	private static final long serialVersionUID = 1L;

	public LookbackException(String message) {
		super(message);
	}

	public LookbackException(String message, Throwable cause) {
		super(message, cause);
	}
}
