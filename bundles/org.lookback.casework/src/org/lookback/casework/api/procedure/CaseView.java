package org.lookback.casework.api.procedure;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.query.HouseholdsAndPersons;
import org.lookback.standards.api.DayCount;

/**
 * A case as it is shown.
 *
 * @param decided    which days count by a person's reading; empty while nobody has decided or nothing is counted
 * @param dates      of every step, in order
 * @param households that are in it now; who was taken out is not
 * @param newer      version of the package as it is now, when it is another one than the case goes by; empty when it is the same or gone
 */
public record CaseView(CaseState state, Optional<DayCount> decided, List<StepDates> dates, List<CaseHousehold> households, Optional<String> newer) {

	public CaseView {
		dates = List.copyOf(dates);
		households = List.copyOf(households);
	}

	public long id() {
		return state.head().id();
	}

	/** How many households and persons are in it. */
	public HouseholdsAndPersons count() {
		return new HouseholdsAndPersons(households.size(), households.stream().mapToLong(CaseHousehold::persons).sum());
	}

	/** Whether the step that is running or next is past its deadline. */
	public boolean late() {
		return state.current().filter(step -> dates(step.step().id()).late()).isPresent();
	}

	/** The dates of a step. */
	public StepDates dates(String step) {
		return dates.stream().filter(one -> one.step().equals(step)).findFirst().orElseThrow();
	}
}
