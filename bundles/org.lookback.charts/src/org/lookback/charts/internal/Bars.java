package org.lookback.charts.internal;

import java.awt.Color;
import java.awt.Paint;
import java.text.NumberFormat;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.lookback.analysis.api.Axis;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.ChartSpec.Kind;

/** Bars side by side, bars on bars, and lines. Many or long labels turn bars on their side. */
final class Bars {

	static final int ROW = 22;
	private static final int COLUMN = 46;
	private static final int FRAME = 130;
	private static final int LONG = 9;
	private static final int READABLE = 12;
	private static final double SMALL = 0.035;

	private final ChartSpec spec;
	private final Shown shown;
	private final Look look;

	Bars(ChartSpec spec, Shown shown, Look look) {
		this.spec = spec;
		this.shown = shown;
		this.look = look;
	}

	/** How many categories find room. */
	static int room(ChartSpec spec) {
		int rows = Math.max(3, (spec.height() - FRAME) / (ROW * thickness(spec)));
		int columns = Math.max(3, (spec.width() - FRAME / 2) / COLUMN);
		return sideways(spec) ? rows : columns;
	}

	/** Rows that a category takes up. */
	private static int thickness(ChartSpec spec) {
		return spec.kind() == Kind.BAR && spec.table().axes().size() > 1 ? Math.clamp((spec.table().axes().get(1).values().size() + 1) / 2, 1, 5) : 1;
	}

	private static boolean sideways(ChartSpec spec) {
		if (spec.kind() == Kind.LINE) {
			return false;
		}
		Axis axis = spec.table().axes().getFirst();
		boolean longLabels = axis.values().stream().anyMatch(value -> value.label().length() > LONG);
		return !axis.ordered() && (longLabels || axis.values().size() > Math.max(3, (spec.width() - FRAME / 2) / (COLUMN * 3 / 2)));
	}

	JFreeChart chart() {
		CategoryAxis categories = new CategoryAxis();
		NumberAxis numbers = new NumberAxis();
		CategoryPlot plot = new CategoryPlot(dataset(), categories, numbers, renderer());
		boolean sideways = sideways(spec);
		plot.setOrientation(sideways ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
		categories.setTickLabelFont(look.normal());
		categories.setTickLabelPaint(look.text());
		categories.setMaximumCategoryLabelLines(sideways ? 2 : 3);
		categories.setMaximumCategoryLabelWidthRatio(sideways ? 0.32f : 1.1f);
		categories.setCategoryMargin(spec.kind() == Kind.BAR && !shown.oneSeries() ? 0.2 : 0.35);
		categories.setLowerMargin(0.02);
		categories.setUpperMargin(0.02);
		categories.setAxisLinePaint(look.grid());
		categories.setTickMarksVisible(false);
		if (!sideways && crowded()) {
			categories.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
		}
		numbers.setTickLabelFont(look.small());
		numbers.setTickLabelPaint(look.faint());
		numbers.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
		numbers.setNumberFormatOverride(NumberFormat.getIntegerInstance());
		numbers.setUpperMargin(0.12);
		numbers.setVisible(shown.table().total() > 0);
		plot.setRangeAxisLocation(sideways ? AxisLocation.BOTTOM_OR_RIGHT : AxisLocation.BOTTOM_OR_LEFT);
		numbers.setAxisLineVisible(false);
		numbers.setLabel(shown.table().unit().label(shown.table().locale()));
		numbers.setLabelFont(look.small());
		numbers.setLabelPaint(look.faint());
		if (shown.highest() == 0) {
			numbers.setRange(0, 1);
		}
		plot.setBackgroundPaint(look.background());
		plot.setRangeGridlinePaint(look.grid());
		plot.setOutlineVisible(false);
		plot.setNoDataMessageFont(look.normal());
		plot.setNoDataMessagePaint(look.text());
		return new JFreeChart(null, look.title(), plot, !shown.oneSeries());
	}

	/** Whether labels that stand side by side would run into each other. */
	private boolean crowded() {
		int longest = shown.categories().stream().mapToInt(key -> key.label().length()).max().orElse(0);
		return shown.categories().size() * Math.min(longest, 4) * 13 > spec.width();
	}

	private CategoryDataset dataset() {
		DefaultCategoryDataset dataset = new DefaultCategoryDataset();
		for (Key one : shown.series()) {
			for (Key category : shown.categories()) {
				dataset.addValue(shown.count(category, one), one, category);
			}
		}
		return dataset;
	}

	private CategoryItemRenderer renderer() {
		CategoryItemRenderer renderer = switch (spec.kind()) {
		case LINE -> lines();
		case STACKED -> stacked();
		default -> shown.oneSeries() ? single() : plain(new BarRenderer());
		};
		for (int i = 0; i < shown.series().size(); i++) {
			Color colour = shown.oneSeries() ? Palette.single() : Palette.of(shown.table().axes().get(1), shown.series().get(i).ids().getFirst());
			renderer.setSeriesPaint(i, colour);
			renderer.setSeriesItemLabelPaint(i, spec.kind() == Kind.STACKED && !shown.oneSeries() ? Palette.on(colour) : look.text());
		}
		renderer.setDefaultItemLabelGenerator(labels());
		renderer.setDefaultItemLabelsVisible(true);
		renderer.setDefaultItemLabelFont(look.small());
		renderer.setDefaultItemLabelPaint(look.text());
		return renderer;
	}

	private LineAndShapeRenderer lines() {
		LineAndShapeRenderer lines = new LineAndShapeRenderer(true, true);
		lines.setDefaultStroke(new java.awt.BasicStroke(2.2f));
		lines.setAutoPopulateSeriesStroke(false);
		lines.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
		lines.setSeriesPositiveItemLabelPosition(1, new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER));
		return lines;
	}

