package org.lookback.pack.hainan.ui.internal;

import java.util.List;
import java.util.Optional;

import org.lookback.index.api.Counts;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.CountTable.Cell;
import org.lookback.workbench.api.Searching;

/** A count in households and in persons; of a risk of persons, the persons who have it. */
record Figures(long households, long persons) {

	static final Figures NONE = new Figures(0, 0);
	private static final int SMALL = 1_000;
	private static final int LARGE = 100_000;
	private static final int SMALL_WIDTH = 96;
	private static final int WIDTH = 116;
	private static final int LARGE_WIDTH = 156;

	/** Counts what a query finds. */
	static Figures of(Searching searching, Query query) throws LookbackException {
		return of(searching, query, Unit.HOUSEHOLD);
	}

	/** Counts what a query finds; counting notices, there is one for each person. */
	static Figures of(Searching searching, Query query, Unit unit) throws LookbackException {
		Counts counts = searching.count(query, new Shape.Counts(List.of(), unit));
		return new Figures(counts.households(), unit == Unit.NOTICE ? counts.total() : counts.persons());
	}

	static Figures of(Counts.Row row, Unit unit) {
		return new Figures(row.households(), unit == Unit.NOTICE ? row.count() : row.persons());
	}

	Figures plus(Figures other) {
		return new Figures(households + other.households, persons + other.persons);
	}

	/** As a cell that opens what was counted; shaded by its share of the most there are. */
	Cell cell(long most, Query query) {
		Messages messages = Messages.in(Figures.class);
		if (households == 0) {
			return Cell.of(messages.get("cell.none"));
		}
		return new Cell(text(), most <= 0 ? 0 : (double) households / most, Optional.of(query), messages.get("cell.tip", households, persons));
	}

	String text() {
		return Messages.in(Figures.class).get("cell", households, persons);
	}

	/** How wide a column for figures up to this one must be. */
	int width() {
		return households < SMALL ? SMALL_WIDTH : households < LARGE ? WIDTH : LARGE_WIDTH;
	}
}
