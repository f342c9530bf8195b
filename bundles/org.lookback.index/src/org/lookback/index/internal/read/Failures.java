package org.lookback.index.internal.read;

import java.io.IOException;

import org.lookback.index.api.Searching;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** What a person is told when the disk fails. */
public final class Failures {

	private Failures() {
	}

	public static LookbackException unreadable(IOException failure) {
		return new LookbackException(Messages.in(Searching.class).get("query.unreadable", String.valueOf(failure.getMessage())), failure);
	}
}
