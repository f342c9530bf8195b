package org.lookback.standards.internal.evaluate;

import java.util.List;
import java.util.OptionalLong;

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
import org.lookback.standards.api.Checked;
import org.lookback.standards.api.Evaluator;
import org.lookback.standards.api.Place;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.standards.api.Undecided;

/** One package over all households or some, on all processors, then over villages, facilities and projects. */
public final class CheckRun {

	private final Evaluator evaluator;
	private final FactSource source;
	private final FindingSink sink;
	private final Progress progress;

	/** @param evaluator knows all that it has to know beside one household */
	CheckRun(Evaluator evaluator, FactSource source, FindingSink sink, Progress progress) {
		this.evaluator = evaluator;
		this.source = source;
		this.sink = sink;
		this.progress = progress;
	}

	/** See {@code Standards.check}. */
	public static Checked run(Evaluator evaluator, FactSource source, FindingSink sink, Progress progress) throws LookbackException {
		CheckRun run = new CheckRun(Standards.ready(evaluator, source, progress), source, sink, progress);
		Tally all = run.sweep().run(task(), Tally::add);
		return run.checked(all, all.households(), OptionalLong.empty());
	}

	/**
	 * Only some households.
	 *
	 * @param others the counts of all others
	 * @param since  number of the run that said what the others are
	 */
	Checked some(long[] households, Tally others, long since) throws LookbackException {
		Tally some = sweep().run(task(), households, Tally::add);
		long evaluated = some.households();
		some.add(others);
		return checked(some, evaluated, OptionalLong.of(since));
	}

	private static String task() {
		return Messages.in(Evaluator.class).get("checking");
	}

	private Sweep<Tally> sweep() {
		return new Sweep<>(source, progress, () -> new Tally(evaluator.standards().rules()), this::household);
	}

	private void household(Household household, Tally tally) throws LookbackException {
		Assessment assessment = evaluator.assess(household);
		List<List<String>> open = assessment.undecided().stream().map(Undecided::blockedBy).toList();
		tally.count(assessment.determination(), assessment.persons(), open);
		sink.accept(assessment.determination(), assessment.persons(), open);
	}

	private Checked checked(Tally households, long evaluated, OptionalLong since) throws LookbackException {
		Tally total = new Tally(evaluator.standards().rules());
		total.add(households);
		for (Place place : evaluator.places(source)) {
			progress.check();
			PlaceDetermination determination = evaluator.evaluate(place);
			total.count(determination, determination.truths().contains(Truth.UNDECIDED) ? evaluator.undecided(place) : List.of());
			sink.accept(determination);
		}
		return new Checked(summary(total, new CheckSummary.Made(evaluated, households.households() - evaluated, since)), households.tree());
	}

	private CheckSummary summary(Tally total, CheckSummary.Made made) {
		StandardsPackage standards = evaluator.standards();
		return new CheckSummary(standards.id(), standards.version(), standards.contentHash(), evaluator.asOf(), evaluator.year(),
				source.changeSequence(), total.households(), total.persons(), total.outcomes(), total.findings(), total.notices(),
				total.undecided(), total.undecidedPersons(), total.blocking(), made);
	}
}
