package org.lookback.ingest.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.lookback.ingest.internal.map.MappingFolder;
import org.lookback.ingest.internal.map.MappingShape;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.text.LookbackException;

/** The mappings kept in a folder: a file a version, none ever changed. They are found again by the shape of a file's headings. */
public final class MappingShelf {

	private final MappingFolder folder;

	/** @param folder need not be there yet */
	public MappingShelf(Path folder) {
		this.folder = new MappingFolder(folder);
	}

	/** The latest version of each mapping, by name. */
	public List<SavedMapping> latest() throws LookbackException {
		return folder.latest();
	}

	/** All versions of a mapping, the latest first; empty when there is none of that name. */
	public List<SavedMapping> versions(String name) throws LookbackException {
		return folder.versions(name);
	}

	/**
	 * Keeps what a plan decides under a name. When nothing changed since the latest version, that one is returned and nothing is written.
	 *
	 * @param name letters, digits and simple signs; the name of a file is made of it
	 * @param who  saves it
	 */
	public SavedMapping save(String name, ImportPlan plan, String who) throws LookbackException {
		return folder.save(name, plan, who);
	}

	/**
	 * Puts a mapping away: it is applied to no file any more. Its versions stay in the folder {@code deleted}.
	 *
	 * @throws LookbackException when there is none of that name
	 */
	public void delete(String name) throws LookbackException {
		folder.delete(name);
	}

	/**
	 * Gives a mapping another name, all its versions.
	 *
	 * @throws LookbackException when there is none of that name, there is one of the other name, or that cannot be a name
	 */
	public void rename(String from, String to) throws LookbackException {
		folder.rename(from, to);
	}

	/**
	 * The saved mapping of a file's shape: of exactly its headings if there is one, else of all but two more or less. Of several the one
	 * saved last.
	 */
	public Optional<SavedMapping> of(Sniffed sniffed) throws LookbackException {
		return MappingShape.best(folder.latest(), sniffed);
	}

	/**
	 * The plan of a file with the saved mapping of its shape; a first plan when there is none. A mapping that says how files are to be read
	 * (their headings' row, their sheet) is tried, too, on files that nothing was said of.
	 */
	public ImportPlan plan(Sniffed sniffed, Dictionary dictionary) throws LookbackException {
		Optional<SavedMapping> saved = of(sniffed);
		if (saved.isPresent()) {
			return Ingest.plan(sniffed, dictionary, saved.get());
		}
		if (sniffed.options().equals(SniffOptions.NONE)) {
			for (SavedMapping mapping : folder.latest()) {
				Optional<Sniffed> again = again(sniffed, mapping);
				if (again.isPresent()) {
					return Ingest.plan(again.get(), dictionary, mapping);
				}
			}
		}
		return Ingest.plan(sniffed, dictionary);
	}

	/** The file read as a mapping says; empty when it says nothing, or the file has another shape then, or cannot be read so. */
	private static Optional<Sniffed> again(Sniffed sniffed, SavedMapping mapping) {
		SniffOptions options = mapping.mapping().options();
		if (options.equals(SniffOptions.NONE)) {
			return Optional.empty();
		}
		try {
			Sniffed again = Ingest.sniff(sniffed.file(), options);
			return MappingShape.best(List.of(mapping), again).map(found -> again);
		} catch (LookbackException otherwise) {
			return Optional.empty();
		}
	}
}
