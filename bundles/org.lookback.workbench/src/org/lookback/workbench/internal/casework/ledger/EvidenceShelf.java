package org.lookback.workbench.internal.casework.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.workbench.api.Remedying.Evidence;
import org.lookback.workbench.api.Remedying.Fate;

/** Copies of files that prove something, in a folder of the workspace: each once, under its SHA-256, with the ending by which it is opened. */
public final class EvidenceShelf {

	private static final int LONGEST_ENDING = 8;

	private final Path folder;

	/** @param folder is made when the first file comes */
	public EvidenceShelf(Path folder) {
		this.folder = folder;
	}

	/**
	 * Copies files in; a copy that is there and whole stays, another one is made anew.
	 *
	 * @throws LookbackException when a file cannot be copied, or was changed since its hash was taken; names the file
	 */
	public void keep(Proof proof, Locale locale) throws LookbackException {
		for (Evidence one : look(proof, locale)) {
			if (one.kept() != Fate.SAME) {
				copy(one, locale);
			}
		}
	}

	private void copy(Evidence one, Locale locale) throws LookbackException {
		try {
			Files.createDirectories(folder);
			Path beside = Files.createTempFile(folder, "incoming", null);
			try {
				Files.copy(Path.of(one.file()), beside, StandardCopyOption.REPLACE_EXISTING);
				if (!Proof.hash(beside).equals(one.hash())) {
					throw new LookbackException(Messages.in(EvidenceShelf.class, locale).get("evidence.moved", one.file()));
				}
				Files.move(beside, one.copy(), StandardCopyOption.REPLACE_EXISTING);
			} finally {
				Files.deleteIfExists(beside);
			}
		} catch (IOException failed) {
			throw new LookbackException(Messages.in(EvidenceShelf.class, locale).get("evidence.notKept", one.file(), folder, String.valueOf(failed.getMessage())), failed);
		}
	}

	/**
	 * Looks what became of files and their copies.
	 *
	 * @throws LookbackException when one is there and cannot be read
	 */
	public List<Evidence> look(Proof proof, Locale locale) throws LookbackException {
		List<String> files = proof.files().lines().toList();
		List<String> hashes = proof.hashes().lines().toList();
		List<Evidence> found = new ArrayList<>();
		for (int i = 0; i < Math.min(files.size(), hashes.size()); i++) {
			Path copy = folder.resolve(hashes.get(i) + ending(files.get(i)));
			Optional<Path> file = here(files.get(i));
			Fate original = file.isEmpty() ? Fate.GONE : fate(file.get(), hashes.get(i), locale);
			found.add(new Evidence(files.get(i), hashes.get(i), copy, fate(copy, hashes.get(i), locale), original));
		}
		return found;
	}

	/** A path that another system wrote may be none here. */
	private static Optional<Path> here(String file) {
		try {
			return Optional.of(Path.of(file));
		} catch (InvalidPathException elsewhere) {
			return Optional.empty();
		}
	}

	private static Fate fate(Path file, String hash, Locale locale) throws LookbackException {
		if (!Files.isRegularFile(file)) {
			return Fate.GONE;
		}
		try {
			return Proof.hash(file).equals(hash) ? Fate.SAME : Fate.CHANGED;
		} catch (IOException unreadable) {
			throw new LookbackException(Messages.in(EvidenceShelf.class, locale).get("evidence.missing", file, String.valueOf(unreadable.getMessage())), unreadable);
		}
	}

	/** The ending with its dot, when it looks like one; else none. */
	private static String ending(String file) {
		int dot = file.lastIndexOf('.');
		String ending = dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
		return ending.matches("[a-z0-9]{1," + LONGEST_ENDING + "}") ? '.' + ending : "";
	}
}
