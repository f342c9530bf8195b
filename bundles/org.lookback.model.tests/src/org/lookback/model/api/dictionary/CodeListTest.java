package org.lookback.model.api.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListTest {

	private final Dictionary dictionary = Dictionary.core();

	private Optional<String> read(String list, String text, int year) {
		return dictionary.codeList(list).orElseThrow().read(text, year).map(Code::id);
	}

	@Test
	void everyCodeIsReadByItsIdItsLabelsItsNationalValueAndItsOtherSpellings() {
		for (CodeList list : dictionary.codeLists()) {
			for (Code code : list.codes()) {
				List.of(code.id(), code.label().zh(), code.label().en(), code.national().orElse(code.id()))
						.forEach(text -> assertEquals(Optional.of(code), list.read(text, 2019), list.id() + " " + text));
				code.reads().forEach(text -> assertEquals(Optional.of(code), list.read(text, 2019), text));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "Cause,缺劳动力,缺劳力", "Cause,01,因病", "Cause,1,因病", "Cause,１,因病", "Cause,1.0,因病", "Cause,01 因病,因病",
			"Cause,01-因病,因病", "Cause, 因 病 ,因病", "Cause,lack of skills,缺技术", "ExitStatus,0,未脱贫",
			"ExitStatus,已脱贫（享受政策）,已脱贫享受政策", "ExitStatus,已脱贫(享受政策),已脱贫享受政策", "ExitStatus,稳定脱贫,已脱贫不再享受政策",
			"ExitStatus,脱贫不再享受政策,已脱贫不再享受政策", "ExitStatus,04,已脱贫不再享受政策", "HouseGrade,c级,C", "HouseGrade,Ｄ,D",
			"HouseGrade,需鉴定未鉴定,需鉴定未鉴定", "Health,大病,患有大病", "BasicMedical,新型农村合作医疗,城乡居民基本医疗保险",
			"HouseholdAttribute,低保户,低保脱贫户", "LabourHousehold,半弱劳力户,半、弱劳力户", "DoctorSigned,“双签约”,双签约",
			"VisitorRole,村“两委”,村两委", "SeasonalShortage,有、已解决,有，已解决" })
	void aTextIsReadAsFilesWriteIt(String list, String text, String code) {
		assertEquals(Optional.of(code), read(list, text, 2019));
	}

	@ParameterizedTest
	@CsvSource({ "Cause,因病因残", "Cause,1.5", "Cause,14", "Cause,''", "Cause,、", "HouseGrade,E", "ExitStatus,5" })
	void whatMeansNothingIsNotGuessed(String list, String text) {
		assertEquals(Optional.empty(), read(list, text, 2019));
	}

	@Test
	void oldValuesAreReadButNotOffered() {
		CodeList status = dictionary.codeList("ExitStatus").orElseThrow();
		Code announced = status.read("预脱贫", 2016).orElseThrow();
		assertFalse(announced.offered());
		assertEquals(Optional.of(2017), announced.readUntil());
		assertTrue(status.codes().contains(announced));
		assertFalse(status.offered().contains(announced));
		assertEquals(Optional.of("大专及以上"), read("EducationLevel", "05", 2016));
		assertEquals(Optional.of("其他"), read("Cause", "99", 2015));
		assertEquals(Optional.of("五保贫困户"), read("HouseholdAttribute", "五保贫困户", 2014));
		assertEquals(Optional.of("省外务工"), read("WorkArea", "04", 2016));
	}

	@Test
	void aNumberWhoseMeaningChangedIsReadOnlyForItsYears() {
		assertEquals(Optional.of("丧失劳动力"), read("LabourClass", "03", 2017));
		assertEquals(Optional.of("无劳动力"), read("LabourClass", "4", 2016));
		assertEquals(Optional.empty(), read("LabourClass", "03", 2019), "03 may be 弱劳动力或半劳动力 by then");
		assertEquals(Optional.of("丧失劳动力"), read("LabourClass", "丧失劳动力", 2019));
		assertEquals(Optional.of("弱劳动力或半劳动力"), read("LabourClass", "半劳力", 2019));
	}

	@Test
	void twoCodesOfOneSpellingAreRefused() {
		Code ill = new Code("因病", Optional.of("01"), new Label("因病", "Illness"), List.of(), Optional.empty(), true,
				Optional.empty());
		Code other = new Code("疾病", Optional.of("1"), new Label("疾病", "Disease"), List.of(), Optional.empty(), true,
				Optional.empty());
		assertThrows(DictionaryException.class,
				() -> new CodeList("Twice", false, List.of(ill, other), Map.of(), List.of(), List.of()));
	}
}
