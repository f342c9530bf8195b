package org.lookback.model.api.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Dictionary;

/** "Looked, and there is no such thing", told from values and from nonsense. */
class NothingFoundTest {

	private final NothingFound nothing = SheetFields.core().nothing();

	private Optional<Object> read(String field, String text) throws BadValueException {
		return nothing.read(Dictionary.core(), Dictionary.core().field(field), text, 2019);
	}

	@Test
	void everyComparedFieldCanSayThatThereIsNothing() throws BadValueException {
		SheetFields fields = SheetFields.core();
		List<String> compared = new ArrayList<>(fields.household());
		fields.member().forEach(column -> compared.add(column.field()));
		for (String field : compared) {
			assertEquals(Optional.empty(), read(field, nothing.word().zh()), field);
			assertEquals(Optional.empty(), read(field, " Nothing found "), field);
			assertEquals(Optional.empty(), read(field, "未见"), field);
		}
	}

	@Test
	void aWordThatTheFieldKnowsIsItsValue() throws BadValueException {
		assertEquals(Optional.of(false), read("memberYear.lowGuarantee", "无"));
		assertEquals(Optional.of("未参保"), read("memberYear.basicMedical", "无"));
		assertEquals(Optional.empty(), read("household.phone", "无"));
		assertEquals(Optional.empty(), read("income.netPerCapita", "没有"));
		assertEquals(Optional.of("因病"), read("householdYear.primaryCause", "因病"));
	}

	@Test
	void nonsenseStaysNonsense() {
		assertThrows(BadValueException.class, () -> read("householdYear.primaryCause", "天生的"));
		assertThrows(BadValueException.class, () -> read("income.netPerCapita", "查"));
	}
}
