package org.lookback.standards.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.FindingSink;
import org.lookback.standards.internal.evaluate.CheckRun;
import org.lookback.standards.internal.evaluate.CompareRun;
import org.lookback.standards.internal.evaluate.PackageEvaluator;
import org.lookback.standards.internal.evaluate.RecheckRun;
import org.lookback.standards.internal.example.ExampleRunner;
import org.lookback.standards.internal.load.PackageLoader;

/** The way in: load a package, evaluate it, run a check, run its examples. */
public final class Standards {

	private Standards() {
	}

	/**
	 * Loads and checks a package.
	 *
	 * @param core the dictionary it stands on; its own fields are laid over it
	 * @throws PackageException with everything that is wrong with it
	 */
	public static StandardsPackage load(PackageSource source, Dictionary core) throws PackageException {
		return PackageLoader.load(source, core);
	}

	/**
	 * @param readings what the workspace supplies for open parameters
	 * @param regions  the tree that parameters are inherited along
	 * @param asOf     the day whose law and ages count
	 * @param year     the year whose facts count
	 * @throws PackageException when a reading does not fit the package
	 */
	public static Evaluator evaluator(StandardsPackage standards, Readings readings, RegionTree regions, LocalDate asOf, int year)
			throws PackageException {
		return PackageEvaluator.of(standards, readings, regions, asOf, year);
	}

	/**
	 * The same evaluator with all that it may have to know beside one household: the villages and, if its rules read it and nobody has taken it
	 * yet, the census.
	 *
	 * @param progress of the census
	 */
	public static Evaluator ready(Evaluator evaluator, FactSource source, Progress progress) throws LookbackException {
		Evaluator over = evaluator.over(source);
		return over.readsCensus() && !over.knowsCensus() ? over.knowing(Census.take(source, over.year(), progress)) : over;
	}

	/**
	 * Evaluates every household on all processors.
	 *
	 * @param sink gets every determination; called from several threads, within one of them in ascending order
	 * @throws LookbackException                                          when the source or the sink fails
	 * @throws org.lookback.model.api.progress.CancelledException when the person cancels
	 */
	public static Checked check(Evaluator evaluator, FactSource source, FindingSink sink, Progress progress) throws LookbackException {
		return CheckRun.run(evaluator, source, sink, progress);
	}

	/** {@link #check} for who needs its summary only. */
	public static CheckSummary run(Evaluator evaluator, FactSource source, FindingSink sink, Progress progress) throws LookbackException {
		return check(evaluator, source, sink, progress).summary();
	}

	/**
	 * A check that starts from the counts of an earlier one by the same rules as of the same day.
	 *
	 * @param since      number of the earlier run
	 * @param counts     what {@link Checked#counts} was then
	 * @param households ascending numbers of those to be asked: all of which something has changed
	 */
	public static Recheck recheck(Evaluator evaluator, long since, Map<String, Object> counts, long[] households) {
		return new RecheckRun(evaluator, since, counts, households);
	}

	/**
	 * Lays two evaluations of the same households side by side: two packages, two versions of one, two sets of readings, two days.
	 *
	 * @param flips gets every household of which the two say different things in neutral terms; called from several threads
	 */
	public static Comparison compare(Evaluator a, Evaluator b, FactSource source, Comparison.FlipSink flips, Progress progress)
			throws LookbackException {
		return CompareRun.run(a, b, source, flips, progress);
	}

	/** Runs the package's own examples. */
	public static List<ExampleResult> test(StandardsPackage standards, RegionTree regions) throws PackageException {
		return new ExampleRunner(standards, regions).run();
	}
}
