package org.lookback.standards.internal.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.progress.CancelledException;
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
import org.lookback.standards.api.Rule;
import org.lookback.standards.api.StandardsPackage;

/** One package over all households, on all processors, then over villages, facilities and projects. */
public final class CheckRun {

	private static final int PARTS_PER_THREAD = 8;

	private final Evaluator evaluator;
	private final FactSource source;
	private final FindingSink sink;
	private final Progress progress;
	private final AtomicBoolean stop = new AtomicBoolean();

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
		progress.begin(Messages.in(Evaluator.class).get("checking"), source.householdCount());
		List<Rule> rules = evaluator.standards().rules();
		int threads = Runtime.getRuntime().availableProcessors();
		Tally total = new Tally(rules);
		ExecutorService executor = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("check-", 1).factory());
		try {
			List<Future<Tally>> parts = new ArrayList<>();
			for (FactSource.Range range : source.ranges(threads * PARTS_PER_THREAD)) {
				parts.add(executor.submit(() -> part(range, rules)));
			}
			for (Future<Tally> part : parts) {
				total.add(part.get());
			}
		} catch (ExecutionException failed) {
			rethrow(failed.getCause());
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		} finally {
			stop.set(true);
			executor.close();
		}
		places(total);
		return summary(total);
	}

	private void places(Tally total) throws LookbackException {
		for (Place place : evaluator.places(source)) {
			progress.check();
			PlaceDetermination determination = evaluator.evaluate(place);
			total.count(determination, determination.truths().contains(Truth.UNDECIDED) ? evaluator.undecided(place) : List.of());
			sink.accept(determination);
		}
	}

	private Tally part(FactSource.Range range, List<Rule> rules) throws LookbackException {
		Tally tally = new Tally(rules);
		Progress own = new Part();
		own.check();
		try {
			source.forEach(range, own, household -> one(household, tally));
		} catch (SinkFailed failed) {
			throw failed.reason;
		}
		return tally;
	}

	private void one(Household household, Tally tally) {
		Assessment assessment = evaluator.assess(household);
		tally.count(assessment);
		try {
			sink.accept(assessment.determination());
		} catch (LookbackException failed) {
			throw new SinkFailed(failed);
		}
	}

	private static void rethrow(Throwable cause) throws LookbackException {
		switch (cause) {
		case LookbackException failed -> throw failed;
		case RuntimeException failed -> throw failed;
		case Error failed -> throw failed;
		default -> throw new LookbackException(String.valueOf(cause.getMessage()), cause);
		}
	}

	private CheckSummary summary(Tally total) {
		StandardsPackage standards = evaluator.standards();
		return new CheckSummary(standards.id(), standards.version(), standards.contentHash(), evaluator.asOf(), evaluator.year(),
				source.changeSequence(), total.households(), total.persons(), total.outcomes(), total.findings(), total.notices(), total.undecided(),
				total.undecidedPersons(), total.blocking());
	}

	/** The run's progress as one thread sees it: counts are passed on one at a time, and one thread's failure stops the others. */
	private final class Part implements Progress {

		@Override
		public void begin(String task, long total) {
			// the run has begun already; a part is no task of its own
		}

		@Override
		public void worked(long units) {
			synchronized (progress) {
				progress.worked(units);
			}
		}

		@Override
		public boolean cancelled() {
			return stop.get() || progress.cancelled();
		}
	}

	/** Carries a failure of the sink through the source. */
	private static final class SinkFailed extends RuntimeException {

		private static final long serialVersionUID = 1L;
		private final transient LookbackException reason;

		SinkFailed(LookbackException reason) {
			super(reason);
			this.reason = reason;
		}
	}
}
