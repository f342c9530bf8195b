package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lookback.ingest.api.ColumnMapping;
import org.lookback.ingest.api.ImportKind;
import org.lookback.ingest.api.ImportKind.Form;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.ingest.api.ImportReport;
import org.lookback.ingest.api.SniffOptions;
import org.lookback.ingest.api.Sniffed;
import org.lookback.model.api.dictionary.Code;
import org.lookback.model.api.dictionary.Dictionary;
import org.lookback.model.api.dictionary.Field;
import org.lookback.model.api.personal.IdNumber;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.text.LookbackException;
import org.lookback.workbench.api.Importing.Outcome;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Templates;
import org.lookback.workbench.api.Templates.Template;

/** Every form that the documents name goes out empty and comes back filled in, and nobody has to say what its columns are. */
class TemplatesTest {

	private static final String VILLAGE = "371524001200";
	private static final int HEAD = 2;

	@TempDir
	static Path folder;

	private static OpenWorkspace workspace;
	private static Templates templates;
	private static int files;

	@BeforeAll
	static void aVillageOfOneHousehold() throws LookbackException, IOException {
		Locale.setDefault(Locale.CHINA);
		workspace = (OpenWorkspace) new LookbackService(WorkspaceTest::packages).open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		templates = workspace.templates();
		Path wide = Files.writeString(folder.resolve("2019年建档立卡户信息（宽表）.csv"),
				"省,市,县,乡,行政村,户编号,人编号,姓名,证件号码,与户主关系,脱贫属性,主要致贫原因,人均纯收入,健康状况,户主姓名\n山东省,聊城市,东阿县,铜城街道,王海村,3700000001,370000000101,王建国,"
						+ id() + ",户主,未脱贫,因病,4000.00,健康,王建国\n", StandardCharsets.UTF_8);
		workspace.importing().run(List.of(workspace.importing().plan(workspace.importing().sniff(wide))), false, Progress.NONE);
	}

	@AfterAll
	static void close() throws LookbackException {
		workspace.close();
	}

	private static String id() {
		return "37152419600101001" + IdNumber.checkDigit("37152419600101001");
	}

	static Stream<Template> tables() throws LookbackException, IOException {
		if (workspace == null) {
			aVillageOfOneHousehold();
		}
		return templates.list().stream().filter(template -> !template.kinds().isEmpty());
	}

	private static Path write(Template template, Optional<String> village) throws LookbackException {
		Path file = folder.resolve("form" + ++files + ".xlsx");
		templates.write(template, village, false, file, Locale.CHINESE, Progress.NONE);
		return file;
	}

	/** The tables of a form, without the sheets that explain it. */
	private static List<Sniffed> sheets(Template template, Path file) throws LookbackException {
		Sniffed any = workspace.importing().sniff(file);
		List<Sniffed> sheets = new ArrayList<>();
		for (int i = 0; i < template.kinds().size(); i++) {
			sheets.add(workspace.importing().sniff(file, new SniffOptions(SniffOptions.NONE.encoding(), SniffOptions.NONE.delimiter(), SniffOptions.NONE.quote(),
					Optional.of(any.sheets().get(i)), SniffOptions.NONE.headingRow(), SniffOptions.NONE.headingRows())));
		}
		return sheets;
	}

	@ParameterizedTest
	@MethodSource("tables")
	void aFilledFormImportsWithoutAnyMapping(Template template) throws LookbackException, IOException {
		Dictionary dictionary = workspace.dictionary();
		for (Sniffed sheet : sheets(template, write(template, Optional.empty()))) {
			ImportPlan empty = workspace.importing().mappings().unaided(sheet);
			assertTrue(template.kinds().contains(empty.kind()), template.id() + " " + empty.kind());
			assertTrue(empty.columns().stream().allMatch(column -> column.field().isPresent()), () -> template.id() + " " + unmapped(empty));
			List<String> row = empty.columns().stream().map(column -> value(dictionary, dictionary.field(column.field().orElseThrow()), template)).toList();

			Path filled = filled(sheet, row);
			ImportPlan plan = workspace.importing().mappings().unaided(workspace.importing().sniff(filled));
			assertEquals(empty.kind(), plan.kind());
			assertEquals(empty.columns().stream().map(ColumnMapping::field).toList(), plan.columns().stream().map(ColumnMapping::field).toList());
			Outcome outcome = workspace.importing().run(List.of(plan), false, Progress.NONE).getFirst();
			assertEquals("", outcome.failure());
			ImportReport report = outcome.report().orElseThrow();
			assertEquals(1, report.accepted(), () -> template.id() + " " + report.issues());
			assertEquals(0, report.badValues(), () -> template.id() + " " + report.issues());
			Path back = folder.resolve("back" + ++files + ".csv");
			assertEquals(1, workspace.importing().exportRows((int) report.version().getAsLong(), true, back, Locale.CHINESE, Progress.NONE));
			String text = Files.readString(back);
			row.stream().filter(cell -> cell.length() > 4).forEach(cell -> assertTrue(text.contains(cell), cell + " in " + text));
			workspace.importing().undo((int) report.version().getAsLong(), "test", Progress.NONE);
		}
	}

	private static String unmapped(ImportPlan plan) {
		return plan.columns().stream().filter(column -> column.field().isEmpty()).map(column -> column.heading() + ": " + column.evidence())
				.collect(Collectors.joining("; "));
	}

