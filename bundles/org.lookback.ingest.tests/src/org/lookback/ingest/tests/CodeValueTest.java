package org.lookback.ingest.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.api.SampledValue;
import org.lookback.ingest.api.UnknownValue;
import org.lookback.ingest.api.ValueSurvey;
import org.lookback.model.api.dictionary.BadValueException;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.ValueReader;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Old, shortened and mistyped code texts: what the dictionary knows is read unasked, what it does not know only when a person says so. */
class CodeValueTest extends StoreFixture {

	private static final String HEAD = "户编号,县,乡镇,行政村,户主姓名,姓名,证件号码,与户主关系,主要致贫原因,其他致贫原因,劳动技能,是否享受低保,年度";

	private Path wide(String... ends) {
		String[] lines = new String[ends.length + 1];
		lines[0] = HEAD;
		for (int i = 0; i < ends.length; i++) {
			lines[i + 1] = "37152400" + i + ",东阿县,刘集镇,前张村,张三,张三," + (i == 0 ? ZHANG : "") + ",户主," + ends[i];
		}
		return TestFiles.text(folder, "宽表.csv", lines);
	}

	private static ValueSurvey survey(ImportPlan plan) throws LookbackException {
		return Ingest.survey(plan, Duration.ofMinutes(1), Progress.NONE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			householdYear.primaryCause   | 01 因病         | 2019 | 因病
			householdYear.primaryCause   | 1.因病          | 2019 | 因病
			householdYear.primaryCause   | 因病（01）      | 2019 | 因病
			householdYear.primaryCause   | 因病 1          | 2019 | 因病
			householdYear.primaryCause   | (1)因病         | 2019 | 因病
			householdYear.primaryCause   | ８、缺劳动力    | 2019 | 缺劳力
			housing.tenure               | 1.自有          | 2019 | 自有
			housing.tenure               | ②租房           | 2019 | 租赁
			memberYear.labourClass       | 普通劳动        | 2019 | 普通劳动力
			memberYear.labourClass       | 03              | 2016 | 丧失劳动力
			householdYear.householdAttribute | 五保户      | 2016 | 特困供养脱贫户
			householdYear.householdAttribute | 五保贫困户  | 2017 | 五保贫困户
			householdYear.exitStatus     | 预脱贫          | 2016 | 预脱贫
			memberYear.educationLevel    | 大专及以上      | 2017 | 大专及以上
			memberYear.basicMedical      | 新农合          | 2016 | 城乡居民基本医疗保险
			memberYear.disabilityGrade   | 2级             | 2019 | 二级
			memberYear.lowGuarantee      | √               | 2019 | 是
			memberYear.lowGuarantee      | 有              | 2019 | 是
			memberYear.lowGuarantee      | 1               | 2019 | 是
			memberYear.lowGuarantee      | 1.是            | 2019 | 是
			memberYear.lowGuarantee      | 是（1）         | 2019 | 是
			memberYear.lowGuarantee      | 2 否            | 2019 | 否
			memberYear.lowGuarantee      | 无              | 2019 | 否
			memberYear.lowGuarantee      | 0               | 2019 | 否
			""")
	void whatTheDictionaryKnowsIsReadUnasked(String field, String text, int year, String meant) throws BadValueException {
		Dictionary dictionary = Dictionary.core();
		assertEquals(Optional.of(meant), ValueReader.read(dictionary, dictionary.field(field), text, year).map(ValueReader::canonical));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			householdYear.primaryCause | 02 因病
			householdYear.primaryCause | 因病（03）
			memberYear.labourClass     | 普通老动力
			memberYear.lowGuarantee    | 1.否
			memberYear.lowGuarantee    | 0 是
			""")
	void aNumberThatContradictsItsTermIsNotRead(String field, String text) {
		Dictionary dictionary = Dictionary.core();
		assertThrows(BadValueException.class, () -> ValueReader.read(dictionary, dictionary.field(field), text, 2019));
	}

	@Test
	void whatNobodyUnderstandsIsListedWithItsNearestCodesAndNeverGuessed() throws LookbackException {
		ImportPlan plan = plan(wide("因病,,普通老动力,是,2019", "因病,缺技术、缺劳动,普通老动力,享受,2019", "缺资金,,技能劳动力,不享受,2019"));
		ValueSurvey survey = survey(plan);
		assertTrue(survey.whole());
		assertEquals(3, survey.rows());
		UnknownValue mistyped = survey.values().get(0);
		assertEquals("普通老动力", mistyped.text());
		assertEquals("劳动技能", mistyped.heading());
		assertEquals(2, mistyped.rows());
		assertEquals(2, mistyped.firstRow());
		assertEquals("普通劳动力", mistyped.nearest().get(0).code());
		UnknownValue part = survey.values().stream().filter(value -> value.heading().equals("其他致贫原因")).findFirst().orElseThrow();
		assertEquals("缺劳动", part.text(), "only the part that is not understood");
		assertEquals("缺劳力", part.nearest().get(0).code());
		assertEquals(List.of("是", "否"), survey.values().stream().filter(value -> value.heading().equals("是否享受低保"))
				.map(value -> value.nearest().get(0).code()).toList());

		ImportReport report = run(plan);
		assertEquals(survey.values().stream().map(UnknownValue::text).toList(), report.notUnderstood().stream().map(UnknownValue::text).toList());
		assertEquals(5, report.counts().get(IssueKind.BAD_VALUE));
		assertEquals(Optional.empty(), member(household("371524000"), "张三").child("memberYear", 2019).flatMap(year -> year.text("labourClass")));
	}

	@Test
	void whatAPersonConfirmedIsReadFromThenOn() throws LookbackException {
		ImportPlan plan = plan(wide("因病,缺技术、缺劳动,普通老动力,享受,2019"));
		int labour = column(plan, "劳动技能");
		plan = plan.withMeaning(labour, "普通老动力", Optional.of("普通劳动力"))
				.withMeaning(column(plan, "其他致贫原因"), "缺劳动", Optional.of("缺劳力")).withMeaning(column(plan, "是否享受低保"), "享受", Optional.of("是"));
		assertEquals(List.of(), survey(plan).values());
		String becomes = Dictionary.core().codeList("LabourClass").orElseThrow().code("普通劳动力").orElseThrow().label().in(Locale.getDefault());
		assertEquals(List.of(new SampledValue("普通老动力", 1, Optional.of(becomes), "")), plan.samples(labour));
		ImportReport report = run(plan);
		assertEquals(List.of(), report.notUnderstood());
		Fact year = household("371524000").root().child("householdYear", 2019).orElseThrow();
		assertEquals(List.of("缺技术", "缺劳力"), year.codes("otherCauses"));
	}

	@Test
	void aTextMayMeanThatNothingIsRecorded() throws LookbackException {
		ImportPlan plan = plan(wide("因病,,/,是,2019"));
		assertEquals(1, survey(plan).values().size());
		ImportReport report = run(plan.withMeaning(column(plan, "劳动技能"), "/", Optional.empty()));
		assertFalse(report.counts().containsKey(IssueKind.BAD_VALUE));
	}

	@Test
	void aMeaningMustBeACodeOfTheField() throws LookbackException {
		ImportPlan plan = plan(wide("因病,,普通老动力,是,2019"));
		assertThrows(IllegalArgumentException.class, () -> plan.withMeaning(column(plan, "劳动技能"), "普通老动力", Optional.of("因病")));
		assertThrows(IllegalArgumentException.class, () -> plan.withMeaning(column(plan, "姓名"), "张三", Optional.of("因病")));
	}

	@Test
	void anotherMeaningIsAnotherImport() throws LookbackException {
		Path file = wide("因病,,普通老动力,是,2019");
		run(plan(file));
		assertTrue(run(plan(file)).alreadyImported());
		ImportPlan plan = plan(file);
		assertFalse(run(plan.withMeaning(column(plan, "劳动技能"), "普通老动力", Optional.of("普通劳动力"))).alreadyImported());
	}

	@Test
	void aCodeOfFormerYearsIsKeptAndSaidInDataOfALaterYear() throws LookbackException {
		ImportPlan plan = plan(TestFiles.text(folder, "人.csv", "户编号,县,姓名,证件号码,与户主关系,文化程度,年度",
				"371524000,东阿县,张三," + ZHANG + ",户主,大专及以上,2017", "371524001,东阿县,李四," + LI + ",户主,大专及以上,2019"));
		List<UnknownValue> values = survey(plan).values();
		assertEquals(1, values.size(), values.toString());
		assertTrue(values.get(0).outdated());
		assertEquals(1, values.get(0).rows());
		assertEquals(3, values.get(0).firstRow());
	}

	@Test
	void aFileTooLongToWaitForIsSurveyedInPart() throws LookbackException {
		String[] ends = new String[1200];
		Arrays.fill(ends, "因病,,普通老动力,是,2019");
		ValueSurvey survey = Ingest.survey(plan(wide(ends)), Duration.ZERO, Progress.NONE);
		assertFalse(survey.whole());
		assertTrue(survey.rows() > 0 && survey.rows() < ends.length, "rows: " + survey.rows());
	}

	private static int column(ImportPlan plan, String heading) {
		return plan.columns().stream().filter(column -> column.heading().equals(heading)).mapToInt(ColumnMapping::index).findFirst().orElseThrow();
	}
}
