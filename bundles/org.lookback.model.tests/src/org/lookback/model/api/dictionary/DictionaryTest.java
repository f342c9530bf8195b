package org.lookback.model.api.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryTest {

	private final Dictionary dictionary = Dictionary.core();

	private List<String> ids(List<Field> fields) {
		return fields.stream().map(Field::id).toList();
	}

	@Test
	void hasEveryEntityOfTheContract() {
		assertEquals(
				List.of("household", "householdYear", "member", "memberChange", "kin", "memberYear", "income", "housing",
						"water", "visit", "measure", "helper", "village", "facility", "project", "loan",
						"registerRecord", "finding", "notice"),
				dictionary.entities().stream().map(Entity::id).toList());
	}

	@Test
	void everyFieldAndCodeHasItsWordsInBothLanguages() {
		for (Field field : dictionary.fields()) {
			assertFalse(field.label().zh().isBlank() || field.label().en().isBlank(), field.id());
			assertTrue(field.label().en().chars().allMatch(c -> c < 128), field.id());
			assertFalse(field.neededBy().isEmpty() && !dictionary.entity(field.entity()).key().contains(field.name()),
					field.id() + " is needed by nothing");
		}
		for (CodeList list : dictionary.codeLists()) {
			for (Code code : list.codes()) {
				assertFalse(code.label().zh().isBlank() || code.label().en().isBlank(), list.id() + " " + code.id());
				assertTrue(code.label().en().chars().allMatch(c -> c < 128), list.id() + " " + code.id());
			}
		}
	}

	@Test
	void everyListIsUsedAndEveryCodedFieldHasOne() {
		Set<String> used = new HashSet<>();
		for (Field field : dictionary.fields()) {
			field.codeList().ifPresent(used::add);
			assertTrue(!field.type().coded() || dictionary.codeList(field).isPresent(), field.id());
			assertEquals(field.type() == FieldType.REF, field.refersTo().isPresent(), field.id());
		}
		assertEquals(List.of(),
				dictionary.codeLists().stream().map(CodeList::id).filter(id -> !used.contains(id)).toList());
	}

	@Test
	void sectorsThatFieldsAndCodesNameExist() {
		CodeList sectors = dictionary.codeList("Sector").orElseThrow();
		for (Field field : dictionary.fields()) {
			assertTrue(field.responsible().flatMap(sectors::code).isPresent(), field.id());
		}
		for (CodeList list : dictionary.codeLists()) {
			for (Code code : list.codes()) {
				assertTrue(list.sector(code.id()).map(id -> sectors.code(id).isPresent()).orElse(true), code.id());
			}
		}
		for (Code programme : dictionary.codeList("Programme").orElseThrow().codes()) {
			assertTrue(dictionary.sectorOfMeasure(programme.id(), "").isPresent(), programme.id());
		}
	}

	@Test
	void aMeasuresSectorIsThatOfItsItemBeforeThatOfItsProgramme() {
		assertEquals(Optional.of("卫生健康"), dictionary.sectorOfMeasure("健康", ""));
		assertEquals(Optional.of("医疗保障"), dictionary.sectorOfMeasure("健康", "基本医保"));
		assertEquals(Optional.of("产业"), dictionary.sectorOfMeasure("产业", "其他"));
		assertEquals(Optional.empty(), dictionary.sectorOfMeasure("", ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "县", "乡", "行政村", "自然村", "户编号", "人编号", "姓名", "证件号码", "人数", "与户主关系", "民族", "文化程度", "在校生状况",
			"健康状况", "劳动技能", "务工状况", "务工时间（月）", "参加大病医疗", "脱贫属性", "脱贫年度", "贫困户属性", "主要致贫原因", "危房户", "饮水安全", "饮水困难", "人均纯收入",
			"联系电话" })
	void everyHeadingOfTheWideSheetIsKnown(String heading) {
		assertFalse(dictionary.byHeading(heading).isEmpty(), heading);
	}

	@ParameterizedTest
	@CsvSource({ "主要致贫原因,householdYear.primaryCause", "aac007,householdYear.primaryCause",
			"AAC007,householdYear.primaryCause", "致贫原因１,householdYear.primaryCause",
			" 家庭 人口数（人）,householdYear.memberCount", "(aar010),householdYear.exitStatus",
			"脱贫标志,householdYear.exitStatus", "务工时间(月),memberYear.workMonths", "住房面积（㎡）,housing.floorArea",
			"资产收益扶贫分红,income.property", "netPerCapita,income.netPerCapita", "旧房处置,housing.oldHouse" })
	void aHeadingIsFoundWhateverItsWidthSpacesAndBrackets(String heading, String field) {
		assertEquals(List.of(field), ids(dictionary.byHeading(heading)));
	}

	@Test
	void aHeadingThatSeveralEntitiesShareGivesAllOfThem() {
		assertEquals(List.of("member.name", "kin.kinName", "helper.helperName", "registerRecord.personName"),
				ids(dictionary.byHeading("姓名")));
		assertEquals(List.of("member.name"), ids(dictionary.byHeading("姓名", "member")));
		assertEquals(List.of("household.householdCode"), ids(dictionary.byHeading("户编号", "household")));
		assertTrue(dictionary.byHeading("年度").size() > 5);
		assertEquals(List.of(), dictionary.byHeading("车船税"));
		assertEquals(List.of(), dictionary.byHeading(""));
	}

	@ParameterizedTest
	@CsvSource({ "householdYear.primaryCause,householdYear.primaryCause", "HOUSEHOLDYEAR.primarycause,householdYear.primaryCause",
			"cause.main,householdYear.primaryCause", "cause.all,householdYear.allCauses", "measure.sector,measure.sector",
			"finding.sector,finding.sector", "sector,finding.sector", "finding.rule,finding.rule",
			"finding.object,finding.object", "finding.severity,finding.severity", "省,household.province",
			"市,household.city", "县,household.county", "乡镇,household.township", "村,household.village",
			"county,household.county", "exitStatus,householdYear.exitStatus", "脱贫属性,householdYear.exitStatus",
			"exit status,householdYear.exitStatus", "householdKey,household.householdKey", "name,member.name",
			"memberCode,member.memberCode", "主要致贫原因,householdYear.primaryCause", "grade,housing.grade" })
	void aFieldIsFoundByWhateverOneTypes(String typed, String field) {
		assertEquals(Optional.of(field), dictionary.find(typed).map(Field::id));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "开始", "村代码x", "qualityOk", "household." })
	void whatIsUnknownOrCouldBeTwoThingsIsNotGuessed(String typed) {
		assertEquals(Optional.empty(), dictionary.find(typed));
	}

	@Test
	void askingForWhatDoesNotExistSaysSo() {
		assertTrue(assertThrows(DictionaryException.class, () -> dictionary.field("household.colour")).getMessage()
				.contains("household.colour"));
		assertThrows(DictionaryException.class, () -> dictionary.entity("castle"));
		assertEquals(Optional.empty(), dictionary.findEntity("castle"));
		assertEquals(Optional.empty(), dictionary.codeList("Colours"));
	}

	@Test
	void identityAndYearAreApart() {
		for (String yearly : List.of("householdYear", "memberYear", "income", "housing", "water", "village", "facility")) {
			assertTrue(dictionary.entity(yearly).yearly(), yearly);
		}
		for (String lasting : List.of("household", "member", "kin", "measure", "project")) {
			assertFalse(dictionary.entity(lasting).yearly(), lasting);
		}
		assertEquals(List.of("member", "household"),
				dictionary.ancestors(dictionary.entity("memberYear")).stream().map(Entity::id).toList());
		assertEquals(List.of("householdKey", "houseNo", "dataYear"), dictionary.entity("housing").key());
	}

	@Test
	void whatIdentifiesAPersonIsPersonal() {
		for (String id : List.of("household.headName", "household.phone", "household.subsidyAccount",
				"household.longitude", "member.name", "member.idNumber", "member.disabilityCert", "member.birthDate",
				"kin.kinName", "kin.kinIdNumber", "memberYear.disabilityType", "visit.visitor", "helper.helperName",
				"registerRecord.personName", "registerRecord.personId")) {
			assertTrue(dictionary.field(id).personal(), id);
		}
		assertTrue(dictionary.fields().stream().filter(Field::personal)
				.noneMatch(field -> field.type() == FieldType.TEXT && field.facettable()), "nobody counts by name");
	}

	@Test
	void theMarksOfTheContractAreKept() {
		assertTrue(dictionary.field("householdYear.wealthy").judgement());
		assertTrue(dictionary.field("registerRecord.vehicleUsed").judgement());
		assertTrue(dictionary.field("income.netPerCapita").derived());
		assertTrue(dictionary.field("measure.phase").derived());
		assertFalse(dictionary.field("income.wage").derived());
		assertEquals(List.of("SD-CLS-1", "LN-CMP-2"), dictionary.field("householdYear.primaryCause").neededBy());
		assertEquals(Optional.of("万元"), dictionary.field("village.collectiveIncome").unit());
		assertEquals(Optional.of("水利"), dictionary.field("water.safeWater").responsible());
	}
}
