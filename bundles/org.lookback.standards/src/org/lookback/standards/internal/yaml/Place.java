package org.lookback.standards.internal.yaml;

/** A place in a file of a package; line and column count from 1, 0 when the file as a whole is meant. */
public record Place(String file, int line, int column) {

	/** A file as a whole. */
	public static Place of(String file) {
		return new Place(file, 0, 0);
	}
}
