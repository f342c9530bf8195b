package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.lookback.index.api.ColumnSummary;
import org.lookback.index.api.Listing;
import org.lookback.index.internal.read.Cells.Place;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Schema;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

/** A listing over one snapshot. */
final class SnapshotListing implements Listing {

	private final Snapshot snapshot;
	private final Cells cells;
	private final Level level;
	private final int year;
	private final RowOrder order;
	private final AtomicBoolean closed = new AtomicBoolean();

	SnapshotListing(Snapshot snapshot, Schema schema, Level level, int year, RowOrder order) {
		this.snapshot = snapshot;
		this.cells = new Cells(snapshot, schema);
		this.level = level;
		this.year = year;
		this.order = order;
	}

	@Override
	public int size() {
		return order.size();
	}

	@Override
	public long household(int row) throws LookbackException {
		try {
			return cells.number(cells.place(level, order.at(row)));
		} catch (IOException failure) {
			throw Failures.unreadable(failure);
		}
	}

	@Override
	public String id(int row) throws LookbackException {
		try {
			return cells.key(cells.place(level, order.at(row)));
		} catch (IOException failure) {
			throw Failures.unreadable(failure);
		}
	}

	@Override
	public List<List<String>> cells(int from, int count, List<String> columns, boolean reveal, Locale locale) throws LookbackException {
		List<Column> asked = new ArrayList<>();
		for (String name : columns) {
			asked.add(cells.schema().find(name));
		}
		List<List<String>> rows = new ArrayList<>();
		try {
			boolean households = asked.stream().anyMatch(column -> column.level() == Level.HOUSEHOLD);
			List<Place> own = new ArrayList<>();
			List<Place> above = new ArrayList<>();
			for (int row = from; row < order.size() && row < from + count; row++) {
				Place place = cells.place(level, order.at(row));
				own.add(place);
				above.add(households ? cells.household(place, year) : place);
			}
			Cells window = new Cells(cells.snapshot(), cells.schema());
			window.expect(Stream.concat(own.stream(), above.stream()).toList(), asked);
			for (int i = 0; i < own.size(); i++) {
				List<String> row = new ArrayList<>(asked.size());
				for (Column column : asked) {
					row.add(window.text(column.level() == Level.HOUSEHOLD ? above.get(i) : own.get(i), column, reveal, locale));
				}
				rows.add(row);
			}
		} catch (IOException failure) {
			throw Failures.unreadable(failure);
		}
		return rows;
	}

	@Override
	public ColumnSummary summary(String column, boolean reveal, Locale locale, Progress progress) throws LookbackException {
		try {
			ColumnReading reading = new ColumnReading(cells, cells.schema().find(column), progress);
			reading.read(level, order.all(), year);
			return reading.summary(reveal, locale);
		} catch (IOException failure) {
			throw Failures.unreadable(failure);
		}
	}

	@Override
	public double[] numbers(String column, Progress progress) throws LookbackException {
		try {
			return new ColumnReading(cells, cells.schema().find(column), progress).numbers(level, order.all(), year);
		} catch (IOException failure) {
			throw Failures.unreadable(failure);
		}
	}

	@Override
	public void close() {
		if (closed.compareAndSet(false, true)) {
			try {
				snapshot.release();
			} catch (IOException failure) {
				throw new java.io.UncheckedIOException(failure);
			}
		}
	}
}
