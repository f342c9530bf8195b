package org.lookback.standards.internal.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lookback.model.api.time.WorkCalendar;
import org.lookback.model.api.verdict.ObjectKind;
import org.lookback.standards.api.CoverageRow;
import org.lookback.standards.api.Deadline;
import org.lookback.standards.api.Department;
import org.lookback.standards.api.PackageException;
import org.lookback.standards.api.Problem;
import org.lookback.standards.api.StandardsPackage;

/** Deadlines, departments, forms, ambiguities and coverage: what they may say, and that whatever they name exists. */
class AppendixTest {

	@BeforeEach
	void english() {
		Locale.setDefault(Locale.ENGLISH);
	}

	/** A package with one of everything. */
	static PackageTexts texts() {
		return new PackageTexts().with("procedures.yaml", """
				procedures:
				  - id: MARK
				    title: {zh: 标注, en: Mark}
				    steps:
				      - {id: PRC-1, title: {zh: 评议, en: Appraise}, actor: 村, clause: {document: notice, anchor: 一, quote: 原则上}}
				""").with("deadlines.yaml", """
				deadlines:
				  - id: DL-1
				    title: {zh: 方案, en: Plan}
				    clause: {document: notice, anchor: 一, quote: 收入达到的}
				    from: 2019-08-12
				    workdays: 15
				    who: 市级部门
				  - id: DL-2
				    title: {zh: 完成, en: Done}
				    clause: {document: notice, anchor: 二, quote: 饮水要安全}
				    due: 2019-11-30
				    answers: [SM-DL-2]
				""").with("departments.yaml", """
				departments:
				  - id: credit
				    title: {zh: 县扶贫办, en: Office}
				    level: county
				    clause: {document: notice, anchor: 二, quote: 饮水要安全}
				    sectors: [金融信贷]
				    programmes: [小额信贷]
				    years: {from: 2017, until: 2018}
				""").with("forms.yaml", """
				forms:
				  - id: ledger
				    title: {zh: 台账, en: Ledger}
				    clause: {document: notice, anchor: 二, quote: 饮水要安全}
				    object: member
				    fields: [member.name, water.safeWater]
				""").with("ambiguities.yaml", """
				ambiguities:
				  - id: SM-AMB-1
				    title: {zh: 原则上, en: In principle}
				    reading: {zh: 由人决定, en: People decide}
				    accepts:
				      - {check: overlap, rules: [INCOME, JUDGED], parameters: [line]}
				""").with("coverage.yaml", """
				coverage:
				  - row: SM-IND-1
				    title: {zh: 收入, en: Income}
				    clause: {document: notice, anchor: 一, quote: 收入达到的}
				    by: [{rule: INCOME}, {parameter: line}, {field: income.disposablePerCapita}, {procedure: MARK, step: PRC-1},
				         {procedure: MARK}, {deadline: DL-1}, {department: credit}, {form: ledger}]
				  - row: SM-CMP-1
				    title: {zh: 比对, en: Compare}
				    clause: {document: notice, anchor: 二, quote: 饮水要安全}
				    product: early-warning
				    how: {zh: 预警, en: Warned}
				  - row: SM-SUP-1
				    title: {zh: 作风, en: Style}
				    clause: {document: notice, anchor: 二, quote: 饮水要安全}
				    notComputable: {zh: 号召, en: An appeal}
				""");
	}

	private static Problem only(String file, String from, String to) {
		List<Problem> problems = assertThrows(PackageException.class, texts().change(file, from, to)::load).problems();
		assertEquals(1, problems.size(), problems.toString());
		assertEquals(file, problems.getFirst().file());
		return problems.getFirst();
	}

