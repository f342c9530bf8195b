package org.lookback.briefing.internal.visit;

import org.lookback.casework.api.visits.ComparedHousehold;
import org.lookback.casework.api.visits.SheetReport;

/** Counts the households that are written. */
public final class Counts {

	private long households;
	private long persons;
	private long system;
	private long card;

	public void add(ComparedHousehold household) {
		households++;
		persons += household.members().size();
		system += household.inSystem() ? 1 : 0;
		card += household.onCard() ? 1 : 0;
	}

	public SheetReport report() {
		return new SheetReport(households, persons, system, card);
	}
}
