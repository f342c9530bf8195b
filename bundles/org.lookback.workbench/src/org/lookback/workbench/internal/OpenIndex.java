package org.lookback.workbench.internal;

import java.util.List;

import org.lookback.index.api.Counts;
import org.lookback.index.api.IndexFolder;
import org.lookback.index.api.Searching;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.CheckRun;
import org.lookback.workbench.api.Overview;

/** The workspace's index, opened when first asked and looked at afresh after every change. */
final class OpenIndex implements AutoCloseable {

	private final IndexFolder folder;
	private final PackageShelf shelf;
	private Searching searching;

	OpenIndex(IndexFolder folder, PackageShelf shelf) {
		this.folder = folder;
		this.shelf = shelf;
	}

	synchronized Searching searching() throws LookbackException {
		if (searching == null) {
			searching = folder.open(shelf.dictionary());
		}
		return searching;
	}

	synchronized void refresh() throws LookbackException {
		if (searching != null) {
			searching.refresh();
		}
	}

	long seq() throws LookbackException {
		return folder.seq();
	}

	Overview overview(List<CheckRun> checks) throws LookbackException {
		Searching open = searching();
		Counts counts = open.count(Query.ALL, new Shape.Counts(List.of(), Unit.HOUSEHOLD));
		return new Overview(open.currentYear(), open.years(), counts.households(), counts.persons(), open.clauseCount(), open.seq(), checks);
	}

	@Override
	public synchronized void close() {
		if (searching != null) {
			searching.close();
			searching = null;
		}
	}
}