	@Test
	void everythingIsRead() throws PackageException {
		StandardsPackage small = texts().load();
		Deadline plan = small.deadlines().getFirst();
		assertEquals(Deadline.Unit.WORKDAYS, plan.unit());
		assertEquals(15, plan.term());
		assertEquals(Optional.of(LocalDate.of(2019, 9, 2)), plan.lastDay(WorkCalendar.china()));
		assertEquals(Optional.of(LocalDate.of(2019, 11, 30)), small.deadlines().get(1).lastDay(WorkCalendar.china()));
		assertEquals(List.of("SM-DL-2"), small.deadlines().get(1).answers());
		Department credit = small.departments().getFirst();
		assertEquals(Department.Level.COUNTY, credit.level());
		assertFalse(credit.answersIn(Year.of(2016)));
		assertTrue(credit.answersIn(Year.of(2017)) && credit.answersIn(Year.of(2018)));
		assertFalse(credit.answersIn(Year.of(2019)));
		assertEquals(ObjectKind.PERSON, small.forms().getFirst().object());
		assertEquals(List.of("INCOME", "JUDGED"), small.ambiguities().getFirst().accepts().getFirst().rules());
		assertEquals(List.of(CoverageRow.Kind.RULE, CoverageRow.Kind.PARAMETER, CoverageRow.Kind.FIELD, CoverageRow.Kind.STEP,
				CoverageRow.Kind.PROCEDURE, CoverageRow.Kind.DEADLINE, CoverageRow.Kind.DEPARTMENT, CoverageRow.Kind.FORM),
				small.coverage().getFirst().by().stream().map(CoverageRow.Link::kind).toList());
		assertEquals("MARK", small.coverage().getFirst().by().get(3).owner());
		assertEquals(Optional.of(CoverageRow.Part.EARLY_WARNING), small.coverage().get(1).product());
		assertEquals("号召", small.coverage().get(2).notComputable().orElseThrow().zh());
	}

	@Test
	void aMonthIsCountedByTheCalendar() throws PackageException {
		StandardsPackage small = texts().change("deadlines.yaml", "from: 2019-08-12\n    workdays: 15", "from: 2019-08-01\n    months: 1").load();
		assertEquals(Optional.of(LocalDate.of(2019, 9, 1)), small.deadlines().getFirst().lastDay(WorkCalendar.china()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			rule: INCOME      | rule: INCOM          | 5 | 17 | INCOME
			parameter: line   | parameter: lime      | 5 | 38 | line
			field: income.    | field: incomes.      | 5 | 53 | income.disposablePerCapita
			step: PRC-1       | step: PRC-2          | 5 | 106 | PRC-1
			deadline: DL-1    | deadline: DL-9       | 6 | 40 | DL-
			department: credit| department: kredit   | 6 | 60 | credit
			form: ledger      | form: leger          | 6 | 76 | ledger
			""")
	void whatIsNamedUnderByMustExist(String from, String to, int line, int column, String hint) {
		Problem problem = only("coverage.yaml", from, to);
		assertEquals(line + ":" + column, problem.line() + ":" + problem.column(), problem.message());
		assertTrue(problem.message().contains(hint), problem.message());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			coverage.yaml    | notComputable: {zh: 号召, en: An appeal} | by: []                                | Nothing is listed
			coverage.yaml    | how: {zh: 预警, en: Warned} | notComputable: {zh: 号召, en: An appeal}  | Keep one
			coverage.yaml    | product: early-warning                 | product: early-warnings               | early-warning
			coverage.yaml    | SM-CMP-1                               | SM-IND-1                              | taken
			coverage.yaml    | {rule: INCOME}                         | {rule: INCOME, form: ledger}          | exactly one of
			coverage.yaml    | quote: 收入达到的                         | quote: 收人达到的                        | literally
			deadlines.yaml   | workdays: 15                           | workdays: 0                           | no term
			deadlines.yaml   | workdays: 15                           | due: 2019-09-02                       | needs either due
			deadlines.yaml   | due: 2019-11-30                        | due: 2019-11-31                       | not a date
			departments.yaml | level: county                          | level: country                        | county
			departments.yaml | [小额信贷]                               | [小额信代]                              | Programme
			departments.yaml | until: 2018                            | until: 2016                           | before from
			forms.yaml       | member.name                            | member.names                          | member.name
			forms.yaml       | object: member                         | object: people                        | household
			ambiguities.yaml | SM-AMB-1                               | SM-1                                  | SD-AMB-1
			ambiguities.yaml | JUDGED                                 | JUDGE                                 | JUDGED
			ambiguities.yaml | [line]                                 | [lines]                               | line
			""")
	void whatCannotBeIsNamed(String file, String from, String to, String words) {
		String message = assertThrows(PackageException.class, texts().change(file, from, to)::load).problems().toString();
		assertTrue(message.contains(words), message);
	}
}
