package org.lookback.index.internal.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import org.lookback.index.api.Listing;
import org.lookback.index.internal.read.Cells.Place;
import org.lookback.index.internal.schema.Column;
import org.lookback.index.internal.schema.Level;
import org.lookback.index.internal.schema.Schema;
import org.lookback.model.api.text.LookbackException;

/** A listing over one snapshot. */
final class SnapshotListing implements Listing {

	private final Snapshot snapshot;
	private final Cells cells;
	private final Level level;
	private final int year;
	private final int[] order;
	private final AtomicBoolean closed = new AtomicBoolean();

	SnapshotListing(Snapshot snapshot, Schema schema, Level level, int year, int[] order) {
		this.snapshot = snapshot;
		this.cells = new Cells(snapshot, schema);
		this.level = level;
		this.year = year;
		this.order = order;
	}

	@Override
	public int size() {
		return order.length;
	}

	@Override
	public long household(int row) throws LookbackException {
		try {
			return cells.number(cells.place(level, order[row]));
		} catch (IOException failure) {
			throw Failures.unreadable(failure);
		}
	}

	@Override
	public String id(int row) throws LookbackException {
		try {
			return cells.key(cells.place(level, order[row]));
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
			for (int row = from; row < order.length && row < from + count; row++) {
				rows.add(row(order[row], asked, reveal, locale));
			}
		} catch (IOException failure) {
			throw Failures.unreadable(failure);
		}
		return rows;
	}

	private List<String> row(int doc, List<Column> columns, boolean reveal, Locale locale) throws IOException {
		Place place = cells.place(level, doc);
		Place household = columns.stream().anyMatch(column -> column.level() == Level.HOUSEHOLD) ? cells.household(place, year) : place;
		List<String> row = new ArrayList<>(columns.size());
		for (Column column : columns) {
			row.add(cells.text(column.level() == Level.HOUSEHOLD ? household : place, column, reveal, locale));
		}
		return row;
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
