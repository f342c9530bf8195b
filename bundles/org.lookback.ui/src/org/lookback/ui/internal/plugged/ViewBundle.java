package org.lookback.ui.internal.plugged;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;

import org.osgi.framework.Constants;

/**
 * A bundle with views that a package brings along.
 *
 * @param standards name of the package's folder or zip
 * @param file      name of the file in it
 * @param name      what the bundle calls itself
 * @param sha256    of its bytes, hexadecimal: what a person agreed to
 * @param content   the bundle
 */
record ViewBundle(String standards, String file, String name, String sha256, byte[] content) {

	private static final String LOCATION = "lookback-view:";

	/** @return empty when it is no bundle */
	static Optional<ViewBundle> of(String standards, String file, byte[] content) throws IOException {
		try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(content))) {
			Manifest manifest = jar.getManifest();
			Attributes main = manifest == null ? new Attributes() : manifest.getMainAttributes();
			String symbolic = main.getValue(Constants.BUNDLE_SYMBOLICNAME);
			if (symbolic == null) {
				return Optional.empty();
			}
			String name = main.getValue(Constants.BUNDLE_NAME);
			return Optional.of(new ViewBundle(standards, file, name == null || name.startsWith("%") ? symbolic : name, hash(content), content));
		}
	}

	/** Where the framework has it from; other bytes are another place. */
	String location() {
		return LOCATION + sha256;
	}

	/** Whether the framework has a bundle from a workspace. */
	static boolean isLocation(String location) {
		return location.startsWith(LOCATION);
	}

	private static String hash(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}
}
