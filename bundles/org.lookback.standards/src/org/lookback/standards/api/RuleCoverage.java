package org.lookback.standards.api;

import java.util.List;

/**
 * How much of a rule's conditions the package's examples have exercised. A branch is a piece of a condition coming out met, not met or
 * undecided.
 *
 * @param branches how many there are; of a piece behind {@code known(…)} the undecided one is left out
 * @param seen     how many of them some example has gone through
 * @param missing  the others, in the order of the condition
 */
public record RuleCoverage(String rule, int branches, int seen, List<Branch> missing) {

	public RuleCoverage {
		missing = List.copyOf(missing);
	}

	/**
	 * @param piece as text
	 * @param truth {@code met}, {@code notMet} or {@code undecided}
	 */
	public record Branch(String piece, String truth) {
	}
}
