package org.lookback.ingest.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import org.lookback.ingest.internal.run.RejectsFile;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.store.api.DatasetVersion;
import org.lookback.store.api.Store;

import de.siegmar.fastcsv.writer.CsvWriter;

/**
 * The rows of an import that were not taken, or not wholly, as they came in and with what is wrong with them; and their way back as a file of
 * their own that is read as the first one was. Personal values are in clear.
 *
 * @param version  the import
 * @param headings one a column
 * @param fields   the field that each column went to, by its id
 * @param rows     in the file's order
 * @param more     whether there are more than were asked for
 */
public record RejectedRows(DatasetVersion version, List<String> headings, List<Optional<String>> fields, List<Row> rows, boolean more) {

	private static final byte[] MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	/**
	 * One thing that is wrong.
	 *
	 * @param column heading, empty when it is about the whole row
	 * @param value  masked where it is personal
	 */
	public record Trouble(String column, String value, String reason, String remedy) {
	}

	/**
	 * One row.
	 *
	 * @param number   as a spreadsheet numbers it, from 1; 0: the file as a whole, which has no cells
	 * @param whole    whether nothing of it was taken
	 * @param cells    as they stand in the file, merged ones in every row
	 */
	public record Row(long number, boolean whole, List<String> cells, List<Trouble> troubles) {
		public Row {
			cells = List.copyOf(cells);
			troubles = List.copyOf(troubles);
		}
	}

	public RejectedRows {
		headings = List.copyOf(headings);
		fields = List.copyOf(fields);
		rows = List.copyOf(rows);
	}

	/**
	 * Reads them.
	 *
	 * @param most how many rows at most
	 * @throws LookbackException when there is no such version, or its file, or the way it was read, is not kept
	 */
	public static RejectedRows of(Store store, int version, int most, Progress progress) throws LookbackException {
		DatasetVersion there = version(store, version);
		TreeMap<Long, List<Trouble>> troubles = RejectsFile.read(store.workspace().imports(), there);
		BitSet wanted = new BitSet();
		List<Row> rows = new ArrayList<>();
		boolean more = false;
		for (Long number : troubles.keySet()) {
			if (number == 0) {
				rows.add(new Row(0, false, List.of(), troubles.get(number)));
			} else if (wanted.cardinality() < most) {
				wanted.set(Math.toIntExact(number));
			} else {
				more = true;
			}
		}
		try (ImportedRows file = ImportedRows.open(store, version, wanted)) {
			for (Optional<ImportedRows.Row> row = file.next(); row.isPresent(); row = file.next()) {
				progress.check();
				long number = row.get().number();
				rows.add(new Row(number, file.isRejected(number), row.get().cells(), troubles.get(number)));
			}
			return new RejectedRows(there, file.headings(), file.fields(), rows, more);
		}
	}

	/** The same rows with other cells, as a file that is imported like the first one. */
	public ImportPlan corrected(List<Row> others, Path file, Dictionary dictionary) throws LookbackException {
		try (var out = Files.newOutputStream(file)) {
			out.write(MARK);
			try (CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
				csv.writeRecord(headings);
				others.forEach(row -> csv.writeRecord(row.cells()));
			}
		} catch (IOException unwritable) {
			throw new LookbackException(Messages.in(RejectedRows.class).get("rejects.unwritable", file, unwritable.getMessage()),
					unwritable);
		}
		SniffOptions options = SniffOptions.NONE.withEncoding(StandardCharsets.UTF_8.name()).withDelimiter(',').withQuote('"').withHeadings(1, 1);
		ImportPlan plan = Ingest.plan(Ingest.sniff(file, options), dictionary);
		ImportPlan ofKind = ImportKind.parse(version.kind()).map(plan::withKind).orElse(plan);
		ImportPlan ofYear = version.year() > 0 ? ofKind.withYear(version.year()) : new ImportPlan(ofKind.sniffed(), dictionary, ofKind.kind(), OptionalInt.empty(),
				ofKind.columns(), Optional.empty(), ofKind.division());
		for (int i = 0; i < Math.min(fields.size(), ofYear.columns().size()); i++) {
			Optional<String> field = fields.get(i).filter(id -> dictionary.find(id).isPresent());
			if (!field.equals(ofYear.columns().get(i).field())) {
				ofYear = ofYear.withColumn(i, field);
			}
		}
		return ofYear;
	}

	private static DatasetVersion version(Store store, int version) throws LookbackException {
		return store.loads().versions().stream().filter(each -> each.id() == version).findFirst().orElseThrow(
				() -> new LookbackException(Messages.in(RejectedRows.class).get("rejects.noVersion", version)));
	}
}
