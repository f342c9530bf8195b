package org.lookback.workbench.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.TableRows;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.visit.SheetMark;
import org.lookback.model.api.visit.SheetMark.Lane;

/** Fills in comparison sheets as a clerk does: the same cells, with something in those that were blank. */
final class SheetFiller {

	private record Cell(String household, Lane lane, String member, String field) {
	}

	private final Map<Cell, String> answers = new HashMap<>();

	/** What the visitor found; the empty member is the household itself. */
	SheetFiller found(String household, String member, String field, String text) {
		answers.put(new Cell(household, Lane.FOUND, member, field), text);
		return this;
	}

	/** What the card in the home says. */
	SheetFiller card(String household, String member, String field, String text) {
		answers.put(new Cell(household, Lane.CARD, member, field), text);
		return this;
	}

	/** What the visitor says of the visit. */
	SheetFiller visit(String household, String field, String text) {
		answers.put(new Cell(household, Lane.VISIT, "", field), text);
		return this;
	}

	/** All rows of a sheet, in their order. */
	static List<TableRows.Row> rows(Path file) throws LookbackException {
		List<TableRows.Row> rows = new ArrayList<>();
		try (TableRows table = TableRows.open(Ingest.sniff(file))) {
			for (Optional<TableRows.Row> row = table.next(); row.isPresent(); row = table.next()) {
				rows.add(row.get());
			}
		}
		return rows;
	}

	/**
	 * Writes the filled sheets.
	 *
	 * @param shift columns that somebody has put in on the left
	 */
	void write(Path blank, Path filled, int shift) throws LookbackException, IOException {
		try (OutputStream out = Files.newOutputStream(filled); Workbook workbook = new Workbook(out, "test", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("核实情况");
			for (TableRows.Row row : rows(blank)) {
				List<String> cells = new ArrayList<>(row.cells());
				SheetMark.of(row.cells().isEmpty() ? "" : row.cells().getLast()).ifPresent(mark -> fill(mark, cells));
				for (int column = 0; column < cells.size(); column++) {
					sheet.value((int) row.number() - 1, column + shift, cells.get(column));
				}
			}
		}
	}

	private void fill(SheetMark mark, List<String> cells) {
		for (SheetMark.Cell cell : mark.cells()) {
			String answer = answers.get(new Cell(mark.household(), cell.lane(), cell.member(), cell.field()));
			if (answer != null) {
				cells.set(cell.column(), answer);
			}
		}
	}
}
