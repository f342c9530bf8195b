package org.lookback.standards.api;

import java.util.List;
import java.util.Optional;

import org.lookback.model.api.dictionary.Label;
import org.lookback.model.api.verdict.ClauseRef;

/**
 * How an outcome is decided by people.
 *
 * @param id       unique within the package
 * @param outcomes the outcomes that open it (Chinese labels)
 * @param steps    in order
 */
public record Procedure(String id, Label title, List<String> outcomes, List<Step> steps) {

	public Procedure {
		outcomes = List.copyOf(outcomes);
		steps = List.copyOf(steps);
	}

	public Optional<Step> step(String stepId) {
		return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
	}

	/**
	 * One step.
	 *
	 * @param id            unique within the package, for example {@code SD-PRC-3}
	 * @param actor         who does it, in the document's words
	 * @param term          how long it lasts, when the document says so
	 * @param clause        the words that ask for it
	 * @param objection     what an objection does, in words, may be empty texts
	 * @param onObjection   what an objection does to the clock
	 * @param confirm       what has to be confirmed when it ends (户主认可), may be empty texts
	 * @param skip          when it may be left out; empty when it never may
	 * @param deadline      id of the deadline by which it has to be done, may be empty
	 * @param notice        what is posted or sent at this step
	 */
	public record Step(String id, Label title, String actor, Optional<Term> term, ClauseRef clause, Label objection, ObjectionRule onObjection,
			Label confirm, Optional<Skip> skip, String deadline, Optional<NoticeTemplate> notice) {

		/** How many days it lasts, when the document says so. */
		public Optional<Integer> days() {
			return term.map(Term::days);
		}

		/** Parameter that says whether these are calendar or working days, empty when there is none. */
		public String daysParameter() {
			return term.map(Term::parameter).orElse("");
		}
	}

	/**
	 * How long a step lasts.
	 *
	 * @param days            how many, from 1
	 * @param count           which days, when the document says so
	 * @param parameter       the parameter by which people say which, when it does not; else empty
	 * @param firstDayCounted whether the first day counts; a package that does not say takes the day after as day 1, as terms are counted
	 */
	public record Term(int days, Optional<DayCount> count, String parameter, Optional<Boolean> firstDayCounted) {

		/** Whether the day on which it begins is day 1. */
		public boolean fromFirstDay() {
			return firstDayCounted.orElse(false);
		}
	}

	/**
	 * That a step may be left out.
	 *
	 * @param when   in words
	 * @param clause the words that allow it; empty when it is how the document is read
	 */
	public record Skip(Label when, Optional<ClauseRef> clause) {
	}
}