	/** Something that the field can hold, the village's household and person where it asks for them. */
	private static String value(Dictionary dictionary, Field field, Template template) {
		Map<String, String> known = Map.of("household.county", "东阿县", "household.township", "铜城街道", "household.village", "王海村", "household.householdCode",
				"3700000001", "member.memberCode", "370000000101", "member.idNumber", id(), "member.name", "王建国");
		if (known.containsKey(field.id())) {
			return known.get(field.id());
		}
		if (field.name().equals("villageCode")) {
			return VILLAGE;
		}
		return switch (field.type()) {
		case BOOL -> "是";
		case INT -> field.name().equals("workMonths") ? "6" : "3";
		case YEAR -> "2019";
		case YUAN -> "1234.50";
		case DEC -> "12.5";
		case DATE -> "2019-06-30";
		case REGION -> VILLAGE;
		case CODE, CODES, BOOL_PLUS -> offered(dictionary, field);
		case REF -> field.name().equals("memberCode") || field.name().equals("kinOf") ? "370000000101" : "";
		case TEXT -> field.name().equals("householdKey") ? "" : field.name().endsWith("IdNumber") || field.name().equals("disabilityCert") ? id()
				: field.name().equals("phone") ? "13900000001" : field.name().equals("subsidyAccount") ? "6222000000000001" : "某文字内容";
		};
	}

	private static String offered(Dictionary dictionary, Field field) {
		return dictionary.codeList(field).orElseThrow().offered().stream().map(Code::label).map(label -> label.zh()).findFirst().orElseThrow();
	}

	/** The same sheet with a row filled in. */
	private static Path filled(Sniffed sheet, List<String> row) throws IOException {
		Path file = folder.resolve("filled" + ++files + ".xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
			Worksheet written = workbook.newWorksheet(sheet.sheet());
			for (int i = 0; i < sheet.titles().size(); i++) {
				written.value(i, 0, sheet.titles().get(i));
			}
			for (int column = 0; column < row.size(); column++) {
				written.value(HEAD, column, sheet.headings().get(column));
				written.value(HEAD + 1, column, row.get(column));
			}
		}
		return file;
	}

	@Test
	void everyFormOfEveryPackageIsThere() throws LookbackException {
		List<String> ids = templates.list().stream().map(Template::id).toList();

		assertTrue(ids.containsAll(List.of("liaoning-xinbin-2019/household-2019", "liaoning-xinbin-2019/guarantees-questionnaire", "liaoning-xinbin-2019/village-2019", "roster", "cards")),
				ids.toString());
		assertEquals("liaoning-xinbin-2019/members-joined", templates.find("《贫困户家庭成员自然增加情况表》").id());
		assertThrows(LookbackException.class, () -> templates.find("没有的表"));
	}

	@Test
	void aFormInFreeTextIsNoTable() throws LookbackException {
		Template plan = templates.find("GD-FRM-PLAN");

		assertEquals(List.of(), plan.kinds());
		assertThrows(LookbackException.class, () -> write(plan, Optional.empty()));
	}

	@Test
	void whatTheWorkbenchComputesIsNotFilledIn() throws LookbackException {
		Template ledger = templates.find("remediation-ledger");

		assertEquals(List.of("finding.sector", "finding.rule", "finding.severity"), ledger.outputs());
		assertEquals(List.of(Form.HOUSEHOLDS, Form.VISITS), ledger.kinds().stream().map(ImportKind::form).toList());
	}

	@Test
	void aVillagesHouseholdsStandInTheFormWithoutTheirNumbers() throws LookbackException {
		Path file = write(templates.find("household-2019"), Optional.of(VILLAGE));
		List<String> row = workspace.importing().sniff(file).preview().getFirst();

		assertTrue(row.containsAll(List.of("王建国", "王海村村委会", "3700000001", "户主")) || row.contains("王建国") && row.contains("3700000001"), row.toString());
		assertFalse(row.contains(id()));
		assertFalse(row.contains("因病"), "what changes with the year is asked anew");
		ImportPlan plan = workspace.importing().mappings().unaided(workspace.importing().sniff(file));
		assertEquals(1, workspace.importing().run(List.of(plan), true, Progress.NONE).getFirst().report().orElseThrow().accepted());
		assertThrows(LookbackException.class, () -> write(templates.find("household-2019"), Optional.of("nowhere")));
	}

	@Test
	void codesAreChosenFromListsAndEveryColumnIsExplained() throws LookbackException, IOException {
		Path file = write(templates.find("household-2019"), Optional.empty());

		try (ZipFile zip = new ZipFile(file.toFile())) {
			String sheet = new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
			assertTrue(sheet.contains("type=\"list\""), "drop-down lists");
		}
		SniffOptions explained = new SniffOptions(SniffOptions.NONE.encoding(), SniffOptions.NONE.delimiter(), SniffOptions.NONE.quote(), Optional.of("填表说明"),
				SniffOptions.NONE.headingRow(), SniffOptions.NONE.headingRows());
		String text = workspace.importing().sniff(file, explained).toString();
		assertTrue(text.contains("脱贫属性") && text.contains("必填") && text.contains("方案/三"), text);
	}
}
