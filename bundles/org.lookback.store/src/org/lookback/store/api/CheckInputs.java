package org.lookback.store.api;

/**
 * What a run reads besides the households, kept with it.
 *
 * @param packageHash of the package's files
 * @param program     the version of the program that evaluates, empty when it has none
 * @param regions     the regions that files added, in whatever form: only whether they are the same matters
 * @param readings    the text of the readings
 */
public record CheckInputs(String packageHash, String program, String regions, String readings) {
}
