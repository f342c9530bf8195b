package org.lookback.model.api.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {

	/** The example of GB 11643-1999 itself: Beijing, Chaoyang, 1949-12-31, a woman. */
	private static final String OF_THE_STANDARD = "11010519491231002X";

	@Test
	void saysWhereWhenAndWhat() {
		IdNumber number = IdNumber.parse(OF_THE_STANDARD).orElseThrow();
		assertEquals("110105", number.regionPrefix());
		assertEquals(LocalDate.of(1949, 12, 31), number.birthDate());
		assertEquals("女", number.gender());
		assertEquals(69, number.ageOn(LocalDate.of(2019, 12, 30)));
		assertEquals(70, number.ageOn(LocalDate.of(2019, 12, 31)));
		assertEquals("男", IdNumber.parse("440524188001010014").orElseThrow().gender());
	}

	@ParameterizedTest
	@ValueSource(strings = { "11010519491231002x", " 11010519491231002X ", "１１０１０５１９４９１２３１００２Ｘ", "'11010519491231002X",
			"110105 19491231 002X", "110105491231002", "11010519491231002X43", "11010519491231002X43B1" })
	void isReadHoweverItIsWritten(String text) {
		assertEquals(Optional.of(new IdNumber(OF_THE_STANDARD)), IdNumber.parse(text));
		assertEquals("", IdNumber.problem(text));
	}

	@ParameterizedTest
	@CsvSource({ "'',blank", "1.10105E+17,scientific", "1101051949123100,16", "11010519491231002Y,digits",
			"1101O519491231002X,digits", "99010519491231002X,99", "11010519490231002X,19490231",
			"110105194912310021,should be X", "110105194912310920,should be" })
	void saysWhatIsWrong(String text, String reason) {
		assertTrue(IdNumber.parse(text).isEmpty());
		assertTrue(IdNumber.reason(text).orElseThrow().en().contains(reason), IdNumber.reason(text).orElseThrow().en());
		assertFalse(IdNumber.reason(text).orElseThrow().zh().isBlank());
		assertFalse(IdNumber.problem(text).isBlank());
	}

	@Test
	void anySingleWrongDigitIsFound() {
		for (int i = 0; i < 17; i++) {
			for (char digit = '0'; digit <= '9'; digit++) {
				String wrong = OF_THE_STANDARD.substring(0, i) + digit + OF_THE_STANDARD.substring(i + 1);
				assertEquals(wrong.equals(OF_THE_STANDARD), IdNumber.parse(wrong).isPresent(), wrong);
			}
		}
	}

	@Test
	void anInvalidOneCannotBeMadeAndAValidOneDoesNotPrintItself() {
		assertThrows(IllegalArgumentException.class, () -> new IdNumber("110105194912310021"));
		assertThrows(IllegalArgumentException.class, () -> new IdNumber("110105491231002"));
		assertEquals("1101************2X", new IdNumber(OF_THE_STANDARD).toString());
	}
}
