package org.lookback.cli.internal;

import org.lookback.model.api.text.LookbackException;

/** The command was typed wrongly; the message says how it goes. */
public final class UsageException extends LookbackException {

	private static final long serialVersionUID = 1L;

	public UsageException(String message) {
		super(message);
	}
}
