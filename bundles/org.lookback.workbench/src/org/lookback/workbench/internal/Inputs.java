package org.lookback.workbench.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.standards.api.StandardsPackage;

/** What a check reads besides the households: the package's content and the workspace's readings, as one hash. */
final class Inputs {

	private Inputs() {
	}

	/** @return empty when the package is no longer there */
	static String of(PackageShelf shelf, String packageId) throws LookbackException {
		Optional<StandardsPackage> known = shelf.catalog().packages().stream().filter(p -> p.id().equals(packageId)).findFirst();
		if (known.isEmpty()) {
			return "";
		}
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(known.get().contentHash().getBytes(StandardCharsets.UTF_8));
			digest.update(shelf.readingsText().getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}
}
