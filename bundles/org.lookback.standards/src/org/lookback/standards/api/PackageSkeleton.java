package org.lookback.standards.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.lookback.standards.internal.load.SkeletonFiles;

/**
 * A new package to begin with: small, commented in Chinese, sound and tested by examples of its own.
 *
 * @param id         the package's id: small letters, digits, hyphens
 * @param title      for people
 * @param province   for people
 * @param regions    codes of the regions it is for, at least one
 * @param validFrom  first day it holds
 * @param validUntil last day it holds, without end when absent
 */
public record PackageSkeleton(String id, String title, String province, List<String> regions, LocalDate validFrom,
		Optional<LocalDate> validUntil) {

	public PackageSkeleton {
		regions = List.copyOf(regions);
	}

	/**
	 * The texts of its files by path, with the schemas its files name under {@code .schema/}.
	 *
	 * @throws PackageException when the id is no id or there is no region
	 */
	public Map<String, String> files() throws PackageException {
		return SkeletonFiles.of(this);
	}
}
