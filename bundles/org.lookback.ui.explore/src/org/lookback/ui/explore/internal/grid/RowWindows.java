package org.lookback.ui.explore.internal.grid;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.lookback.index.api.Listing;
import org.lookback.model.api.text.LookbackException;
import org.lookback.ui.api.Failures;

/**
 * The rows of one listing, in windows. Asked on the window's thread, it answers from memory or not at all; what is missing is fetched by one
 * job, the window asked for last first, and who shows them is told. Closed when another list takes its place.
 */
final class RowWindows {

	private static final int KEPT = 60;
	private static final int WAITING = 4;

	/** A row as it is shown, and the key of the household behind it. */
	record Row(String id, String household, List<String> cells) {
	}

	/** Hears from the fetching thread. */
	interface Told {
		void arrived();

		void failed(Throwable failure);
	}

	private final Listing listing;
	private final int size;
	private final List<String> columns;
	private final String householdColumn;
	private final int rowsAtOnce;
	private final boolean reveal;
	private final Told told;
	private final Job fetching;
	private final Map<Integer, List<Row>> windows = new LinkedHashMap<>(16, 0.75f, true) {
		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Integer, List<Row>> eldest) {
			return size() > KEPT;
		}
	};
	private final Deque<Integer> wanted = new ArrayDeque<>();
	private final Set<Integer> failed = new HashSet<>();
	private boolean closed;

	/**
	 * @param householdColumn the field that names a row's household; empty when the row's own id does
	 */
	RowWindows(Listing listing, List<String> columns, String householdColumn, int rowsAtOnce, boolean reveal, String name, Told told) {
		this.listing = listing;
		this.size = listing.size();
		this.columns = List.copyOf(columns);
		this.householdColumn = householdColumn;
		this.rowsAtOnce = rowsAtOnce;
		this.reveal = reveal;
		this.told = told;
		this.fetching = Job.createSystem(name, (ICoreRunnable) monitor -> fetchAll());
	}

	int size() {
		return size;
	}

	/** A row, when it is there; else it will be fetched. */
	synchronized Optional<Row> row(int index) {
		int window = index / rowsAtOnce;
		List<Row> rows = windows.get(window);
		if (rows != null) {
			int within = index - window * rowsAtOnce;
			return within < rows.size() ? Optional.of(rows.get(within)) : Optional.empty();
		}
		if (!closed && !failed.contains(window) && !wanted.contains(window)) {
			wanted.addFirst(window);
			if (wanted.size() > WAITING) {
				wanted.removeLast();
			}
			fetching.schedule();
		}
		return Optional.empty();
	}

	/** Reads rows that may not be in memory; not on the window's thread. */
	List<List<String>> read(int from, int count) throws LookbackException {
		synchronized (listing) {
			return isClosed() ? List.of() : listing.cells(from, count, columns, reveal, Locale.getDefault());
		}
	}

	/** Lets go of the listing; not on the window's thread, because a fetch may be under way. */
	void close() {
		synchronized (this) {
			closed = true;
			wanted.clear();
		}
		synchronized (listing) {
			listing.close();
		}
	}

	private synchronized boolean isClosed() {
		return closed;
	}

	private synchronized Optional<Integer> next() {
		return closed || wanted.isEmpty() ? Optional.empty() : Optional.of(wanted.peekFirst());
	}

	private void fetchAll() {
		for (Optional<Integer> window = next(); window.isPresent(); window = next()) {
			fetch(window.get());
			told.arrived();
		}
	}

	private void fetch(int window) {
		try {
			List<Row> rows = readWindow(window);
			synchronized (this) {
				windows.put(window, rows);
				wanted.remove(window);
			}
		} catch (LookbackException | RuntimeException failure) {
			synchronized (this) {
				failed.add(window);
				wanted.remove(window);
			}
			told.failed(failure);
			Failures.log(fetching.getName(), failure);
		}
	}

	private List<Row> readWindow(int window) throws LookbackException {
		int from = window * rowsAtOnce;
		synchronized (listing) {
			if (isClosed()) {
				return List.of();
			}
			int count = Math.min(rowsAtOnce, size - from);
			List<String> asked = new ArrayList<>(columns);
			if (!householdColumn.isEmpty()) {
				asked.add(householdColumn);
			}
			List<List<String>> cells = listing.cells(from, count, asked, reveal, Locale.getDefault());
			List<Row> rows = new ArrayList<>(cells.size());
			for (int i = 0; i < cells.size(); i++) {
				String id = listing.id(from + i);
				rows.add(new Row(id, householdColumn.isEmpty() ? id : cells.get(i).getLast(), cells.get(i).subList(0, columns.size())));
			}
			return rows;
		}
	}
}
