package org.lookback.packs;

import java.nio.file.Files;
import java.nio.file.Path;

import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.PackageSource;
import org.lookback.standards.api.Standards;
import org.lookback.standards.api.StandardsPackage;

/** The packages as they lie beside this bundle. */
final class Packages {

	private Packages() {
	}

	/** @param province last part of the bundle's name */
	static StandardsPackage of(String province) throws PackageException {
		return Standards.load(source(province), Dictionary.core());
	}

	/** Its files. */
	static PackageSource source(String province) {
		Path bundles = Path.of("").toAbsolutePath();
		while (!Files.isDirectory(bundles.resolve("org.lookback.pack." + province))) {
			bundles = bundles.getParent();
		}
		return PackageSource.folder(bundles.resolve("org.lookback.pack." + province).resolve("package"));
	}
}
