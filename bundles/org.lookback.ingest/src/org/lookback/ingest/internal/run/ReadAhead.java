package org.lookback.ingest.internal.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import org.lookback.ingest.internal.file.RowSource;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.model.api.text.LookbackException;

/**
 * Reads the rows of a file on a thread of its own, while those before them are being taken: what reading finds wrong with a row travels with it, so
 * that everything is told in the file's order. All that reading needs (places, code lists, texts met before) belongs to that thread until it ends.
 */
final class ReadAhead implements AutoCloseable {

	/** A row, and what was read of it or why it was refused; both empty for a blank one. */
	record Ahead(SheetRow row, long done, Optional<RowRead> read, Optional<RowRejected> refused) {
	}

	/** Reads one row. */
	@FunctionalInterface
	interface Reading {
		RowRead read(SheetRow row) throws RowRejected;
	}

	/** Some rows; the last ones of a file carry why there are no more, if not because the file ended. */
	private record Batch(List<Ahead> rows, boolean last, Optional<Throwable> failure) {
	}

	private static final int ROWS = 100;
	/** Of the file: with rows as long as they may be, a batch has few. */
	private static final long BYTES = 1 << 18;
	private static final int BATCHES = 4;

	private final RowSource source;
	private final long firstRow;
	private final Reading reading;
	private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);
	private final Thread thread;
	private Iterator<Ahead> rows = List.<Ahead>of().iterator();
	private Optional<Batch> ended = Optional.empty();

	/** @param firstRow the number of the first row that is read; those before it are skipped */
	ReadAhead(RowSource source, long firstRow, Reading reading) {
		this.source = source;
		this.firstRow = firstRow;
		this.reading = reading;
		thread = Thread.ofPlatform().daemon().name("lookback-reading").unstarted(this::work);
		thread.start();
	}

	private void work() {
		try {
			List<Ahead> some = new ArrayList<>(ROWS);
			long begun = source.done();
			try {
				for (Optional<SheetRow> row = source.next(); row.isPresent(); row = source.next()) {
					some.add(ahead(row.get()));
					if (some.size() == ROWS || source.done() - begun > BYTES) {
						batches.put(new Batch(some, false, Optional.empty()));
						some = new ArrayList<>(ROWS);
						begun = source.done();
					}
				}
				batches.put(new Batch(some, true, Optional.empty()));
			} catch (LookbackException | RuntimeException | Error e) {
				batches.put(new Batch(some, true, Optional.of(e)));
			}
		} catch (InterruptedException stopped) {
			// nobody waits for more
		}
	}

	private Ahead ahead(SheetRow row) {
		if (row.number() < firstRow || row.blank()) {
			return new Ahead(row, source.done(), Optional.empty(), Optional.empty());
		}
		try {
			return new Ahead(row, source.done(), Optional.of(reading.read(row)), Optional.empty());
		} catch (RowRejected refused) {
			return new Ahead(row, source.done(), Optional.empty(), Optional.of(refused));
		}
	}

	/**
	 * The next row; empty at the end of the file.
	 *
	 * @throws LookbackException when the file could not be read further; all rows before have been handed out
	 */
	Optional<Ahead> next() throws LookbackException {
		while (!rows.hasNext()) {
			if (ended.isPresent()) {
				failed(ended.get().failure());
				return Optional.empty();
			}
			Batch batch = take();
			rows = batch.rows().iterator();
			ended = batch.last() ? Optional.of(batch) : ended;
		}
		return Optional.of(rows.next());
	}

	private Batch take() {
		boolean interrupted = false;
		try {
			while (true) {
				try {
					return batches.take();
				} catch (InterruptedException e) {
					interrupted = true;
				}
			}
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private static void failed(Optional<Throwable> failure) throws LookbackException {
		if (failure.isPresent()) {
			switch (failure.get()) {
			case LookbackException told -> throw told;
			case RuntimeException fault -> throw fault;
			case Error fault -> throw fault;
			default -> throw new IllegalStateException(failure.get());
			}
		}
	}

	/** Stops reading and waits until the thread has let go of the file. */
	@Override
	public void close() {
		thread.interrupt();
		boolean interrupted = false;
		while (thread.isAlive()) {
			try {
				batches.clear();
				thread.join(100);
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}
}
