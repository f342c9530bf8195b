package org.lookback.ingest.internal.run;

import java.util.Locale;

import org.lookback.model.api.text.Messages;

/** The sentences of this package. Numbers are written without grouping: they are rows and years. */
final class RunMessages {

	private RunMessages() {
	}

	static String text(String key, Object... arguments) {
		Object[] plain = new Object[arguments.length];
		for (int i = 0; i < arguments.length; i++) {
			plain[i] = arguments[i] instanceof Number ? arguments[i].toString() : arguments[i];
		}
		return Messages.in(RunMessages.class).get(key, plain);
	}

	static Locale locale() {
		return Locale.getDefault();
	}

	/** A rejection whose reason and remedy are {@code key} and {@code key.do}. */
	static RowRejected rejected(org.lookback.ingest.api.IssueKind kind, String column, String value, String key, Object... arguments) {
		return new RowRejected(kind, column, value, text(key, arguments), text(key + ".do", arguments));
	}
}
