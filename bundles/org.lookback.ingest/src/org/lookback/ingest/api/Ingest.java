package org.lookback.ingest.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.lookback.ingest.internal.file.Archive;
import org.lookback.ingest.internal.file.Sniffer;
import org.lookback.ingest.internal.map.HeadingMapper;
import org.lookback.ingest.internal.map.MappingFile;
import org.lookback.ingest.internal.map.Planner;
import org.lookback.ingest.internal.run.DivisionScan;
import org.lookback.ingest.internal.run.ImportRun;
import org.lookback.ingest.internal.run.SheetRun;
import org.lookback.ingest.internal.run.RecipeText;
import org.lookback.ingest.internal.run.Survey;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
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

	/**
	 * Every table in a file: of a workbook all sheets that have headings (hidden ones too), else what {@link #sniff(Path, SniffOptions)} takes.
	 *
	 * @throws LookbackException when the file is no table that can be read
	 */
	public static List<Sniffed> tables(Path file, SniffOptions options) throws LookbackException {
		return new Sniffer(file, options, Dictionary.core()).tables();
	}

	/** Whether a file is an archive, which must be unpacked before its tables can be sniffed. */
	public static boolean isArchive(Path file) throws LookbackException {
		return Archive.is(file);
	}

	/**
	 * Unpacks the tables of an archive.
	 *
	 * @param folder where they go; nothing else is in it. Whoever calls removes it once the tables are imported
	 * @throws LookbackException when the archive as a whole cannot be read, or unfolds into more than tables do
	 */
	public static Unpacked unpack(Path archive, Path folder) throws LookbackException {
		return new Archive(archive, folder).unpack();
	}

	/** A first mapping of the columns, by the dictionary's headings. */
	public static ImportPlan plan(Sniffed sniffed, Dictionary dictionary) {
		return Planner.plan(sniffed, dictionary);
	}

	/** The fields that files of a kind may carry, in the order of forms. */
	public static List<Field> fields(ImportKind kind, Dictionary dictionary) {
		return HeadingMapper.targets(dictionary, kind);
	}

	/**
	 * Headings by which columns of a kind go to fields by themselves, by the fields' ids; a field that the kind does not take has none. For forms
	 * that are to come back.
	 */
	public static Map<String, String> headings(ImportKind kind, List<Field> fields, Dictionary dictionary) {
		HeadingMapper mapper = new HeadingMapper(dictionary, kind);
		Map<String, String> headings = new LinkedHashMap<>();
		fields.forEach(field -> mapper.heading(field).ifPresent(heading -> headings.put(field.id(), heading)));
		return headings;
	}

	/**
	 * A first mapping with what a person had decided for files of this sort.
	 *
	 * @throws LookbackException when the mapping names a field that the kind does not take
	 */
	public static ImportPlan plan(Sniffed sniffed, Dictionary dictionary, Mapping mapping) throws LookbackException {
		return Planner.plan(sniffed, dictionary, mapping);
	}

	/**
	 * A first mapping with a saved one, and the note that it was applied.
	 *
	 * @throws LookbackException when the mapping names a field that the kind does not take, or a code that a field does not have
	 */
	public static ImportPlan plan(Sniffed sniffed, Dictionary dictionary, SavedMapping saved) throws LookbackException {
		return Planner.plan(sniffed, dictionary, saved);
	}

	/**
	 * The texts of coded columns that the plan cannot read, over the whole file when that is quick, else over its first rows.
	 *
	 * @param patience after so long the rest of the file is left alone
	 * @param progress counts rows
	 */
	public static ValueSurvey survey(ImportPlan plan, Duration patience, Progress progress) throws LookbackException {
		return new Survey(plan, patience).run(progress);
	}

	/** Which year's division of regions the places of a file are of, with the evidence: of its first rows, or what a person said. */
	public static Division division(ImportPlan plan) throws LookbackException {
		return DivisionScan.of(plan);
	}

	/** A plan as text: with the bytes of its file it makes the same import again, whatever is guessed of such files by then. */
	public static String recipe(ImportPlan plan) {
		return RecipeText.write(plan);
	}

	/**
	 * The plan of a recipe.
	 *
	 * @param file named as it was then
	 * @throws LookbackException when it is no recipe, or the dictionary lacks a field of it
	 */
	public static ImportPlan plan(String recipe, Path file, Dictionary dictionary) throws LookbackException {
		return RecipeText.read(recipe, file, dictionary);
	}

	/**
	 * Makes an import again that somebody made before, here or in another workspace.
	 *
	 * @param user   who imported it
	 * @param origin the workspace that it is merged from; empty when it was made here
	 */
	public static ImportReport again(ImportPlan plan, Store store, RegionTree regions, String user, String origin, Progress progress)
			throws LookbackException {
		return plan.kind().form() == ImportKind.Form.SHEETS ? new SheetRun(plan, store, false, user, origin).run(progress)
				: new ImportRun(plan, store, regions, false, user, origin).run(progress);
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
		return plan.kind().form() == ImportKind.Form.SHEETS ? new SheetRun(plan, store, dryRun).run(progress)
				: new ImportRun(plan, store, regions, dryRun).run(progress);
	}
}