	private StackedBarRenderer stacked() {
		StackedBarRenderer bars = new StackedBarRenderer();
		plain(bars);
		if (!shown.oneSeries()) {
			bars.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER));
		}
		return bars;
	}

	/** One series: "not recorded" is grey. */
	private BarRenderer single() {
		BarRenderer bars = new BarRenderer() {
			private static final long serialVersionUID = 1L;

			@Override
			public Paint getItemPaint(int row, int column) {
				String id = shown.categories().get(column).ids().getFirst();
				return id.isEmpty() ? Palette.of(shown.table().axes().getFirst(), "") : Palette.single();
			}
		};
		return plain(bars);
	}

	private BarRenderer plain(BarRenderer bars) {
		if (sideways(spec)) {
			bars.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
		}
		bars.setBarPainter(new StandardBarPainter());
		bars.setShadowVisible(false);
		bars.setDrawBarOutline(false);
		bars.setMaximumBarWidth(0.12);
		bars.setItemMargin(0.04);
		return bars;
	}

	/** Numbers on the bars, but none where a part is too small to carry it. */
	private CategoryItemLabelGenerator labels() {
		boolean inside = spec.kind() == Kind.STACKED && !shown.oneSeries();
		double highest = shown.categories().stream().mapToDouble(category -> shown.series().stream().mapToLong(one -> shown.count(category, one)).sum())
				.max().orElse(1);
		boolean few = inside || roomForNumbers();
		return new StandardCategoryItemLabelGenerator("{2}", NumberFormat.getIntegerInstance()) {
			private static final long serialVersionUID = 1L;

			@Override
			public String generateLabel(CategoryDataset dataset, int row, int column) {
				double value = dataset.getValue(row, column).doubleValue();
				boolean shows = few && (value > 0 || shown.oneSeries()) && (!inside || value >= highest * SMALL);
				return shows ? super.generateLabel(dataset, row, column) : "";
			}
		};
	}

	/** Whether numbers outside of bars and beside points do not run into each other. */
	private boolean roomForNumbers() {
		int series = shown.series().size();
		if (spec.kind() == Kind.LINE) {
			return series <= 2;
		}
		int bars = series * shown.categories().size();
		return sideways(spec) ? bars * READABLE <= spec.height() - FRAME : bars * READABLE * 3 / 2 <= spec.width() - FRAME / 2;
	}
}
