package org.lookback.ingest.internal.compare;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** What the comparison says to people. */
final class Words {

	private Words() {
	}

	static String say(String key, Object... arguments) {
		return Messages.in(Words.class).get(key, arguments);
	}

	static LookbackException error(String key, Object... arguments) {
		return new LookbackException(say(key, arguments));
	}

	static LookbackException error(Throwable cause, String key, Object... arguments) {
		return new LookbackException(say(key, arguments), cause);
	}
}
