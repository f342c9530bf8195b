package org.lookback.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lookback.charts.api.ChartPlan;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.ChartSpec.Kind;
import org.lookback.charts.api.Charts;
import org.lookback.charts.api.Drawing;
import org.lookback.charts.api.HitArea;
import org.lookback.index.api.Listing;
import org.lookback.ingest.api.ImportPlan;
import org.lookback.model.api.progress.Progress;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Shape;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;
import org.lookback.sample.api.SampleFile;
import org.lookback.sample.api.SampleSettings;
import org.lookback.workbench.api.Charting.Ground;
import org.lookback.workbench.api.Lookback;
import org.lookback.workbench.api.Workspace;

/** Whatever is drawn of the small sample opens as many rows as it says, and says what it rests on. */
class ChartingTest {

	private static final String SHANDONG = "shandong-2019";
	private static final LocalDate AS_OF = LocalDate.of(2019, 11, 30);
	private static final Pattern SAID = Pattern.compile("([0-9][0-9,]*)\\s*(户|人)（");

	@TempDir
	static Path folder;

	private static Workspace workspace;

	@BeforeAll
	static void importAndCheckTheSmallSample() throws LookbackException {
		LookbackService lookback = new LookbackService(WorkspaceTest::packages);
		workspace = lookback.open(folder.resolve("workspace"), Lookback.Access.CREATE, Progress.NONE);
		List<ImportPlan> plans = new ArrayList<>();
		for (SampleFile file : lookback.sample(SampleSettings.small(folder.resolve("files")), Progress.NONE).files()) {
			plans.add(workspace.importing().plan(workspace.importing().sniff(file.path())));
		}
		workspace.importing().run(plans, false, Progress.NONE);
		workspace.checking().run(SHANDONG, AS_OF, Progress.NONE);
	}

	@AfterAll
	static void close() throws LookbackException {
		workspace.close();
	}

	private static Drawing draw(ChartPlan plan) throws LookbackException {
		return Charts.draw(workspace.charting().spec(plan, ChartSpec.Theme.LIGHT, 900, 520, Locale.CHINA, Progress.NONE));
	}

