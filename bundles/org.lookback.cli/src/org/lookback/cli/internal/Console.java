package org.lookback.cli.internal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.lookback.model.api.text.Messages;

/** Where a command prints: results on one stream, everything else on the other, both in UTF-8. */
public final class Console {

	private final PrintStream out;
	private final PrintStream err;
	private final Locale locale;
	private final Messages messages;

	public Console(OutputStream out, OutputStream err, Locale locale) {
		this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
		this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
		this.locale = locale;
		this.messages = Messages.in(Console.class, locale);
	}

	public Locale locale() {
		return locale;
	}

	/** A message of the command line in the reader's language. */
	public String say(String key, Object... arguments) {
		return messages.get(key, arguments);
	}

	/** One line of the result. */
	public void print(String line) {
		out.println(line);
	}

	/** One line that is not the result: progress, notes, errors. */
	public void note(String line) {
		err.println(line);
	}

	/** The stream of results, for a JSON document. */
	public PrintStream out() {
		return out;
	}

	public void flush() {
		out.flush();
		err.flush();
	}
}
