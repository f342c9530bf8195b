package org.lookback.ui.explore.internal.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.lookback.index.api.ColumnSummary;
import org.lookback.index.api.Listing;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/** Rows come in windows, beside the thread that asks. */
class RowWindowsTest {

	private final CountDownLatch told = new CountDownLatch(1);
	private final AtomicReference<Throwable> failure = new AtomicReference<>();
	private final Numbered listing = new Numbered(1_000_000);

	@Test
	void aRowIsNotThereAtFirstAndThereWhenItArrived() throws InterruptedException {
		RowWindows rows = windows("");
		assertEquals(Optional.empty(), rows.row(999_999), "nobody waits");
		assertTrue(told.await(10, TimeUnit.SECONDS));
		assertEquals("999999", rows.row(999_999).orElseThrow().cells().getFirst());
		assertEquals("999999", rows.row(999_999).orElseThrow().household());
	}

	@Test
	void onlyTheWindowAroundTheRowIsRead() throws InterruptedException {
		windows("").row(500_050);
		assertTrue(told.await(10, TimeUnit.SECONDS));
		assertEquals(List.of("500000+100"), listing.read);
	}

	@Test
	void theHouseholdOfAMemberIsReadWithItsRow() throws InterruptedException {
		RowWindows rows = windows("household.householdKey");
		rows.row(7);
		assertTrue(told.await(10, TimeUnit.SECONDS));
		RowWindows.Row row = rows.row(7).orElseThrow();
		assertEquals("7", row.household());
		assertEquals(2, row.cells().size(), "the household's key is no column of the list");
	}

	@Test
	void aWindowThatCannotBeReadIsSaidAndNotAskedForAgain() throws InterruptedException {
		listing.broken = true;
		RowWindows rows = windows("");
		rows.row(1);
		assertTrue(told.await(10, TimeUnit.SECONDS));
		assertEquals("broken", failure.get().getMessage());
		assertEquals(Optional.empty(), rows.row(1));
		assertEquals(1, listing.read.size());
	}

	@Test
	void aClosedListAnswersNothing() throws LookbackException {
		RowWindows rows = windows("");
		rows.close();
		assertEquals(Optional.empty(), rows.row(1));
		assertEquals(List.of(), rows.read(0, 10));
		assertTrue(listing.closed);
	}

	private RowWindows windows(String householdColumn) {
		return new RowWindows(listing, List.of("a", "b"), householdColumn, 100, false, "test", new RowWindows.Told() {
			@Override
			public void arrived() {
				told.countDown();
			}

			@Override
			public void failed(Throwable thrown) {
				failure.set(thrown);
				told.countDown();
			}
		});
	}

	/** A list whose cells are the numbers of its rows. */
	private static final class Numbered implements Listing {

		private final int size;
		private final List<String> read = new ArrayList<>();
		private boolean broken;
		private boolean closed;

		Numbered(int size) {
			this.size = size;
		}

		@Override
		public int size() {
			return size;
		}

		@Override
		public long household(int row) {
			return row;
		}

		@Override
		public String id(int row) {
			return Integer.toString(row);
		}

		@Override
		public List<List<String>> cells(int from, int count, List<String> columns, boolean reveal, Locale locale) throws LookbackException {
			read.add(from + "+" + count);
			if (broken) {
				throw new LookbackException("broken");
			}
			List<List<String>> rows = new ArrayList<>();
			for (int i = from; i < from + count; i++) {
				String number = Integer.toString(i);
				rows.add(columns.stream().map(column -> number).toList());
			}
			return rows;
		}

		@Override
		public ColumnSummary summary(String column, boolean reveal, Locale locale, Progress progress) {
			throw new UnsupportedOperationException();
		}

		@Override
		public double[] numbers(String column, Progress progress) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void close() {
			closed = true;
		}
	}
}
