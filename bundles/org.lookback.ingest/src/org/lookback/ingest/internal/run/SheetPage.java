package org.lookback.ingest.internal.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.lookback.model.api.visit.SheetMark;

/** What somebody filled in on the page of one household; the order of cells is that of the file. */
final class SheetPage {

	/**
	 * A cell that is not blank.
	 *
	 * @param row of the sheet, from 1
	 */
	record Filled(long row, SheetMark.Cell cell, String text) {
	}

	private final String household;
	private final int year;
	private final long row;
	private final List<Filled> cells = new ArrayList<>();

	SheetPage(String household, int year, long row) {
		this.household = household;
		this.year = year;
		this.row = row;
	}

	String household() {
		return household;
	}

	int year() {
		return year;
	}

	/** The first row of the page, from 1. */
	long row() {
		return row;
	}

	void add(Filled cell) {
		cells.add(cell);
	}

	List<Filled> cells(SheetMark.Lane lane) {
		return cells.stream().filter(cell -> cell.cell().lane() == lane).toList();
	}

	/** What the visitor wrote of a field: of a member, or of the household or the visit where the member is empty. */
	Optional<Filled> filled(String field, String member) {
		return cells.stream().filter(one -> one.cell().lane() != SheetMark.Lane.CARD)
				.filter(one -> one.cell().field().equals(field) && one.cell().member().equals(member)).findFirst();
	}

	/** Whether the visitor wrote anything; what the page had printed of the card does not count. */
	boolean filled() {
		return cells.stream().anyMatch(cell -> cell.cell().lane() != SheetMark.Lane.CARD);
	}
}
