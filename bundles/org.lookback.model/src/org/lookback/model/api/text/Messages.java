package org.lookback.model.api.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The message file beside a class. Keys are plain, arguments are those of {@link MessageFormat}; numbers are passed as they are
 * and come out grouped for the reader.
 */
public final class Messages {

	private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

	private final ResourceBundle bundle;
	private final Locale locale;

	private Messages(ResourceBundle bundle, Locale locale) {
		this.bundle = bundle;
		this.locale = locale;
	}

	/** The messages of the package that holds {@code neighbour}, in the reader's language. */
	public static Messages in(Class<?> neighbour) {
		return in(neighbour, Locale.getDefault());
	}

	/** The messages of the package that holds {@code neighbour}, in the language asked for. */
	public static Messages in(Class<?> neighbour, Locale locale) {
		String name = neighbour.getPackageName() + ".messages";
		return new Messages(ResourceBundle.getBundle(name, locale, neighbour.getClassLoader(), NO_FALLBACK), locale);
	}

	/** The message with its arguments filled in; a key that the file lacks shows as itself, so that it is seen and mended. */
	public String get(String key, Object... arguments) {
		try {
			String pattern = bundle.getString(key);
			return arguments.length == 0 ? pattern.replace("''", "'") : new MessageFormat(pattern, locale).format(arguments);
		} catch (MissingResourceException missing) {
			return '!' + key + '!';
		}
	}
}
