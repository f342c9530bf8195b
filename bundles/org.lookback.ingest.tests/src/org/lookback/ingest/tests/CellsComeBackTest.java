package org.lookback.ingest.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lookback.ingest.api.AsWritten;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportKind.Form;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.ImportedRows;
import org.lookback.ingest.api.IssueKind;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.ingest.api.Ingest;
import org.lookback.model.api.dictionary.CodeList;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.facts.Fact;
import org.lookback.model.api.facts.Household;

/**
 * Nothing of an accepted row is lost: each cell can be told from the value of its field, or stands with the row as it was written; and the row can be
 * had again as it came in, to the letter.
 */
class CellsComeBackTest extends StoreFixture {

	private static final Pattern NUMBER = Pattern.compile("¥?([-+]?\\d+(?:\\.\\d*)?)(万?).*");

	static Stream<Arguments> tables() {
		return Stream.of(UglyTable.As.values()).flatMap(as -> Stream.of(11L, 12L, 13L).map(seed -> Arguments.of(as, seed)));
	}

	@ParameterizedTest
	@MethodSource("tables")
	void everyCellOfAnAcceptedRowComesBack(UglyTable.As as, long seed) throws Exception {
		comesBack(new UglyTable(seed, as == UglyTable.As.XLSX || as == UglyTable.As.XLS), as);
	}

	static Stream<Arguments> sheets() {
		return Stream.of(UglyTable.As.XLSX, UglyTable.As.XLS, UglyTable.As.XML).flatMap(as -> Stream.of(21L, 22L, 23L, 24L).map(seed -> Arguments.of(as, seed)));
	}

	@ParameterizedTest
	@MethodSource("sheets")
	void mergedCellsAreSaidInEveryRowAndComeBackAsTheyStand(UglyTable.As as, long seed) throws Exception {
		comesBack(new UglyTable(seed, as != UglyTable.As.XML).merged(), as);
	}

	private void comesBack(UglyTable table, UglyTable.As as) throws Exception {
		ImportPlan plan = plan(table.write(folder, as), table);
		ImportReport report = run(plan);
		assertEquals(table.rows.size(), report.accepted(), report.issues().toString());
		for (int row = 0; row < table.rows.size(); row++) {
			Household household = household(table.said(row, 1));
			for (int i = 0; i < table.fields.size(); i++) {
				cellComesBack(table.fields.get(i), table.said(row, i + 2), household);
			}
			Fact year = household.root().child("householdYear", 2019).orElseThrow();
			List<String> extras = List.of("备注", "备注 (2)", plan.columns().get(table.headings.size() - 2).keptAs(), "联系人");
			for (int i = 0; i < extras.size(); i++) {
				assertEquals(table.said(row, i + 2 + table.fields.size()).strip(), year.get(extras.get(i)).orElse(""), extras.get(i));
			}
		}
		assertEquals(table.rows.stream().map(row -> row.stream().map(UglyTable::text).toList()).toList(), exported(report));
	}

	private static ImportPlan plan(Path file, UglyTable table) throws Exception {
		ImportPlan plan = Ingest.plan(Ingest.sniff(file, SniffOptions.NONE.withHeadings(1, 1)), Dictionary.core()).withKind(ImportKind.of(Form.HOUSEHOLDS))
				.withYear(2019);
		for (int i = 0; i < table.fields.size(); i++) {
			plan = plan.withColumn(i + 2, Optional.of(table.fields.get(i).id()));
		}
		for (int i = table.fields.size() + 2; i < table.headings.size(); i++) {
			plan = plan.withColumn(i, Optional.empty());
		}
		return plan;
	}

	private List<List<String>> exported(ImportReport report) throws Exception {
		List<List<String>> rows = new ArrayList<>();
		try (ImportedRows imported = ImportedRows.open(store, (int) report.version().getAsLong())) {
			for (Optional<ImportedRows.Row> row = imported.next(); row.isPresent(); row = imported.next()) {
				rows.add(row.get().cells());
			}
		}
		return rows;
	}

