package org.lookback.standards.internal.evaluate;

import java.util.List;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.model.api.verdict.FindingSink;
import org.lookback.model.api.verdict.PlaceDetermination;
import org.lookback.model.api.verdict.Truth;
import org.lookback.standards.api.Assessment;
import org.lookback.standards.api.CheckSummary;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Place;
import org.lookback.standards.api.StandardsPackage;

/** One package over all households, on all processors, then over villages, facilities and projects. */
public final class CheckRun {

	private final Evaluator evaluator;
	private final FactSource source;
	private final FindingSink sink;
	private final Progress progress;

	private CheckRun(Evaluator evaluator, FactSource source, FindingSink sink, Progress progress) {
		this.evaluator = evaluator;
		this.source = source;
		this.sink = sink;
		this.progress = progress;
	}

	/** See {@code Standards.run}. */
	public static CheckSummary run(Evaluator evaluator, FactSource source, FindingSink sink, Progress progress) throws LookbackException {
		return new CheckRun(evaluator.over(source), source, sink, progress).run();
	}

	private CheckSummary run() throws LookbackException {
		Sweep<Tally> sweep = new Sweep<>(source, progress, () -> new Tally(evaluator.standards().rules()), this::household);
		Tally total = sweep.run(Messages.in(Evaluator.class).get("checking"), Tally::add);
		places(total);
		return summary(total);
	}

	private void household(Household household, Tally tally) throws LookbackException {
		Assessment assessment = evaluator.assess(household);
		tally.count(assessment);
		sink.accept(assessment.determination());
	}

	private void places(Tally total) throws LookbackException {
		for (Place place : evaluator.places(source)) {
			progress.check();
			PlaceDetermination determination = evaluator.evaluate(place);
			total.count(determination, determination.truths().contains(Truth.UNDECIDED) ? evaluator.undecided(place) : List.of());
			sink.accept(determination);
		}
	}

	private CheckSummary summary(Tally total) {
		StandardsPackage standards = evaluator.standards();
		return new CheckSummary(standards.id(), standards.version(), standards.contentHash(), evaluator.asOf(), evaluator.year(),
				source.changeSequence(), total.households(), total.persons(), total.outcomes(), total.findings(), total.notices(),
				total.undecided(), total.undecidedPersons(), total.blocking());
	}
}
