package org.lookback.standards.internal.analyse.solve;

import java.util.List;

import org.lookback.model.api.verdict.Truth;

/** What a condition is wanted to come out as. */
public enum Aim {
	MET(Truth.MET), NOT_MET(Truth.NOT_MET), UNDECIDED(Truth.UNDECIDED),
	/** Not met or undecided. */
	NOT_HOLDING(Truth.NOT_MET, Truth.UNDECIDED),
	/** Met or undecided. */
	NOT_REFUTED(Truth.MET, Truth.UNDECIDED),
	/** Met or not met. */
	DECIDED(Truth.MET, Truth.NOT_MET);

	private final List<Truth> truths;

	Aim(Truth... truths) {
		this.truths = List.of(truths);
	}

	/** The values that will do. */
	public List<Truth> truths() {
		return truths;
	}

	boolean allows(Truth truth) {
		return truths.contains(truth);
	}

	/** Of the negation. */
	Aim not() {
		return switch (this) {
		case MET -> NOT_MET;
		case NOT_MET -> MET;
		case NOT_HOLDING -> NOT_REFUTED;
		case NOT_REFUTED -> NOT_HOLDING;
		default -> this;
		};
	}

	static Aim of(Truth truth) {
		return switch (truth) {
		case MET -> MET;
		case NOT_MET -> NOT_MET;
		case UNDECIDED -> UNDECIDED;
		};
	}
}