	private static void cellComesBack(Field field, String text, Household household) {
		Fact kept = household.root().child("householdYear", 2019).orElseThrow();
		Optional<Object> value = (field.entity().equals("household") ? Optional.of(household.root()) : household.root().child(field.entity(), 2019))
				.flatMap(fact -> fact.get(field.name()));
		boolean written = kept.values().entrySet().stream()
				.anyMatch(entry -> entry.getKey().contains(AsWritten.name(field)) && entry.getValue().equals(text.strip()));
		assertTrue(text.isBlank() ? value.isEmpty() : written || value.isPresent() && tells(field, text, value.get()),
				field.id() + ": " + text + " became " + value + ", kept " + kept.values());
	}

	/** Whether the value says what the text says, told without the program's own reader. */
	private static boolean tells(Field field, String text, Object value) {
		String half = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
		return switch (field.type()) {
		case TEXT, REF, REGION -> plain(half).equals(plain(value.toString()));
		case INT, YEAR, YUAN, DEC -> {
			Matcher number = NUMBER.matcher(half.replaceAll("[,\\s]", ""));
			yield number.matches() && new BigDecimal(number.group(1)).multiply(number.group(2).isEmpty() ? BigDecimal.ONE : new BigDecimal(10_000))
					.compareTo(new BigDecimal(value.toString())) == 0;
		}
		case DATE -> tellsDate(half, (LocalDate) value, field);
		case BOOL -> half.matches("是|有|√|1|Y") ? value.equals(Boolean.TRUE) : half.matches("否|无|0") && value.equals(Boolean.FALSE);
		case BOOL_PLUS, CODE, CODES -> {
			CodeList list = Dictionary.core().codeList(field).orElseThrow();
			List<?> codes = value instanceof List<?> several ? several : List.of(value);
			String labels = codes.stream().map(code -> list.code(code.toString()).orElseThrow().label().zh()).collect(Collectors.joining());
			yield plain(half).equals(plain(codes.stream().map(Object::toString).collect(Collectors.joining()))) || plain(half).equals(plain(labels));
		}
		};
	}

