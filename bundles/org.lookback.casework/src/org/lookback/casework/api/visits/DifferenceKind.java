package org.lookback.casework.api.visits;

/** Which of the three disagree. A voice that says nothing disagrees with nobody. */
public enum DifferenceKind {
	/** What was found is not what the system says; the card agrees with what was found, or says nothing. */
	SYSTEM,
	/** What was found is not what the card says; the system agrees with what was found. */
	CARD,
	/** What was found is neither what the system says nor what the card says. */
	BOTH,
	/** System and card differ, and nobody has looked. */
	NOT_ASKED
}
