package org.lookback.standards.api;

import java.util.List;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.region.RegionTree;
import org.lookback.standards.internal.analyse.Analysis;
import org.lookback.standards.internal.analyse.Typing;

/** Looks for what is doubtful in a package before anybody relies on it. */
public final class Analyser {

	private Analyser() {
	}

	/**
	 * Findings of a package that is loaded.
	 *
	 * @param source   its files, for the places
	 * @param regions  the tree that parameters are inherited along
	 * @param readings what the workspace supplies for open parameters; {@link Readings#none()} when there is no workspace
	 */
	public static List<AnalyserFinding> analyse(StandardsPackage standards, PackageSource source, RegionTree regions, Readings readings) {
		return Analysis.of(standards, source, regions, readings);
	}

	/** What the package's examples have exercised of each rule, in the package's order. */
	public static List<RuleCoverage> coverage(StandardsPackage standards, RegionTree regions) {
		return Analysis.coverage(standards, regions);
	}

	/**
	 * What is wrong with a file as it is being written: quick enough to ask after every pause. A file of rules is checked by itself, every
	 * other by loading the package with it.
	 *
	 * @param last   the package as it could last be loaded
	 * @param source its files
	 * @param core   the dictionary it stands on
	 * @param path   of the file, for example {@code rules/2-tests.yaml}
	 * @param text   as it stands in the editor
	 */
	public static List<AnalyserFinding> typing(StandardsPackage last, PackageSource source, Dictionary core, String path, String text) {
		return Typing.check(last, source, core, path, text);
	}

	/** Loads a package and analyses it; when it cannot be loaded, the problems are the findings. */
	public static List<AnalyserFinding> check(PackageSource source, Dictionary core, RegionTree regions) {
		try {
			return analyse(Standards.load(source, core), source, regions, Readings.none());
		} catch (PackageException bad) {
			return Analysis.unloadable(bad);
		}
	}
}