	private static boolean tellsDate(String half, LocalDate date, Field field) {
		if (half.matches("\\d{5}")) {
			return LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(half)).equals(date);
		}
		if (half.matches("\\d{8}")) {
			return date.toString().replace("-", "").equals(half);
		}
		if (half.matches("\\d{4}")) {
			return field.unit().isPresent() && date.equals(LocalDate.of(Integer.parseInt(half), 1, 1));
		}
		Matcher day = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})日?([ T0:]*)").matcher(half);
		return day.matches()
				&& LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))).equals(date);
	}

	/** Letters, digits and signs, small, without blanks; separators of lists do not count. */
	private static String plain(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[\\s、;,()\\[\\]'\"“”/|_-]", "");
	}

	@Test
	void whatCannotBeReadOrContradictsStandsWithThePersonWhoseRowItIs() throws Exception {
		Path file = TestFiles.text(folder, "2019年宽表.csv", "县,户编号,人编号,姓名,证件号码,与户主关系,出生日期,主要致贫原因,人均纯收入,备注,备注",
				"东阿县,3700000001,1,张勇," + ZHANG.substring(0, 17) + "9,户主,1966年4月,因病,三千多,甲,乙", "东阿县,3700000001,2,李梅," + LI + ",配偶,1968-03-15,因残,3500.126,,");
		ImportReport report = imported(file, "wide", 2019);
		assertEquals(2, report.accepted());
		Household household = household("3700000001");
		Fact zhang = member(household, "张勇").child("memberYear", 2019).orElseThrow();
		assertEquals(Optional.of(ZHANG.substring(0, 17) + "9"), zhang.get("证件号码（原文）"));
		assertEquals(Optional.of("1966年4月"), zhang.get("出生日期（原文）"));
		assertEquals(Optional.of("三千多"), zhang.get("人均纯收入（原文）"));
		assertEquals(Optional.of("甲"), zhang.get("备注"));
		assertEquals(Optional.of("乙"), zhang.get("备注 (2)"));
		Fact li = member(household, "李梅").child("memberYear", 2019).orElseThrow();
		assertEquals(Optional.of("因残"), li.get("主要致贫原因（原文）"));
		assertEquals(Optional.of("3500.126"), li.get("人均纯收入（原文）"));
		assertFalse(li.values().keySet().stream().anyMatch(name -> name.startsWith("出生日期")), "a date that is a day needs no second copy");
		assertEquals(2, exported(report).size());
	}

	@Test
	void onlyAcceptedRowsComeBack() throws Exception {
		Path file = TestFiles.text(folder, "2019年户表.csv", "县,户编号,户主姓名,人均纯收入", "东阿县,3700000001,张勇,3500", "东阿县,,李梅,1", "东阿县,3700000003,王五,2", ",,,");
		assertEquals(List.of(List.of("东阿县", "3700000001", "张勇", "3500"), List.of("东阿县", "3700000003", "王五", "2")), exported(imported(file)));
	}

	@Test
	void serialsRichTextMergedCellsAndFormulasComeBackAsTheSheetShowsThem() throws Exception {
		String heading = TestFiles.row(1, TestFiles.cell("A1", "县"), TestFiles.cell("B1", "户编号"), TestFiles.cell("C1", "户主姓名"), TestFiles.cell("D1", "首次识别时间"),
				TestFiles.cell("E1", "人均纯收入"), TestFiles.cell("F1", "备注"));
		String first = TestFiles.row(2, TestFiles.cell("A2", "东阿县"), TestFiles.cell("B2", "3700000001"), "<c r=\"C2\" t=\"s\"><v>1</v></c>",
				"<c r=\"D2\" s=\"1\"><v>43525</v></c>", "<c r=\"E2\"><f>1000+2500.5</f><v>3500.5</v></c>", "<c r=\"F2\" t=\"b\"><v>1</v></c>");
		String second = TestFiles.row(3, TestFiles.cell("A3", "东阿县"), "<c r=\"B3\"><v>3700000002</v></c>", TestFiles.cell("C3", " 李 梅 "), TestFiles.cell("D3", "2016年4月1日"),
				"<c r=\"E3\"><f>SUM(A1)</f></c>", "<c r=\"F3\" t=\"e\"><v>#REF!</v></c>");
		Path file = TestFiles.rawXlsx(folder, "2019年户表.xlsx", heading + first + second, "</t></si><si><r><t>张</t></r><r><t>勇</t></r></si><si><t>");
		ImportReport report = imported(file, "households", 2019);
		assertEquals(2, report.accepted(), report.issues().toString());
		List<List<String>> rows = exported(report);
		assertEquals(List.of("东阿县", "3700000001", "张勇", "2019-03-01", "3500.5", "TRUE"), rows.get(0));
		assertEquals(List.of("东阿县", "3700000002", " 李 梅 ", "2016年4月1日"), rows.get(1).subList(0, 4));
		assertEquals(LocalDate.of(2019, 3, 1), household("3700000001").root().date("firstIdentified").orElseThrow());
		assertEquals(1, report.counts().get(IssueKind.FORMULA_WITHOUT_VALUE));
		assertEquals(1, report.counts().get(IssueKind.ERROR_CELL));
	}

	@Test
	void theCellsOfAWebPageComeBack() throws Exception {
		Path file = TestFiles.text(folder, "2019年户表.xls", TestFiles.GB18030, "<html><head><meta charset=gbk></head><table><tr><td>县</td><td>户编号</td><td>户主姓名</td><td>人均纯收入</td></tr>",
				"<tr><td>东阿县</td><td>3700000001</td><td>张&amp;勇</td><td>1,200.50</td></tr><tr><td>东阿县</td><td>3700000002</td><td><b>李</b>梅</td><td>约三千</td></tr></table></html>");
		ImportReport report = imported(file, "households", 2019);
		assertEquals(2, report.accepted(), report.issues().toString());
		assertEquals(List.of(List.of("东阿县", "3700000001", "张&勇", "1,200.50"), List.of("东阿县", "3700000002", "李梅", "约三千")), exported(report));
	}
}
