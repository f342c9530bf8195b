package org.lookback.model.api.dictionary;

/** The dictionary's data is wrong, or a name was asked for that it does not have. The message names file and place. */
public final class DictionaryException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public DictionaryException(String message) {
		super(message);
	}

	public DictionaryException(String message, Throwable cause) {
		super(message, cause);
	}
}
