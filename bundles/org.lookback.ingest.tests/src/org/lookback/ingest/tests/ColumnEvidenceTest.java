package org.lookback.ingest.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;
import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.Ingest;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.facts.Household;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.text.LookbackException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the values of a column say about it, together with its heading; which of two columns gets a field; what is only offered. */
class ColumnEvidenceTest extends StoreFixture {

	private static final List<String> NAMES = List.of("张三", "李四", "王建国", "赵秀兰", "刘洋", "陈大明", "杨柳", "周平");

	private static String id(int i) {
		String seventeen = "37152419" + (50 + i) + "0101" + String.format("%03d", 11 + i);
		return seventeen + IdNumber.checkDigit(seventeen);
	}

	/** A file of eight rows; {0} in a cell stands for the row. */
	private ImportPlan wide(String headings, IntFunction<String> row) throws LookbackException {
		List<String> lines = new ArrayList<>(List.of(headings));
		for (int i = 0; i < NAMES.size(); i++) {
			lines.add(row.apply(i));
		}
		Path file = TestFiles.text(folder, "表.csv", lines.toArray(String[]::new));
		return Ingest.plan(Ingest.sniff(file, SniffOptions.NONE.withHeadings(1, 1)), Dictionary.core()).withKind(ImportKind.WIDE);
	}

	private static ColumnMapping column(ImportPlan plan, String heading) {
		return plan.columns().stream().filter(column -> column.heading().equals(heading)).findFirst().orElseThrow();
	}

	@Test
	void aColumnOfValidNumbersIsTheIdNumberWhateverItsHeadingSays() throws LookbackException {
		ImportPlan plan = wide("户编号,姓名,号码", i -> "3715240" + i + "," + NAMES.get(i) + "," + id(i));
		ColumnMapping column = column(plan, "号码");
		assertEquals(Optional.of("member.idNumber"), column.field(), column.toString());
		assertTrue(column.confidence() >= ColumnMapping.SURE && column.confidence() < 1, column.toString());
		assertTrue(column.evidence().contains("8"), column.evidence());
	}

	@Test
	void anothersNumbersAreNotTheMembersThoughValid() throws LookbackException {
		ImportPlan plan = wide("户编号,姓名,监护人身份证号", i -> "3715240" + i + "," + NAMES.get(i) + "," + id(i));
		ColumnMapping column = column(plan, "监护人身份证号");
		assertEquals(Optional.empty(), column.field(), column.toString());
		assertEquals("member.idNumber", column.offers().get(0).field());
		assertTrue(column.undecided());
	}

	@Test
	void ofTwoColumnsForOneFieldTheSurerGetsItAndTheOtherSaysSo() throws LookbackException {
		ImportPlan plan = wide("户编号,姓名,号码,身份证号", i -> "3715240" + i + "," + NAMES.get(i) + "," + id(i) + "," + id(i));
		assertEquals(Optional.of("member.idNumber"), column(plan, "身份证号").field());
		ColumnMapping loser = column(plan, "号码");
		assertEquals(Optional.empty(), loser.field());
		assertTrue(loser.evidence().contains("身份证号") && loser.evidence().contains("D"), loser.evidence());
	}

	@Test
	void valuesThatTheFieldCannotHoldMakeEvenItsOwnHeadingDoubtful() throws LookbackException {
		ImportPlan plan = wide("户编号,姓名,身份证号,出生日期", i -> "3715240" + i + "," + NAMES.get(i) + "," + id(i) + ",不详" + i);
		ColumnMapping column = column(plan, "出生日期");
		assertEquals(Optional.empty(), column.field(), column.toString());
		assertEquals("member.birthDate", column.offers().get(0).field());
		assertTrue(column.evidence().contains("0"), column.evidence());
	}

	@Test
	void numbersThatASpreadsheetSpoiltStillGoToTheirFieldToBeNamed() throws LookbackException {
		ImportPlan plan = wide("户编号,姓名,身份证号", i -> "3715240" + i + "," + NAMES.get(i) + ",3.71524E+17");
		assertEquals(Optional.of("member.idNumber"), column(plan, "身份证号").field());
	}

	@Test
	void fewValuesProveNothing() throws LookbackException {
		ImportPlan plan = wide("户编号,姓名,身份证号,出生日期", i -> "3715240" + i + "," + NAMES.get(i) + "," + id(i) + "," + (i < 2 ? "不详" : ""));
		assertEquals(Optional.of("member.birthDate"), column(plan, "出生日期").field());
	}

	@Test
	void aHeadingLikeAFieldsIsHelpedOrHinderedByItsValues() throws LookbackException {
		ImportPlan fits = wide("户编号,姓名,实际年龄", i -> "3715240" + i + "," + NAMES.get(i) + "," + (20 + i));
		ImportPlan fitsNot = wide("户编号,姓名,实际年龄", i -> "3715240" + i + "," + NAMES.get(i) + ",第" + i + "组");
		double with = column(fits, "实际年龄").confidence();
		double against = column(fitsNot, "实际年龄").confidence();
		assertTrue(with > against, with + " " + against);
	}

	@Test
	void mergedHeadingsAreReadByAllTheirParts() throws LookbackException {
		ImportPlan plan = wide("户编号,姓名,监护人 / 姓名,家庭收入 / 工资性收入（元）", i -> "3715240" + i + "," + NAMES.get(i) + ",王五," + 100 * i);
		assertEquals(Optional.of("member.name"), column(plan, "姓名").field());
		assertEquals(Optional.empty(), column(plan, "监护人/姓名").field());
		assertEquals(Optional.of("income.wage"), column(plan, "家庭收入/工资性收入（元）").field());
	}

	@Test
	void unknownAndUndecidedColumnsAreKeptWithTheirRowsAndSaid() throws LookbackException {
		ImportPlan plan = wide("户编号,县,乡镇,行政村,姓名,身份证号,与户主关系,政治面貌,监护人身份证号",
				i -> "3715240" + i + ",东阿县,刘集镇,前张村," + NAMES.get(i) + "," + id(i) + ",户主,群众" + i + "," + id(i)).withYear(2019);
		assertFalse(column(plan, "政治面貌").undecided());
		ImportReport report = run(plan);
		assertEquals(List.of("监护人身份证号"), report.undecided().stream().map(ColumnMapping::heading).toList());
		Household household = household("37152403");
		assertEquals(Optional.of("群众3"), household.members().get(0).child("memberYear", 2019).flatMap(year -> year.text("政治面貌")));
		assertEquals(Optional.of(id(3)), household.members().get(0).child("memberYear", 2019).flatMap(year -> year.text("监护人身份证号")));
	}
}
