package org.lookback.standards.api;

import java.time.LocalDate;
import java.util.List;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.FactSource;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.verdict.FindingSink;
import org.lookback.standards.internal.evaluate.CheckRun;
import org.lookback.standards.internal.evaluate.CompareRun;
import org.lookback.standards.internal.evaluate.PackageEvaluator;
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
	 * Evaluates every household on all processors.
	 *
	 * @param sink gets every determination; called from several threads, within one of them in ascending order
	 * @throws LookbackException                                          when the source or the sink fails
	 * @throws org.lookback.model.api.progress.CancelledException when the person cancels
	 */
	public static CheckSummary run(Evaluator evaluator, FactSource source, FindingSink sink, Progress progress) throws LookbackException {
		return CheckRun.run(evaluator, source, sink, progress);
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
