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
	private static final int NARROW = 100_000;

	/** Counts what a query finds. */
	static Figures of(Searching searching, Query query) throws LookbackException {
		Counts counts = searching.count(query, new Shape.Counts(List.of(), Unit.HOUSEHOLD));
		return new Figures(counts.households(), counts.persons());
	}

	static Figures of(Counts.Row row) {
		return new Figures(row.households(), row.persons());
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
		return households < NARROW ? 104 : 150;
	}
}
