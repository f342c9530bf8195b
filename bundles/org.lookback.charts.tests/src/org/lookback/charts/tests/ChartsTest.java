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
import java.util.Set;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lookback.analysis.api.Table;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.ChartSpec.Kind;
import org.lookback.charts.api.ChartSpec.Theme;
import org.lookback.charts.api.Charts;
import org.lookback.charts.api.Drawing;
import org.lookback.charts.api.HitArea;
import org.lookback.model.api.text.LookbackException;

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
		Table table = switch (kind) {
		case PIE, BAR -> Tables.causes();
		case LINE -> Tables.years();
		default -> Tables.causesBySectors();
		};
		for (Theme theme : Theme.values()) {
			Drawing drawing = draw(kind, table, theme);
			keep(kind.id() + "-" + theme.name().toLowerCase(java.util.Locale.ROOT), drawing);
			BufferedImage image = drawing.image(1);
			assertEquals(900, image.getWidth());
			assertTrue(colours(image) > 4, "something is drawn");
			for (Table.Cell cell : table.cells()) {
				HitArea area = drawing.areas().stream().filter(a -> a.key().equals(cell.key())).findFirst().orElseThrow();
				assertEquals(cell.query(), area.query());
				assertTrue(area.tooltip().contains(String.format("%,d", cell.count())), area.tooltip());
			}
		}
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
	void hundredsOfVillagesAreCutAndTheChartSaysSo() throws LookbackException, IOException {
		List<String> villages = IntStream.range(0, 300).mapToObj(i -> "大四平镇第" + i + "行政村").toList();
		Drawing drawing = draw(Kind.BAR, Tables.one("household.village", "村", villages), Theme.LIGHT);
		keep("bar-villages", drawing);
		assertTrue(drawing.areas().size() < 60);
		assertEquals(302, drawing.csv().lines().count(), "the CSV has them all, with heading and total");
		assertTrue(drawing.svg().contains("未画出"), "the chart says how many are missing");
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
