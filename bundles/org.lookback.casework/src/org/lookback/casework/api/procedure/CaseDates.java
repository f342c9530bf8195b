package org.lookback.casework.api.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.lookback.casework.api.procedure.StepDates.Span;
import org.lookback.casework.api.procedure.TermClock.Counting;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.DayCount;
import org.lookback.standards.api.Procedure;

/** Earliest and latest days of a case's steps, reading by reading. */
final class CaseDates {

	private final TermClock clock;

	CaseDates(TermClock clock) {
		this.clock = clock;
	}

	/** How the steps' terms are counted under one reading: what the document says beats it. */
	private static Counting counting(Procedure.Step step, DayCount reading) {
		return new Counting(step.term().flatMap(Procedure.Term::count).orElse(reading), step.term().filter(Procedure.Term::fromFirstDay).isPresent());
	}

	/**
	 * The last day of a step's term that runs.
	 *
	 * @return empty when it has none, or its clock stands
	 */
	Optional<LocalDate> end(StepState state, DayCount reading) throws LookbackException {
		return state.counted().isEmpty() || state.days().isEmpty() ? Optional.empty()
				: clock.lastDay(state.counted().get(), state.days().get(), counting(state.step(), reading), state.stands());
	}

	/** How many days of a running term have been counted by the end of a day. */
	int counted(StepState state, DayCount reading, LocalDate upTo) throws LookbackException {
		return clock.counted(state.counted().orElse(upTo), upTo, counting(state.step(), reading), state.stands());
	}

	/** @param decided the reading that people have chosen; empty while both stand */
	List<StepDates> of(CaseState state, Optional<DayCount> decided, LocalDate today) {
		List<DayCount> readings = decided.map(List::of).orElse(List.of(DayCount.CALENDAR, DayCount.WORKING));
		List<List<Span>> columns = readings.stream().map(reading -> spans(state, reading)).toList();
		List<StepDates> dates = new ArrayList<>();
		for (int i = 0; i < state.steps().size(); i++) {
			StepState step = state.steps().get(i);
			int row = i;
			Optional<LocalDate> due = state.pinned().due(step.step());
			LocalDate reached = step.ended().orElse(today);
			boolean late = step.progress() != StepState.Progress.SKIPPED && (step.over() || !state.over()) && due.filter(reached::isAfter).isPresent();
			dates.add(new StepDates(step.step().id(), due, late, decided.isPresent(), columns.stream().map(column -> column.get(row)).toList()));
		}
		return dates;
	}

	private List<Span> spans(CaseState state, DayCount reading) {
		List<Optional<LocalDate>> latest = latest(state, reading);
		List<Span> spans = new ArrayList<>();
		Optional<LocalDate> reached = Optional.of(state.last());
		String problem = "";
		for (int i = 0; i < state.steps().size(); i++) {
			StepState step = state.steps().get(i);
			if (step.over()) {
				spans.add(new Span(reading, step.ended(), latest.get(i), ""));
				continue;
			}
			try {
				reached = earliest(state, step, reading, reached);
			} catch (LookbackException beyond) {
				problem = String.valueOf(beyond.getMessage());
				reached = Optional.empty();
			}
			spans.add(new Span(reading, reached, latest.get(i), problem));
		}
		return spans;
	}

	private Optional<LocalDate> earliest(CaseState state, StepState step, DayCount reading, Optional<LocalDate> reached) throws LookbackException {
		if (state.over() || step.stands().stream().anyMatch(Standstill::open)) {
			return Optional.empty();
		}
		if (step.progress() == StepState.Progress.RUNNING && step.days().isPresent()) {
			return end(step, reading);
		}
		if (reached.isEmpty() || step.days().isEmpty()) {
			return reached;
		}
		return clock.lastDay(reached.get(), step.days().get(), counting(step.step(), reading), List.of());
	}

	/** From the last step backwards: each must leave room for the terms and deadlines after it. */
	private List<Optional<LocalDate>> latest(CaseState state, DayCount reading) {
		List<Optional<LocalDate>> latest = new ArrayList<>();
		Optional<LocalDate> limit = Optional.empty();
		for (StepState step : state.steps().reversed()) {
			Optional<LocalDate> due = state.pinned().due(step.step());
			if (due.isPresent() && (limit.isEmpty() || due.get().isBefore(limit.get()))) {
				limit = due;
			}
			latest.add(limit);
			if (limit.isPresent() && step.days().isPresent()) {
				try {
					limit = Optional.of(clock.latestBegin(limit.get(), step.days().get(), counting(step.step(), reading)));
				} catch (LookbackException beyond) {
					limit = Optional.empty();
				}
			}
		}
		Collections.reverse(latest);
		return latest;
	}
}
