package org.lookback.standards.internal.analyse;

import java.util.HashSet;
import java.util.Set;

import org.lookback.standards.api.Check;
import org.lookback.standards.api.Procedure;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.internal.analyse.Finder.Subject;

/** Procedures that nothing opens, and steps that leave open what an objection does. */
final class ProcedureChecks {

	private final StandardsPackage standards;
	private final FilePlaces places;
	private final Finder finder;

	ProcedureChecks(StandardsPackage standards, FilePlaces places, Finder finder) {
		this.standards = standards;
		this.places = places;
		this.finder = finder;
	}

	void check() {
		Set<String> given = new HashSet<>(Set.of(standards.outcomes().otherwise().zh()));
		standards.rules().forEach(rule -> given.add(rule.outcome().zh()));
		for (Procedure procedure : standards.procedures()) {
			procedure.outcomes().stream().filter(outcome -> !given.contains(outcome)).forEach(outcome -> finder.add(Check.UNREACHABLE_PROCEDURE,
					places.of("procedures", procedure.id(), "outcomes"), Subject.NONE, procedure.id(), outcome));
			procedure.steps().stream().filter(ProcedureChecks::open)
					.forEach(step -> finder.add(Check.UNSTATED_OBJECTION, places.of("procedures", procedure.id(), "steps"), Subject.NONE, step.id()));
		}
	}

	private static boolean open(Procedure.Step step) {
		return !step.onObjection().stated() && (step.term().isPresent() || !step.objection().zh().isEmpty());
	}
}
