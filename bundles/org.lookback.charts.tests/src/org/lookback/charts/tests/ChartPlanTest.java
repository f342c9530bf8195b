package org.lookback.charts.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lookback.charts.api.ChartPlan;
import org.lookback.charts.api.ChartSpec.Kind;
import org.lookback.charts.api.ChartSpec.Theme;
import org.lookback.charts.api.Charts;
import org.lookback.charts.api.FieldTrait;
import org.lookback.model.api.query.Query;
import org.lookback.model.api.query.Unit;
import org.lookback.model.api.text.LookbackException;

/** A chart that was kept in a file is the same chart when it is opened; and the kinds say what fields they need. */
class ChartPlanTest {

	private static final FieldTrait CAUSE = new FieldTrait("主要致贫原因", false, false, false, false);
	private static final FieldTrait INCOME = new FieldTrait("人均纯收入", true, false, false, false);
	private static final FieldTrait AGE = new FieldTrait("年龄", true, false, false, false);
	private static final FieldTrait SEX = new FieldTrait("性别", false, false, false, true);
	private static final FieldTrait DATE = new FieldTrait("鉴定日期", false, true, false, false);

	@TempDir
	Path folder;

	@Test
	void whatIsWrittenIsRead() throws LookbackException {
		Path file = folder.resolve("a.chart.yaml");
		for (Kind kind : Kind.values()) {
			ChartPlan plan = new ChartPlan(kind, List.of("housing.appraisedOn:week", "cause.main"), Unit.PERSON,
					Query.parse("危房 \"漏雨 严重\" 收入<4000 -(低保:是) 乡镇:大四平 year:2018"), "第一季度: 进度 #1", Optional.of(Theme.PRINT));
			plan.write(file);
			assertEquals(plan, ChartPlan.read(file));
			assertEquals(plan, ChartPlan.parse(plan.print()));
		}
		ChartPlan plain = new ChartPlan(Kind.BAR, List.of("cause.main"), Unit.HOUSEHOLD, Query.ALL);
		assertEquals(plain, ChartPlan.parse(plain.print()));
	}

	@Test
	void unitQueryTitleAndThemeMayBeLeftOut() throws LookbackException {
		assertEquals(new ChartPlan(Kind.PIE, List.of("cause.main"), Unit.HOUSEHOLD, Query.ALL), ChartPlan.parse("chart: pie\nfields: [cause.main]\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "just words", "- a\n- list", "chart: cake\nfields: [cause.main]", "chart: bar", "chart: bar\nfields: []",
			"chart: bar\nfields: [1, 2]", "chart: bar\nfields: [a]\nunit: village", "chart: bar\nfields: [a]\ntheme: pink", "chart: [", "chart: bar\nfields: [a]\nquery: {a: b}",
			"a: &a [x]\nb: *c", "chart: !!javax.script.ScriptEngineManager []\nfields: [a]", "\u0000" })
	void whatIsNoChartIsSaidToBeNone(String text) throws IOException {
		Path file = folder.resolve("bad.chart.yaml");
		Files.writeString(file, text);
		LookbackException failure = assertThrows(LookbackException.class, () -> ChartPlan.read(file));
		assertTrue(failure.getMessage().contains("bad.chart.yaml"), failure.getMessage());
	}

	@Test
	void aFileThatIsNotThereOrFarTooLargeIsNoChart() throws IOException {
		assertThrows(LookbackException.class, () -> ChartPlan.read(folder.resolve("none.chart.yaml")));
		Path large = folder.resolve("large.chart.yaml");
		Files.writeString(large, "chart: bar\nfields: [a]\nquery: " + "长".repeat(1_000_000));
		assertThrows(LookbackException.class, () -> ChartPlan.read(large));
		Path binary = folder.resolve("binary.chart.yaml");
		Files.write(binary, new byte[] { (byte) 0xff, (byte) 0xfe, 0, 1 });
		assertThrows(LookbackException.class, () -> ChartPlan.read(binary));
	}

	@Test
	void kindsFitWhatTheyCanShowAndSayWhatTheyNeed() {
		assertTrue(fits(Kind.BAR, CAUSE) && fits(Kind.STACKED, CAUSE, SEX) && fits(Kind.HISTOGRAM, INCOME) && fits(Kind.LORENZ, INCOME, CAUSE));
		assertTrue(fits(Kind.PROGRESS, DATE) && fits(Kind.PYRAMID, AGE, SEX) && fits(Kind.PYRAMID, SEX, AGE) && fits(Kind.MULTIPLES, CAUSE, SEX, DATE));
		assertTrue(!fits(Kind.HISTOGRAM, CAUSE) && !fits(Kind.BOX, DATE) && !fits(Kind.PROGRESS, CAUSE) && !fits(Kind.PYRAMID, AGE, CAUSE) && !fits(Kind.HEAT, CAUSE));
		assertTrue(Charts.objection(Kind.HISTOGRAM, List.of(CAUSE), Locale.CHINA).orElseThrow().contains("主要致贫原因"));
		for (Kind kind : Kind.values()) {
			assertTrue(Charts.objection(kind, List.of(), Locale.CHINA).isPresent(), kind.id());
			assertTrue(Charts.name(kind, Locale.CHINA).length() > 1 && Charts.purpose(kind, Locale.ENGLISH).endsWith("."), kind.id());
			assertEquals(Optional.of(kind), Kind.of(kind.id().toUpperCase(Locale.ROOT)));
		}
	}

	private static boolean fits(Kind kind, FieldTrait... fields) {
		return Charts.objection(kind, List.of(fields), Locale.CHINA).isEmpty();
	}
}
