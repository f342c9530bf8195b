package org.lookback.workbench.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.region.Region;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
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
	 * The package's content and the workspace's readings, as one hash.
	 *
	 * @return empty when the package is no longer there
	 */
	static String of(PackageShelf shelf, String packageId) throws LookbackException {
		Optional<StandardsPackage> known = shelf.catalog().packages().stream().filter(p -> p.id().equals(packageId)).findFirst();
		return known.isEmpty() ? "" : hash(known.get().contentHash() + shelf.readingsText());
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
