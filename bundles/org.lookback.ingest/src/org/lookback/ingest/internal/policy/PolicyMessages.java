package org.lookback.ingest.internal.policy;

import java.nio.file.Path;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** The sentences of this package; a file is always named by its last name. */
final class PolicyMessages {

	private PolicyMessages() {
	}

	static String text(String key, Object... arguments) {
		return Messages.in(PolicyMessages.class).get(key, arguments);
	}

	/** The message has the file's name as {0} and the arguments from {1} on. */
	static LookbackException problem(Path file, Throwable cause, String key, Object... arguments) {
		Object[] all = new Object[arguments.length + 1];
		all[0] = file.getFileName().toString();
		System.arraycopy(arguments, 0, all, 1, arguments.length);
		return new LookbackException(text(key, all), cause);
	}

	static LookbackException problem(Path file, String key, Object... arguments) {
		return problem(file, null, key, arguments);
	}
}
