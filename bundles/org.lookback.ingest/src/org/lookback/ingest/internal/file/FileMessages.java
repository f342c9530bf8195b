package org.lookback.ingest.internal.file;

import java.nio.file.Path;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** The sentences of this package; a file is always named by its last name. */
final class FileMessages {

	private FileMessages() {
	}

	static String text(String key, Object... arguments) {
		return Messages.in(FileMessages.class).get(key, arguments);
	}

	/** The message has the file's name as {0} and the arguments from {1} on. */
	static LookbackException problem(Path file, String key, Object... arguments) {
		return problem(file, null, key, arguments);
	}

	static LookbackException problem(Path file, Throwable cause, String key, Object... arguments) {
		Object[] all = new Object[arguments.length + 1];
		all[0] = file.getFileName().toString();
		for (int i = 0; i < arguments.length; i++) {
			all[i + 1] = arguments[i] instanceof Number || arguments[i] instanceof SheetNames ? arguments[i].toString() : arguments[i];
		}
		return new LookbackException(text(key, all), cause);
	}
}
