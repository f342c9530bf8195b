package org.lookback.charts.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lookback.analysis.api.Spread;
import org.lookback.analysis.api.Table;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.ChartSpec.Kind;
import org.lookback.charts.api.ChartSpec.Theme;
import org.lookback.charts.api.Charts;
import org.lookback.charts.api.Drawing;
import org.lookback.charts.api.HitArea;
import org.lookback.charts.api.Recount;
import org.lookback.model.api.text.LookbackException;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Charts show every number, in Chinese, and each part of them opens what it counts. */
class ChartsTest {

	private static final Path PICTURES = Path.of("target", "pictures");

	@TempDir
	Path folder;

	private static Drawing draw(Kind kind, Table table, Theme theme) throws LookbackException {
		return Charts.draw(new ChartSpec(kind, table, "", theme, 900, 520));
	}

	/** Keeps a picture to be looked at. */
	private static void keep(String name, Drawing drawing) throws LookbackException, IOException {
		Files.createDirectories(PICTURES);
		drawing.write(PICTURES.resolve(name + ".png"));
		drawing.write(PICTURES.resolve(name + ".svg"));
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void everyKindIsDrawnAndItsPartsOpenWhatTheyCount(Kind kind) throws LookbackException, IOException {
		Table table = table(kind);
		Optional<Spread> spread = kind.ofValues() ? Optional.of(Spreads.incomes(table)) : Optional.empty();
		for (Theme theme : Theme.values()) {
			Drawing drawing = Charts.draw(new ChartSpec(kind, table, spread, Recount.NONE, "", theme, 900, 520));
			keep(kind.id() + "-" + theme.name().toLowerCase(java.util.Locale.ROOT), drawing);
			BufferedImage image = drawing.image(1);
			assertEquals(900, image.getWidth());
			assertTrue(colours(image) > 4, "something is drawn");
			for (Table.Cell cell : kind.ofValues() ? List.<Table.Cell> of() : table.cells()) {
				HitArea area = drawing.areas().stream().filter(a -> Set.copyOf(a.key()).equals(Set.copyOf(cell.key()))).findFirst().orElseThrow();
				assertEquals(Set.copyOf(cell.query().filters()), Set.copyOf(area.query().filters()));
				assertTrue(area.tooltip().contains(String.format("%,d", cell.count())), area.tooltip());
			}
			for (HitArea area : drawing.areas()) {
				assertEquals(area, drawing.at(area.shape().getBounds2D().getCenterX(), area.shape().getBounds2D().getCenterY())
						.filter(found -> found.equals(area) || kind == Kind.PARETO || kind == Kind.PROGRESS || kind == Kind.LORENZ || kind == Kind.LINE || kind == Kind.PIE)
						.map(found -> area).orElse(null), "a part can be pointed at");
			}
		}
	}

	private static Table table(Kind kind) {
		return switch (kind) {
		case PIE, BAR, PARETO -> Tables.causes();
		case LINE -> Tables.years();
		case HISTOGRAM -> Tables.incomes();
		case PROGRESS -> Tables.weeks();
		case PYRAMID -> Tables.agesBySex();
		case MULTIPLES -> Tables.causesByCounty();
		case BOX, LORENZ -> Tables.one("household.county", "县", Tables.COUNTIES.subList(0, 5));
		default -> Tables.causesBySectors();
		};
	}

	@Test
	void threeFieldsAreStackedInSmallMultiples() throws LookbackException, IOException {
		Drawing drawing = draw(Kind.MULTIPLES, Tables.causesBySectorByCounty(), Theme.LIGHT);
		keep("multiples-three", drawing);
		assertTrue(drawing.areas().stream().anyMatch(area -> area.key().equals(List.of("因病", "教育", "天桥区"))));
	}

	@Test
	void aPointOnABarFindsTheBar() throws LookbackException {
		Drawing drawing = draw(Kind.BAR, Tables.causes(), Theme.LIGHT);
		HitArea bar = drawing.areas().getFirst();
		double x = bar.shape().getBounds2D().getCenterX();
		double y = bar.shape().getBounds2D().getCenterY();
		assertEquals(bar, drawing.at(x, y).orElseThrow());
		assertTrue(drawing.at(1, 1).isEmpty());
	}

	@Test
	void barsBesideEachOtherForTwoFields() throws LookbackException, IOException {
		keep("bar-two", draw(Kind.BAR, Tables.causesBySectors(), Theme.LIGHT));
	}

	@Test
	void ofHundredsOfVillagesTheRestIsOneBarThatOpensThemAll() throws LookbackException, IOException {
		List<String> villages = IntStream.range(0, 300).mapToObj(i -> "大四平镇第" + i + "行政村").toList();
		Drawing drawing = draw(Kind.BAR, Tables.one("household.village", "村", villages), Theme.LIGHT);
		keep("bar-villages", drawing);
		assertTrue(drawing.areas().size() < 60);
		assertEquals(302, drawing.csv().lines().count(), "the CSV has them all, with heading and total");
		HitArea other = drawing.areas().stream().filter(area -> area.key().size() > 1).findFirst().orElseThrow();
		assertEquals(300, drawing.areas().size() - 1 + other.key().size(), "the rest is one bar that opens all of it");
		assertTrue(drawing.footer().stream().anyMatch(line -> line.contains("其他”包括：大四平镇第")), "and says what it is");
	}

	@Test
	void whatIsPutTogetherCountsAUnitOnceEvenIfItHasSeveralOfTheValues() throws LookbackException {
		List<String> values = IntStream.range(0, 30).mapToObj(i -> "值" + i).toList();
		Table table = Tables.one("memberYear.schoolName", "就读学校", values);
		ChartSpec spec = new ChartSpec(Kind.PARETO, table, Optional.empty(), query -> Optional.of(77L), "", Theme.LIGHT, 900, 520);
		Drawing drawing = Charts.draw(spec);
		HitArea other = drawing.areas().stream().filter(area -> area.tooltip().startsWith("其他（")).findFirst().orElseThrow();
		assertTrue(other.tooltip().contains("：77户"), other.tooltip());
		assertTrue(drawing.areas().stream().anyMatch(area -> area.tooltip().startsWith("累计至值3：77户")), "and so does the line");
	}

	@Test
	void notRecordedIsNeverPartOfOther() throws LookbackException {
		List<String> values = new java.util.ArrayList<>(IntStream.range(0, 300).mapToObj(i -> "村" + i).toList());
		values.add("");
		for (Kind kind : List.of(Kind.BAR, Kind.PIE, Kind.PARETO)) {
			Drawing drawing = draw(kind, Tables.one("household.village", "村", values), Theme.LIGHT);
			assertTrue(drawing.areas().stream().anyMatch(area -> area.key().equals(List.of(""))), kind.id());
			assertTrue(drawing.areas().stream().noneMatch(area -> !area.tooltip().startsWith("累计") && area.key().size() > 1 && area.key().contains("")), kind.id());
		}
	}

	@Test
	void ofPartsThatHoldEveryValueNoneIsForgotten() throws LookbackException {
		Spread spread = Spreads.incomes(Tables.one("household.county", "县", Tables.COUNTIES.subList(0, 5)));
		for (Spread.Group group : spread.groups()) {
			assertEquals(group.count(), group.box().parts().stream().mapToLong(Spread.Part::count).sum());
			assertEquals(1, group.curve().points().getLast().amount(), 1e-9);
		}
	}

	@Test
	void longLabelsAreWrappedAndNeverCut() throws LookbackException, IOException {
		String name = "大四平镇第%d行政村（含原三道沟、四道沟、五道沟三个自然屯以及移民搬迁集中安置点）";
		List<String> villages = IntStream.range(0, 8).mapToObj(i -> String.format(name, i)).toList();
		Table table = Tables.one("household.village", "村", villages);
		for (Kind kind : List.of(Kind.BAR, Kind.PIE, Kind.PARETO, Kind.LINE)) {
			Drawing drawing = draw(kind, table, Theme.LIGHT);
			keep("long-" + kind.id(), drawing);
			assertFalse(drawing.svg().contains("…") || drawing.svg().contains("..."), kind.id());
		}
		Drawing heat = draw(Kind.HEAT, Tables.cross("村 × 行业", org.lookback.model.api.query.Unit.HOUSEHOLD,
				List.of(Tables.axis("household.village", "村", villages, false), Tables.axis("finding.sector", "所属行业", Tables.SECTORS, false)), at -> at.get(0) + at.get(1)), Theme.LIGHT);
		keep("long-heat", heat);
		assertFalse(heat.svg().contains("…"));
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void aLowChartLeavesTheRoomToThePlot(Kind kind) throws LookbackException, IOException {
		Table table = table(kind);
		Optional<Spread> spread = kind.ofValues() ? Optional.of(Spreads.incomes(table)) : Optional.empty();
		Drawing drawing = Charts.draw(new ChartSpec(kind, table, spread, Recount.NONE, "", Theme.LIGHT, 780, 190));
		keep("low-" + kind.id(), drawing);
		assertTrue(drawing.areas().stream().anyMatch(area -> area.shape().getBounds2D().getHeight() > 6), "something to point at");
	}

	@Test
	void largeNumbersAreReadInTenThousands() throws LookbackException {
		String svg = draw(Kind.HISTOGRAM, Tables.incomes(), Theme.LIGHT).svg();
		assertTrue(svg.contains(">万户<"), "the axis");
		assertTrue(svg.contains(">90万<"), "the bars");
	}

	@Test
	void smallSlicesAreOneSliceThatOpensThemAll() throws LookbackException {
		List<String> values = IntStream.range(0, 30).mapToObj(i -> "值" + i).toList();
		Drawing drawing = draw(Kind.PIE, Tables.one("memberYear.schoolName", "就读学校", values), Theme.LIGHT);
		assertEquals(10, drawing.areas().size());
		HitArea other = drawing.areas().stream().filter(area -> area.key().size() > 1).findFirst().orElseThrow();
		assertEquals(21, other.key().size());
		assertTrue(other.query().print().contains("值29"));
	}

	@Test
	void svgKeepsChineseAsText() throws LookbackException {
		String svg = draw(Kind.STACKED, Tables.causesBySectors(), Theme.LIGHT).svg();
		assertTrue(svg.contains("主要致贫原因"), "text is text");
		assertTrue(svg.contains("Microsoft YaHei"), "with families of other machines");
		assertTrue(svg.contains("sans-serif"));
	}

	@Test
	void pngIsTwiceAsFineForPrint() throws LookbackException, IOException {
		Drawing drawing = draw(Kind.HEAT, Tables.causesBySectors(), Theme.PRINT);
		assertEquals(1800, ImageIO.read(new ByteArrayInputStream(drawing.png(2))).getWidth());
	}

	@ParameterizedTest
	@EnumSource(value = Theme.class, names = { "LIGHT", "DARK" })
	void theMostStandsOutFromTheBackgroundInAHeatTable(Theme theme) throws LookbackException {
		Drawing drawing = draw(Kind.HEAT, Tables.causesBySectors(), theme);
		java.awt.image.BufferedImage image = drawing.image(1);
		List<HitArea> bySize = drawing.areas().stream().sorted(java.util.Comparator.comparingLong(ChartsTest::said)).toList();
		assertTrue(said(bySize.getFirst()) < said(bySize.getLast()), "cells differ");
		assertTrue(contrast(image, bySize.getFirst()) < contrast(image, bySize.getLast()) - 50, theme + ": the most is farthest from the background");
	}

	private static long said(HitArea area) {
		java.util.regex.Matcher number = java.util.regex.Pattern.compile("([0-9][0-9,]*)\\s*户").matcher(area.tooltip());
		assertTrue(number.find(), area.tooltip());
		return Long.parseLong(number.group(1).replace(",", ""));
	}

	/** How far the light of a cell is from that of the picture's corner. */
	private static int contrast(java.awt.image.BufferedImage image, HitArea area) {
		java.awt.geom.Rectangle2D cell = area.shape().getBounds2D();
		return Math.abs(light(image.getRGB((int) cell.getX() + 3, (int) cell.getY() + 3)) - light(image.getRGB(1, 1)));
	}

	private static int light(int colour) {
		return ((colour >> 16 & 0xff) * 3 + (colour >> 8 & 0xff) * 6 + (colour & 0xff)) / 10;
	}

	@ParameterizedTest
	@EnumSource(Kind.class)
	void pdfCarriesItsFontAndKeepsTextAsText(Kind kind) throws LookbackException, IOException {
		Table table = table(kind);
		Optional<Spread> spread = kind.ofValues() ? Optional.of(Spreads.incomes(table)) : Optional.empty();
		byte[] pdf = Charts.draw(new ChartSpec(kind, table, spread, Recount.NONE, "", Theme.PRINT, 900, 520)).pdf();
		Files.createDirectories(PICTURES);
		Files.write(PICTURES.resolve(kind.id() + ".pdf"), pdf);
		try (PdfReader reader = new PdfReader(pdf)) {
			assertEquals(1, reader.getNumberOfPages());
			assertEquals(900, reader.getPageSize(1).getWidth(), 0.5);
			String text = new PdfTextExtractor(reader).getTextFromPage(1);
			assertTrue(text.contains("shandong-2019"), text);
			assertTrue(text.contains("户"), text);
		}
		assertTrue(pdf.length < 600_000, "only the characters that are used: " + pdf.length);
		assertTrue(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).contains("/FontFile"), "the font is in it");
	}

	@Test
	void csvOpensInASpreadsheet() throws LookbackException {
		String csv = draw(Kind.STACKED, Tables.causesBySectors(), Theme.LIGHT).csv();
		assertTrue(csv.startsWith("\ufeff主要致贫原因,教育,"), csv);
		assertTrue(csv.contains("\r\n合计,"), csv);
	}

	@Test
	void anEmptyTableIsSaidToBeEmpty() throws LookbackException, IOException {
		Drawing drawing = draw(Kind.BAR, Tables.empty(), Theme.LIGHT);
		keep("bar-empty", drawing);
		assertTrue(drawing.areas().isEmpty());
		assertTrue(drawing.svg().contains("没有符合条件的数据"));
	}

	@Test
	void kindsThatDoNotFitTheTableSayWhatWould() {
		assertThrows(LookbackException.class, () -> draw(Kind.PIE, Tables.causesBySectors(), Theme.LIGHT));
		LookbackException failure = assertThrows(LookbackException.class, () -> draw(Kind.HEAT, Tables.causes(), Theme.LIGHT));
		assertFalse(failure.getMessage().startsWith("!"));
		assertThrows(LookbackException.class, () -> draw(Kind.BAR, Tables.causes(), Theme.LIGHT).write(folder.resolve("chart.bmp")));
		assertThrows(LookbackException.class, () -> draw(Kind.BAR, Tables.causes(), Theme.LIGHT).write(folder.resolve("none/chart.png")));
	}

	private static int colours(BufferedImage image) {
		Set<Integer> colours = new HashSet<>();
		for (int x = 0; x < image.getWidth(); x += 3) {
			for (int y = 0; y < image.getHeight(); y += 3) {
				colours.add(image.getRGB(x, y));
			}
		}
		return colours.size();
	}
}
