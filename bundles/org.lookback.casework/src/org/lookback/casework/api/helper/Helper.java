package org.lookback.casework.api.helper;

import java.util.Comparator;

/**
 * Somebody who helps, as files name him: one of a name in one unit is one person, whatever numbers the files give him.
 *
 * @param name in full; empty when a file says the unit only
 * @param unit empty when no file says it
 */
public record Helper(String name, String unit) implements Comparable<Helper> {

	private static final Comparator<Helper> ORDER = Comparator.comparing(Helper::unit).thenComparing(Helper::name);

	@Override
	public int compareTo(Helper other) {
		return ORDER.compare(this, other);
	}
}
