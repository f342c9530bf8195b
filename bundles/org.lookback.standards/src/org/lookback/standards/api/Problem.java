package org.lookback.standards.api;

/**
 * One thing that is wrong with a package or with readings, and what to do about it.
 *
 * @param file    within the package, for example {@code rules/tests.yaml}
 * @param line    from 1; 0 when the file as a whole is meant
 * @param column  from 1; 0 when the file as a whole is meant
 * @param message what is wrong and what to do next, in the reader's language
 */
public record Problem(String file, int line, int column, String message) {

	@Override
	public String toString() {
		return line == 0 ? file + ": " + message : file + ":" + line + ":" + column + ": " + message;
	}
}
