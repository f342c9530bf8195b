package org.lookback.casework.api.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.lookback.standards.api.Procedure;

/**
 * How far a step is.
 *
 * @param begun   when it began
 * @param counted from when its term counts: the day it began, or the answer that made it count anew
 * @param ended   when it ended or was left out
 * @param actor   who did it
 * @param result  how it ended, or why it was left out
 * @param days    how long it lasts: the document's word, or who began it said so
 * @param stands  when its clock stood
 */
public record StepState(Procedure.Step step, Progress progress, Optional<LocalDate> begun, Optional<LocalDate> counted, Optional<LocalDate> ended,
		String actor, String result, Optional<Integer> days, List<Standstill> stands) {

	public StepState {
		stands = List.copyOf(stands);
	}

	/** How far. */
	public enum Progress {
		DONE, SKIPPED,
		/** Begun, not ended. */
		RUNNING,
		/** The next one to begin. */
		NEXT, TO_COME
	}

	static StepState toCome(Procedure.Step step) {
		return new StepState(step, Progress.TO_COME, Optional.empty(), Optional.empty(), Optional.empty(), "", "", step.days(), List.of());
	}

	StepState with(Progress other) {
		return new StepState(step, other, begun, counted, ended, actor, result, days, stands);
	}

	StepState of(Procedure.Step other) {
		return new StepState(other, progress, begun, counted, ended, actor, result, progress == Progress.TO_COME ? other.days() : days, stands);
	}

	StepState begun(LocalDate day, String by, Optional<Integer> lasts) {
		return new StepState(step, Progress.RUNNING, Optional.of(day), Optional.of(day), Optional.empty(), by, "", lasts.or(step::days), List.of());
	}

	StepState ended(Progress how, LocalDate day, String by, String with) {
		return new StepState(step, how, begun.or(() -> Optional.of(day)), counted, Optional.of(day), by.isEmpty() ? actor : by, with, days, stands);
	}

	StepState stands(List<Standstill> others) {
		return new StepState(step, progress, begun, counted, ended, actor, result, days, others);
	}

	StepState countedFrom(LocalDate day) {
		return new StepState(step, progress, begun, Optional.of(day), ended, actor, result, days, List.of());
	}

	public boolean over() {
		return progress == Progress.DONE || progress == Progress.SKIPPED;
	}
}
