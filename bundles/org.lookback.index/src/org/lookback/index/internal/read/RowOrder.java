package org.lookback.index.internal.read;

import java.io.IOException;

import org.lookback.index.internal.read.FirstRows.Found;
import org.lookback.model.api.text.LookbackException;

/** Which documents the rows of a list are: the first of them are known, and all are put in order when somebody goes further. Safe for several threads. */
final class RowOrder {

	/** Puts everything in order. */
	@FunctionalInterface
	interface Whole {
		int[] order() throws IOException, LookbackException;
	}

	private final Found first;
	private final Whole whole;
	private volatile int[] all;

	RowOrder(Found first, Whole whole) {
		this.first = first;
		this.whole = whole;
	}

	int size() {
		return first.total();
	}

	/** The document of a row. */
	int at(int row) throws IOException, LookbackException {
		return row < first.docs().length ? first.docs()[row] : all()[row];
	}

	/** The documents of all rows, not to be changed. */
	int[] all() throws IOException, LookbackException {
		if (all == null) {
			make();
		}
		return all;
	}

	private synchronized void make() throws IOException, LookbackException {
		if (all == null) {
			all = first.docs().length == first.total() ? first.docs() : whole.order();
		}
	}
}
