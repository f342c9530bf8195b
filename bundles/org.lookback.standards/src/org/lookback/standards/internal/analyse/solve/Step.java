package org.lookback.standards.internal.analyse.solve;

/** Something that a state is to take in. */
@FunctionalInterface
interface Step {

	/** @return false when it contradicts what the state holds already */
	boolean apply(State state);
}
