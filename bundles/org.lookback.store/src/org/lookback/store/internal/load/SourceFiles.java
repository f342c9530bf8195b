package org.lookback.store.internal.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.lookback.model.api.text.LookbackException;
import org.lookback.store.internal.Words;
import org.lookback.store.internal.sql.Room;

/** The imported files as they were, each under its SHA-256. */
public final class SourceFiles {

	private static final int BUFFER = 1 << 16;
	/** Rows in the database take no more than this many times the file. */
	private static final int ROOM_FACTOR = 4;
	private static final long ALWAYS_ROOM = 64L << 20;

	private final Path folder;

	public SourceFiles(Path folder) {
		this.folder = folder;
	}

	/** @throws LookbackException when the disk is too full to take the file and its rows */
	public void checkRoom(Path file) throws LookbackException {
		try {
			long needed = ALWAYS_ROOM + ROOM_FACTOR * Files.size(file);
			long free = Room.in(folder);
			if (free < needed) {
				throw Words.error("noRoom", folder, needed >> 20, free >> 20);
			}
		} catch (IOException e) {
			throw Words.error(e, "cannotRead", file, e.getMessage());
		}
	}

	/** Copies a file in; returns its SHA-256. */
	public String keep(Path file) throws LookbackException {
		Path beside = folder.resolve("incoming");
		try {
			MessageDigest digest = sha256();
			try (InputStream in = Files.newInputStream(file); OutputStream out = Files.newOutputStream(beside)) {
				byte[] buffer = new byte[BUFFER];
				for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
					digest.update(buffer, 0, n);
					out.write(buffer, 0, n);
				}
			}
			String name = HexFormat.of().formatHex(digest.digest());
			Files.move(beside, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
			return name;
		} catch (IOException e) {
			discard(beside);
			throw Words.error(e, "cannotKeep", file, e.getMessage());
		}
	}

	private static void discard(Path file) throws LookbackException {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			throw Words.error(e, "cannotWrite", file, e.getMessage());
		}
	}

	/** Forgets a file that no version needs. */
	void remove(String sha256) throws LookbackException {
		discard(folder.resolve(sha256));
	}

	/** The SHA-256 of a file, in lower-case hexadecimal digits. */
	public static String hash(Path file) throws LookbackException {
		MessageDigest digest = sha256();
		try (InputStream in = Files.newInputStream(file)) {
			byte[] buffer = new byte[BUFFER];
			for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
				digest.update(buffer, 0, n);
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (IOException e) {
			throw Words.error(e, "cannotRead", file, e.getMessage());
		}
	}

	public static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
