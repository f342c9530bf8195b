package org.lookback.index.api;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;

import org.lookback.index.internal.read.Snapshot;
import org.lookback.index.internal.schema.Generations;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/**
 * Where an index lies: {@code <workspace>/index}. Holds {@code current}, which names the valid generation, and that generation's folder with
 * the Lucene indexes {@code households}, {@code events} and {@code clauses}.
 */
public final class IndexFolder {

	private static final Logger LOG = System.getLogger(IndexFolder.class.getName());

	private final Path path;

	public IndexFolder(Path path) {
		this.path = path;
	}

	public Path path() {
		return path;
	}

	/** Whether a complete index is there. */
	public boolean exists() throws LookbackException {
		return generation().isPresent();
	}

	/**
	 * Whether a complete index is there of which every file is as long as it was written: what a crash of the machine or a copy that broke off leaves
	 * is not. Reads the end of every file, not what is in it.
	 */
	public boolean sound() throws LookbackException {
		Optional<Path> generation = generation();
		if (generation.isEmpty()) {
			return false;
		}
		try {
			new Snapshot(generation.get()).openAll().release();
			return true;
		} catch (IOException damaged) {
			LOG.log(Level.WARNING, broken(damaged).getMessage(), damaged);
			return false;
		}
	}

	/** The last change that the index knows; -1 when there is no index. */
	public long seq() throws LookbackException {
		Optional<Path> generation = generation();
		try {
			return generation.isEmpty() ? -1 : Snapshot.committedSeq(generation.get());
		} catch (IOException failure) {
			throw broken(failure);
		}
	}

	/**
	 * Opens the index for reading; cheap, everything is read when first asked for.
	 *
	 * @throws LookbackException when there is none, or it cannot be read; the message says what to run
	 */
	public Searching open(Dictionary dictionary) throws LookbackException {
		return new Searching(this, dictionary);
	}

	Optional<Path> generation() throws LookbackException {
		try {
			return new Generations(path).current();
		} catch (IOException failure) {
			throw broken(failure);
		}
	}

	/** Says why no index can be opened, and what to do. */
	LookbackException missing() throws LookbackException {
		try {
			String key = new Generations(path).ofAnotherFormat() ? "index.otherFormat" : "index.missing";
			return new LookbackException(Messages.in(IndexFolder.class).get(key, path));
		} catch (IOException failure) {
			throw broken(failure);
		}
	}

	LookbackException broken(IOException failure) {
		return new LookbackException(Messages.in(IndexFolder.class).get("index.broken", path, String.valueOf(failure.getMessage())), failure);
	}
}
