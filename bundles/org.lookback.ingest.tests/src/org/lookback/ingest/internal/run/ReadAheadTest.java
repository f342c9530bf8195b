package org.lookback.ingest.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.internal.file.RowSource;
import org.lookback.ingest.internal.file.SheetRow;
import org.lookback.model.api.facts.Source;
import org.lookback.model.api.text.LookbackException;

/** Reading ahead changes nothing but the time: every row comes once, in order, with what was wrong with it. */
@Timeout(60)
class ReadAheadTest {

	/** Rows of one cell; fails after some of them. */
	private static final class Made implements RowSource {

		private final int rows;
		private final OptionalInt broken;
		private final AtomicInteger read = new AtomicInteger();

		Made(int rows, OptionalInt broken) {
			this.rows = rows;
			this.broken = broken;
		}

		@Override
		public Optional<SheetRow> next() throws LookbackException {
			int number = read.incrementAndGet();
			if (broken.isPresent() && number > broken.getAsInt()) {
				throw new LookbackException("broken after " + broken.getAsInt());
			}
			return number > rows ? Optional.empty() : Optional.of(new SheetRow(number, List.of(number % 7 == 0 ? " " : "行" + number), Map.of()));
		}

		@Override
		public long total() {
			return rows;
		}

		@Override
		public long done() {
			return read.get();
		}

		@Override
		public void close() {
			// nothing is open
		}
	}

	private static RowRead read(SheetRow row) throws RowRejected {
		if (row.number() % 10 == 0) {
			throw new RowRejected(IssueKind.BAD_VALUE, "列", row.cell(0), "why " + row.number(), "do");
		}
		return new RowRead(row, new Source("f.csv", "", row.number()), 2019, true);
	}

	@Test
	void everyRowComesInOrderWithWhatWasReadOfIt() throws Exception {
		List<Long> numbers = new ArrayList<>();
		try (ReadAhead ahead = new ReadAhead(new Made(1_234, OptionalInt.empty()), 3, ReadAheadTest::read)) {
			for (Optional<ReadAhead.Ahead> row = ahead.next(); row.isPresent(); row = ahead.next()) {
				long number = row.get().row().number();
				numbers.add(number);
				boolean skipped = number < 3 || number % 7 == 0;
				assertEquals(!skipped && number % 10 != 0, row.get().read().isPresent(), "row " + number);
				assertEquals(skipped || number % 10 != 0 ? Optional.empty() : Optional.of("why " + number), row.get().refused().map(RowRejected::getMessage));
				row.get().read().ifPresent(read -> assertEquals(number, read.row().number()));
			}
			assertTrue(ahead.next().isEmpty());
		}
		assertEquals(1_234, numbers.size());
		assertEquals(numbers.stream().sorted().toList(), numbers);
	}

	@Test
	void rowsBeforeABreakAreHandedOutFirst() throws Exception {
		int[] rows = new int[1];
		try (ReadAhead ahead = new ReadAhead(new Made(10_000, OptionalInt.of(777)), 1, ReadAheadTest::read)) {
			LookbackException told = assertThrows(LookbackException.class, () -> {
				while (ahead.next().isPresent()) {
					rows[0]++;
				}
			});
			assertEquals("broken after 777", told.getMessage());
		}
		assertEquals(777, rows[0]);
	}

	@Test
	void aFaultInReadingIsNotSwallowed() throws Exception {
		try (ReadAhead ahead = new ReadAhead(new Made(10, OptionalInt.empty()), 1, row -> {
			throw new OutOfMemoryError("row " + row.number());
		})) {
			assertEquals("row 1", assertThrows(OutOfMemoryError.class, ahead::next).getMessage());
		}
	}

	@Test
	void whoStopsHalfWayLeavesNoThreadBehind() throws Exception {
		Made source = new Made(Integer.MAX_VALUE, OptionalInt.empty());
		try (ReadAhead ahead = new ReadAhead(source, 1, ReadAheadTest::read)) {
			assertTrue(ahead.next().isPresent());
		}
		int read = source.read.get();
		assertTrue(read < 5_000, "rows wait for who takes them, " + read + " were read");
		assertFalse(Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals("lookback-reading")));
		assertEquals(read, source.read.get());
	}
}
