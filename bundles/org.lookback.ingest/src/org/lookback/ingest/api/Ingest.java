package org.lookback.ingest.api;

import java.nio.file.Path;

import org.lookback.ingest.internal.file.Sniffer;
import org.lookback.ingest.internal.map.MappingFile;
import org.lookback.ingest.internal.map.Planner;
import org.lookback.ingest.internal.run.ImportRun;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.region.RegionTree;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Store;

/** The way in for files: look, plan, run. Nothing is kept between calls. */
public final class Ingest {

	private Ingest() {
	}

	/** {@link #sniff(Path, SniffOptions)} with everything guessed. */
	public static Sniffed sniff(Path file) throws LookbackException {
		return sniff(file, SniffOptions.NONE);
	}

	/**
	 * What a file seems to be. Reads its beginning; of a workbook also the outlines of the sheet, to be sure that it can be read to its end.
	 *
	 * @throws LookbackException when the file is no table that can be read; says why and what to do
	 */
	public static Sniffed sniff(Path file, SniffOptions options) throws LookbackException {
		return new Sniffer(file, options, Dictionary.core()).sniff();
	}

	/** A first mapping of the columns, by the dictionary's headings. */
	public static ImportPlan plan(Sniffed sniffed, Dictionary dictionary) {
		return Planner.plan(sniffed, dictionary);
	}

	/**
	 * A first mapping with what a person had decided for files of this sort.
	 *
	 * @throws LookbackException when the mapping names a field that the kind does not take
	 */
	public static ImportPlan plan(Sniffed sniffed, Dictionary dictionary, Mapping mapping) throws LookbackException {
		return Planner.plan(sniffed, dictionary, mapping);
	}

	/** Reads a mapping file (YAML, of which JSON is a part). */
	public static Mapping loadMapping(Path file) throws LookbackException {
		return MappingFile.load(file);
	}

	/** Writes a mapping file. */
	public static void saveMapping(Mapping mapping, Path file) throws LookbackException {
		MappingFile.save(mapping, file);
	}

	/**
	 * Reads the file to its end and brings the good rows into the store, as one dataset version that is seen only when it is complete.
	 *
	 * @param regions  the shipped regions with those that files added
	 * @param progress counts rows
	 * @param dryRun   whether to check and report only; the rejects file is written all the same
	 * @throws LookbackException when the file as a whole cannot be imported; the store is then as it was
	 */
	public static ImportReport run(ImportPlan plan, Store store, RegionTree regions, Progress progress, boolean dryRun)
			throws LookbackException {
		return new ImportRun(plan, store, regions, dryRun).run(progress);
	}
}
