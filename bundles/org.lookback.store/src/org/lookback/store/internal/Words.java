package org.lookback.store.internal;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** The store's words for people, from the message files beside this class. */
public final class Words {

	private Words() {
	}

	public static String say(String key, Object... arguments) {
		return Messages.in(Words.class).get(key, arguments);
	}

	public static LookbackException error(String key, Object... arguments) {
		return new LookbackException(say(key, arguments));
	}

	public static LookbackException error(Throwable cause, String key, Object... arguments) {
		return new LookbackException(say(key, arguments), cause);
	}
}
