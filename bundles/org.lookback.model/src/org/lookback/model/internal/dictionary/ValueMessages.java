package org.lookback.model.internal.dictionary;

import java.util.Locale;

import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.DictionaryException;
import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.text.Messages;

/** Messages in both languages at once: a reject file may be read by somebody else than who imported. */
public final class ValueMessages {

	private static final Messages ZH = Messages.in(ValueMessages.class, Locale.CHINESE);
	private static final Messages EN = Messages.in(ValueMessages.class, Locale.ENGLISH);

	private ValueMessages() {
	}

	/** The message of that key with its places filled in. */
	public static Label label(String key, Object... values) {
		return new Label(ZH.get(key, values), EN.get(key, values));
	}

	/** The message of that key in the reader's language. */
	public static String text(String key, Object... values) {
		return label(key, values).in(Locale.getDefault());
	}

	/** The exception that says what is wrong with the dictionary, in the reader's language. */
	public static DictionaryException wrong(String key, Object... values) {
		return new DictionaryException(text(key, values));
	}

	/** The exception whose code is the message's key. */
	static BadValueException bad(String key, Object... values) {
		return new BadValueException(key, label(key, values));
	}
}
