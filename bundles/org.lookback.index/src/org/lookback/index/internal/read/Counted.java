package org.lookback.index.internal.read;

/** Receives what each household that matches contributes to a count. */
interface Counted {

	/** One household more in all, with so many units and persons; its cells follow. */
	void matched(long units, long persons);

	/** A cell that the household is in, with the units and persons of it that are. */
	void add(long cell, long count, long persons);
}
