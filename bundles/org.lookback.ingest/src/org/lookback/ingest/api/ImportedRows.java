package org.lookback.ingest.api;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.lookback.ingest.internal.file.RowSource;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.ingest.internal.file.Tables;
import org.lookback.ingest.internal.run.KeptReading;
import org.lookback.ingest.internal.run.KeptReadings;
import org.lookback.model.api.text.LookbackException;
import org.lookback.store.api.Store;

/**
 * The rows that an import accepted, each cell as it came in: read from the copy of the file that the workspace keeps for as long as the import
 * is not undone. Personal values are in clear.
 */
public final class ImportedRows implements AutoCloseable {

	private final KeptReading reading;
	private final RowSource rows;
	private final IntPredicate wanted;

	/**
	 * One row.
	 *
	 * @param number as a spreadsheet numbers it, from 1
	 * @param cells  as they stand in the file; a row that ends early has blanks up to the last heading
	 */
	public record Row(long number, List<String> cells) {
	}

	private ImportedRows(KeptReading reading, IntPredicate wanted, RowSource rows) {
		this.reading = reading;
		this.wanted = wanted;
		this.rows = rows;
	}

	/**
	 * The rows of a dataset version.
	 *
	 * @throws LookbackException when there is no such version, or its file or the way it was read is not kept
	 */
	public static ImportedRows open(Store store, int version) throws LookbackException {
		KeptReading reading = KeptReadings.of(store, version);
		return new ImportedRows(reading, number -> !reading.rejected().get(number), Tables.open(reading.sniffed()));
	}

	/**
	 * Some rows of a dataset version, whether they were accepted or not, each for itself: what is merged with a row above stands in it, too.
	 *
	 * @param numbers of the rows
	 * @throws LookbackException as {@link #open(Store, int)}
	 */
	public static ImportedRows open(Store store, int version, BitSet numbers) throws LookbackException {
		KeptReading reading = KeptReadings.of(store, version);
		return new ImportedRows(reading, numbers::get, Tables.spread(reading.sniffed(), reading.once()));
	}

	/** Whether nothing of a row was taken. */
	public boolean isRejected(long number) {
		return reading.rejected().get(Math.toIntExact(number));
	}

	/** One a column; its letters where there is none. */
	public List<String> headings() {
		return reading.headings();
	}

	/** The field that each column went to, by its id. */
	public List<Optional<String>> fields() {
		return reading.fields();
	}

	/** The next row; empty at the end. */
	public Optional<Row> next() throws LookbackException {
		for (Optional<SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
			if (row.get().number() >= reading.sniffed().dataRow() && !row.get().blank() && wanted.test((int) row.get().number())) {
				return Optional.of(new Row(row.get().number(), padded(row.get())));
			}
		}
		return Optional.empty();
	}

	private List<String> padded(SheetRow row) {
		int width = Math.max(reading.sniffed().headings().size(), row.cells().size());
		return IntStream.range(0, width).mapToObj(row::cell).toList();
	}

	@Override
	public void close() {
		rows.close();
	}
}
