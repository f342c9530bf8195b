package org.lookback.workbench.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.Reading;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;
import org.lookback.store.api.CheckInputs;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** What a check reads besides the households: package, readings, regions, and the program that reads them. */
final class Inputs {

	private Inputs() {
	}

	/**
	 * The package's content and those readings that its rules may read, as one hash: a reading of another package, of a level of the early warning or
	 * of a parameter that no rule names makes no check another.
	 *
	 * @return empty when the package is no longer there
	 */
	static String of(PackageShelf shelf, String packageId) throws LookbackException {
		Optional<StandardsPackage> known = known(shelf, packageId);
		return known.isEmpty() ? "" : hash(shelf, known.get(), reading -> named(known.get(), reading.parameter()));
	}

	/**
	 * The package's content and those readings that its rules and its early warning may read, as one hash: a reading that moves a level is laid over
	 * the points and asks no household anything else.
	 *
	 * @return empty when the package is no longer there
	 */
	static String withWarnings(PackageShelf shelf, String packageId) throws LookbackException {
		Optional<StandardsPackage> known = known(shelf, packageId);
		return known.isEmpty() ? "" : hash(shelf, known.get(), reading -> known.get().warnings().moved(reading.parameter()).isEmpty());
	}

	private static String hash(PackageShelf shelf, StandardsPackage standards, Predicate<Reading> read) throws LookbackException {
		StringBuilder text = new StringBuilder(standards.contentHash());
		shelf.readings().of(standards.id()).stream().filter(read).forEach(reading -> text.append('\n').append(new Reading(reading.packageId(), reading.parameter(), reading.region(),
				reading.householdClass(), reading.value(), reading.validFrom(), reading.validUntil(), reading.who(), reading.date(), reading.why(), reading.sample(), "", 0)));
		return hash(text.toString());
	}

	private static Optional<StandardsPackage> known(PackageShelf shelf, String packageId) throws LookbackException {
		return shelf.catalog().packages().stream().filter(p -> p.id().equals(packageId)).findFirst();
	}

	/** Whether a rule names the parameter, or a field of which it says whether it was collected everywhere. */
	private static boolean named(StandardsPackage standards, String parameter) {
		Pattern quoted = Pattern.compile("[\"']" + Pattern.quote(parameter) + "[\"']");
		return standards.completeness().containsValue(parameter)
				|| standards.rules().stream().anyMatch(rule -> quoted.matcher(rule.applies()).find() || quoted.matcher(rule.when()).find());
	}

	/** All of them, to be kept with a run. */
	static CheckInputs pinned(StandardsPackage standards, RegionTree regions, String readings) {
		String added = regions.added().stream().map(Region::toString).sorted().collect(Collectors.joining("\n"));
		return new CheckInputs(standards.contentHash(), program(), hash(added), readings);
	}

	/** The versions of the bundles that evaluate and that know the fields; empty where there are no bundles. */
	private static String program() {
		return Stream.of(Standards.class, Dictionary.class).map(FrameworkUtil::getBundle).flatMap(Stream::ofNullable).map(Bundle::getVersion)
				.map(String::valueOf).collect(Collectors.joining(" "));
	}

	private static String hash(String text) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}
}
