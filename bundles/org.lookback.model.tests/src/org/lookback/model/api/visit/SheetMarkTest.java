package org.lookback.model.api.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.visit.SheetMark.Cell;
import org.lookback.model.api.visit.SheetMark.Lane;

/** A row of a comparison sheet says whose its cells are. */
class SheetMarkTest {

	private static final SheetMark MARK = new SheetMark("371524-3700000001", 2019, 14, List.of(new Cell(3, Lane.CARD, "", "housing.grade", "2"),
			new Cell(5, Lane.FOUND, "370000000101", "memberYear.health", ""), new Cell(1, Lane.FOUND, "+1", "member.name", "")));

	@Test
	void whatIsWrittenIsReadBack() {
		assertEquals(Optional.of(MARK), SheetMark.of(MARK.text()));
		assertEquals(Optional.of(MARK), SheetMark.of("  " + MARK.text() + " "));
	}

	@Test
	void aDamagedMarkIsNone() {
		for (String damaged : List.of("", "户编号", MARK.text().replace("2019", "twenty"), MARK.text().substring(0, MARK.text().length() - 3),
				MARK.text().replace("FOUND", "GUESSED"), MARK.text() + ";", MARK.text().replace("5,", "x,"))) {
			assertTrue(SheetMark.of(damaged).isEmpty(), damaged);
		}
	}

	@Test
	void theShippedSheetAsksOnlyForFieldsThatAre() {
		SheetFields fields = SheetFields.core();

		assertFalse(fields.household().isEmpty());
		assertEquals("visit.visitedOn", fields.visit().getFirst(), "a page counts by the day of the visit");
		assertTrue(fields.member().stream().allMatch(column -> column.width() > 0));
		fields.roster().forEach(id -> assertEquals(id, Dictionary.core().field(id).id()));
	}
}