	private static long rows(Query query, Unit unit) throws LookbackException {
		Shape.Kind kind = unit == Unit.PERSON ? Shape.Kind.MEMBERS : Shape.Kind.HOUSEHOLDS;
		try (Listing list = workspace.searching().list(query, kind, Optional.empty(), false)) {
			return list.size();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			BAR         | cause.all                                   | HOUSEHOLD |
			BAR         | household.village                           | HOUSEHOLD | 危房
			BAR         | memberYear.health                           | PERSON    |
			GROUPED     | cause.main,member.gender                    | PERSON    |
			STACKED     | cause.main,finding.sector                   | HOUSEHOLD |
			STACKED     | household.village,finding.rule              | HOUSEHOLD |
			PERCENT     | household.county,cause.all                  | HOUSEHOLD | 主要致贫原因:因病,因残
			LINE        | householdYear.exitYear,cause.main           | HOUSEHOLD |
			PIE         | finding.sector                              | HOUSEHOLD |
			PIE         | cause.all                                   | HOUSEHOLD |
			HEAT        | household.village,finding.sector            | PERSON    |
			HISTOGRAM   | income.netPerCapita                         | HOUSEHOLD |
			HISTOGRAM   | income.netPerCapita                         | PERSON    | 性别:女
			PARETO      | cause.all                                   | HOUSEHOLD |
			PARETO      | finding.rule                                | HOUSEHOLD |
			PARETO      | household.village                           | PERSON    |
			PROGRESS    | housing.appraisedOn:week                    | HOUSEHOLD |
			PROGRESS    | housing.appraisedOn:month                   | PERSON    |
			PYRAMID     | age,member.gender                           | PERSON    |
			PYRAMID     | member.gender,age                           | PERSON    | 主要致贫原因:因病
			MULTIPLES   | cause.all,household.county                  | HOUSEHOLD |
			MULTIPLES   | cause.main,finding.sector,household.county  | HOUSEHOLD |
			BOX         | income.netPerCapita                         | HOUSEHOLD |
			BOX         | income.netPerCapita,cause.main              | HOUSEHOLD |
			BOX         | income.netPerCapita,cause.all               | PERSON    |
			BOX         | income.netPerCapita,member.gender           | PERSON    | 健康状况:健康
			BOX         | age,member.gender                           | PERSON    | 主要致贫原因:因病
			LORENZ      | income.netPerCapita                         | PERSON    |
			LORENZ      | income.netPerCapita,household.county        | HOUSEHOLD | 危房
			""")
	void everyPartOpensAsManyRowsAsItSays(Kind kind, String fields, Unit unit, String typed) throws LookbackException {
		Query query = Query.parse(typed == null ? "" : typed);
		Drawing drawing = draw(new ChartPlan(kind, List.of(fields.split(",")), unit, query));
		assertFalse(drawing.areas().isEmpty());
		for (HitArea area : drawing.areas()) {
			Matcher said = SAID.matcher(area.tooltip());
			assertTrue(said.find(), area.tooltip());
			assertEquals(Long.parseLong(said.group(1).replace(",", "")), rows(area.query(), unit), area.tooltip() + " opens " + area.query().print());
			assertEquals(rows(area.query(), unit), rows(Query.parse(area.query().print()), unit), "also when it is typed: " + area.query().print());
		}
	}

	@Test
	void theFiveStretchesOfABoxHoldEveryoneWhoHasAValue() throws LookbackException {
		ChartPlan plan = new ChartPlan(Kind.BOX, List.of("income.netPerCapita"), Unit.HOUSEHOLD, Query.ALL);
		ChartSpec spec = workspace.charting().spec(plan, ChartSpec.Theme.LIGHT, 900, 520, Locale.CHINA, Progress.NONE);
		long drawn = spec.spread().orElseThrow().groups().getFirst().box().parts().stream().mapToLong(part -> part.count()).sum();
		assertEquals(workspace.overview().households(), drawn + spec.spread().get().missing());
	}

	@Test
	void theFooterNamesDenominatorUnitPackageDatesAndData() throws LookbackException {
		String footer = String.join("\n", draw(new ChartPlan(Kind.BAR, List.of("finding.sector"), Unit.HOUSEHOLD, Query.ALL)).footer());
		for (String part : List.of("单位：户", "合计 ", "依据截至 2019-11-30", "标准包 " + SHANDONG, "数据版本 ", "制表日期 " + LocalDate.now())) {
			assertTrue(footer.contains(part), part + " in " + footer);
		}
		assertFalse(footer.contains("已过时"), footer);
	}

	@Test
	void kindsThatDoNotFitSayWhatWould() throws LookbackException {
		assertTrue(workspace.charting().objection(Kind.HISTOGRAM, List.of("cause.main"), Locale.CHINA).orElseThrow().contains("不是数值"));
		assertTrue(workspace.charting().objection(Kind.PYRAMID, List.of("cause.main", "age"), Locale.CHINA).isPresent());
		assertTrue(workspace.charting().objection(Kind.STACKED, List.of("cause.main", "finding.sector"), Locale.CHINA).isEmpty());
		LookbackException households = assertThrows(LookbackException.class, () -> draw(new ChartPlan(Kind.BOX, List.of("age"), Unit.HOUSEHOLD, Query.ALL)));
		assertTrue(households.getMessage().contains("单位"), households.getMessage());
		LookbackException noDate = assertThrows(LookbackException.class, () -> draw(new ChartPlan(Kind.BAR, List.of("cause.main:week"), Unit.HOUSEHOLD, Query.ALL)));
		assertTrue(noDate.getMessage().contains("\":week\"") || noDate.getMessage().contains("“:week”"), noDate.getMessage());
	}

	@Test
	void aWorkbookHasTheNumbersAndWhatTheyAre() throws LookbackException, IOException {
		ChartPlan plan = new ChartPlan(Kind.STACKED, List.of("cause.main", "finding.sector"), Unit.HOUSEHOLD, Query.parse("主要致贫原因:因病"));
		Path file = folder.resolve("chart.xlsx");
		workspace.charting().write(draw(plan), plan, file, Locale.CHINA);
		try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
			assertEquals(2, book.getSheets().count());
			List<Row> about = book.getSheet(1).orElseThrow().read();
			String words = String.join("\n", about.stream().flatMap(row -> row.stream()).map(cell -> cell == null ? "" : cell.getText()).toList());
			for (String part : List.of("主要致贫原因:因病", SHANDONG, "2019-11-30", "数据版本")) {
				assertTrue(words.contains(part), part + " in " + words);
			}
		}
	}

	@Test
	void everyEndingWritesItsKindOfFile() throws LookbackException, IOException {
		ChartPlan plan = new ChartPlan(Kind.LORENZ, List.of("income.netPerCapita"), Unit.PERSON, Query.ALL);
		Drawing drawing = draw(plan);
		for (String ending : List.of("png", "svg", "pdf", "csv", "xlsx")) {
			Path file = folder.resolve("lorenz." + ending);
			workspace.charting().write(drawing, plan, file, Locale.CHINA);
			String begins = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).substring(0, 5);
			assertTrue(switch (ending) {
			case "png" -> begins.startsWith("\u0089PNG");
			case "pdf" -> begins.equals("%PDF-");
			case "xlsx" -> begins.startsWith("PK");
			case "svg" -> begins.startsWith("<");
			default -> begins.startsWith("\u00ef\u00bb\u00bf");
			}, ending + ": " + begins);
		}
	}

	@Test
	void theClausesBehindFindingsAreNamed() throws LookbackException {
		List<Ground> grounds = workspace.charting().clauses(Query.ALL, Locale.CHINA);
		assertFalse(grounds.isEmpty());
		for (Ground ground : grounds) {
			assertTrue(workspace.policies().clause(ground.clause().clauseId(ground.packageId())).isPresent(), ground.toString());
		}
	}
}
