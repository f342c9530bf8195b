package org.lookback.workbench.internal.casework.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/**
 * Files that prove something, by reference.
 *
 * @param files  where they lie, a line each
 * @param hashes their SHA-256, a line each
 */
public record Proof(String files, String hashes) {

	/** @throws LookbackException when a file cannot be read */
	public static Proof of(List<Path> paths, Locale locale) throws LookbackException {
		List<String> files = new ArrayList<>();
		List<String> hashes = new ArrayList<>();
		for (Path path : paths) {
			Path file = path.toAbsolutePath().normalize();
			try {
				hashes.add(hash(file));
			} catch (IOException unreadable) {
				throw new LookbackException(Messages.in(Proof.class, locale).get("evidence.missing", file, String.valueOf(unreadable.getMessage())), unreadable);
			}
			files.add(file.toString());
		}
		return new Proof(String.join("\n", files), String.join("\n", hashes));
	}

	/** The SHA-256 of a file, in lower-case hexadecimal digits. */
	static String hash(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}
}
