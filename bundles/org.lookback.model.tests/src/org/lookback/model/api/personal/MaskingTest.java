package org.lookback.model.api.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;

class MaskingTest {

	private final Dictionary dictionary = Dictionary.core();

	@ParameterizedTest
	@CsvSource({ "member.name,王建国,王**", "member.name,王平,王*", "member.name,王,*", "kin.kinName,欧阳建国,欧***",
			"member.idNumber,11010519491231002X,1101************2X", "registerRecord.personId,110105491231002,1101*********02",
			"kin.kinIdNumber,123,***", "member.disabilityCert,11010519491231002X43,1101**************43",
			"household.phone,13812345678,138******78", "household.subsidyAccount,6228480012345678,************5678",
			"member.birthDate,1949-12-31,1949-**-**", "household.longitude,118.623571,118.6**", "household.latitude,35,**",
			"memberYear.disabilityType,精神,**", "member.gender,女,女", "householdYear.primaryCause,因病,因病", "member.name,'',''" })
	void hidesWhatIdentifies(String field, String text, String masked) {
		assertEquals(masked, Masking.mask(dictionary.field(field), text));
	}

	@Test
	void noPersonalFieldShowsItsValue() {
		for (Field field : dictionary.fields()) {
			assertEquals(!field.personal(), "37010219560101001X".equals(Masking.mask(field, "37010219560101001X")), field.id());
		}
	}

	@Test
	void maskingTwiceRevealsNothingAndAddsNothing() {
		for (String id : new String[] { "member.name", "member.idNumber", "household.phone", "household.subsidyAccount",
				"member.birthDate" }) {
			String once = Masking.mask(dictionary.field(id), "1949-12-31-0002X");
			assertEquals(once, Masking.mask(dictionary.field(id), once), id);
			assertNotEquals("1949-12-31-0002X", once);
		}
	}

	@Test
	void aColumnThatNobodyKnowsIsMaskedByItsHeadingOrItsTexts() {
		assertEquals("3715************13", Masking.unknown("监护人身份证号", "371524198001010013"));
		assertEquals("3715************13", Masking.unknown("备注", "371524198001010013"));
		assertEquals("138******78", Masking.unknown("备用", "13812345678"));
		assertEquals("*************1234", Masking.unknown("一卡通账号", "62284801234561234".substring(0, 17)));
		assertEquals("王**", Masking.unknown("监护人", "王建国"));
		assertEquals("村东第三家", Masking.unknown("住址说明", "村东第三家"));
		assertEquals("20190801", Masking.unknown("日期", "20190801"));
	}
}
