package org.lookback.charts.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.Optional;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
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

/** Bars side by side, bars on bars, lines, and bars with a line of what they add up to. Many or long labels turn bars on their side. */
final class Bars {

	static final int ROW = 22;
	static final int FRAME = 130;
	private static final int COLUMN = 46;
	private static final int NARROW_COLUMN = 9;
	private static final int LONG = 9;
	private static final int PAD = 10;
	/** The height of a number over a bar. */
	private static final double NUMBER = 18;
	private static final int FEW_SIGNS = 4;
	private static final double LABELS = 0.34;
	private static final int MOST_LINES = 12;

	private final ChartSpec spec;
	private final Shown shown;
	private final Look look;
	private final Optional<Cumulated> cumulated;
	private final Optional<Double> highest;
	private final boolean sideways;

	/** @param highest where the axis of numbers ends, for charts that are to be compared; else as high as this one needs */
	Bars(ChartSpec spec, Shown shown, Look look, Optional<Cumulated> cumulated, Optional<Double> highest) {
		this.spec = spec;
		this.shown = shown;
		this.look = look;
		this.cumulated = cumulated;
		this.highest = highest;
		this.sideways = sideways(spec);
	}

	/** How many categories find room. */
	static int room(ChartSpec spec) {
		Axis axis = spec.table().axes().getFirst();
		if (sideways(spec)) {
			return Math.max(3, (spec.height() - FRAME) / row(spec));
		}
		return Math.max(3, (spec.width() - FRAME / 2) / (axis.ordered() ? NARROW_COLUMN : COLUMN));
	}

	/** The height that a category takes up: bars beside each other, or the lines of a long label. */
	private static int row(ChartSpec spec) {
		boolean beside = spec.kind() == Kind.BAR || spec.kind() == Kind.GROUPED;
		int bars = beside && spec.table().axes().size() > 1 ? Math.clamp((spec.table().axes().get(1).values().size() + 1) / 2, 1, 5) : 1;
		int longest = spec.table().axes().getFirst().values().stream().mapToInt(value -> value.label().length()).max().orElse(0);
		int lines = Math.clamp((int) Math.ceil(longest * 12.5 / (LABELS * spec.width())), 1, 4);
		return Math.max(ROW * bars, lines * 16 + 4);
	}

	private static boolean sideways(ChartSpec spec) {
		Axis axis = spec.table().axes().getFirst();
		if (spec.kind() == Kind.LINE || axis.ordered()) {
			return false;
		}
		boolean longLabels = axis.values().stream().anyMatch(value -> value.label().length() > LONG);
		return longLabels || axis.values().size() > Math.max(3, (spec.width() - FRAME / 2) / (COLUMN * 3 / 2));
	}

	JFreeChart chart() {
		CategoryAxis categories = categories();
		CategoryPlot plot = new CategoryPlot(dataset(), categories, numbers(), renderer());
		plot.setOrientation(sideways ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
		plot.setRangeAxisLocation(sideways ? AxisLocation.BOTTOM_OR_RIGHT : AxisLocation.BOTTOM_OR_LEFT);
		plot.setBackgroundPaint(look.background());
		plot.setRangeGridlinePaint(look.grid());
		plot.setOutlineVisible(false);
		plot.setInsets(new org.jfree.chart.ui.RectangleInsets(2, 4, 2, 6));
		plot.setAxisOffset(new org.jfree.chart.ui.RectangleInsets(2, 2, 2, 2));
		cumulated.ifPresent(line -> over(plot, line));
		return new JFreeChart(null, look.title(), plot, !shown.oneSeries() || cumulated.isPresent());
	}

	private CategoryAxis categories() {
		CategoryAxis axis = new CategoryAxis();
		axis.setTickLabelFont(highest.isPresent() ? look.small() : look.normal());
		axis.setTickLabelPaint(look.text());
		axis.setMaximumCategoryLabelLines(MOST_LINES);
		axis.setMaximumCategoryLabelWidthRatio(highest.isPresent() ? 0.8f : sideways ? (float) LABELS : 0.95f);
		axis.setCategoryMargin(spec.kind() == Kind.HISTOGRAM ? 0.02 : shown.oneSeries() || spec.kind() != Kind.GROUPED ? 0.3 : 0.2);
		axis.setLowerMargin(0.015);
		axis.setUpperMargin(0.015);
		axis.setAxisLinePaint(look.grid());
		axis.setTickMarksVisible(false);
		axis.setLabel(sideways || highest.isPresent() || Frame.low(spec) ? null : shown.table().axes().getFirst().label());
		axis.setLabelFont(look.small());
		axis.setLabelPaint(look.faint());
		if (!sideways && crowded()) {
			axis.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
			thin(axis);
		}
		return axis;
	}

	/** Whether labels that stand side by side would run into each other, even broken into lines. */
	private boolean crowded() {
		double each = (spec.width() - FRAME / 2.0) / Math.max(1, shown.categories().size()) * 0.95;
		double widest = Texts.widest(shown.categories().stream().map(Key::label).toList(), look.normal());
		double piece = Texts.widest(shown.categories().stream().flatMap(key -> Texts.pieces(key.label()).stream().map(String::strip)).toList(), look.normal());
		return widest > each && (piece > each || each < FEW_SIGNS * look.normal().getSize());
	}

	/** Of very many labels in a row only every so many; the others stay to be pointed at. */
	private void thin(CategoryAxis axis) {
		int step = (int) Math.ceil(shown.categories().size() * 18.0 / spec.width());
		for (Key key : shown.categories()) {
			if (step > 1 && key.order() % step != 0) {
				axis.setTickLabelPaint(key, new Color(0, 0, 0, 0));
			}
		}
	}

	private NumberAxis numbers() {
		NumberAxis axis = new NumberAxis();
		axis.setTickLabelFont(look.small());
		axis.setTickLabelPaint(look.faint());
		axis.setLabelFont(look.small());
		axis.setLabelPaint(look.faint());
		axis.setAxisLineVisible(false);
		axis.setLabelAngle(sideways ? 0 : Math.PI / 2);
		axis.setUpperMargin(sideways ? Math.clamp((Texts.width(shown.amounts().brief(shown.highest()), look.small()) + PAD) / (spec.width() * 0.55), 0.05, 0.4) : Math.clamp(NUMBER / Math.max(40, spec.height() - FRAME), 0.08, 0.35));
		if (spec.kind() == Kind.PERCENT) {
			axis.setRange(0, 1);
			axis.setNumberFormatOverride(shown.amounts().shares());
			return axis;
		}
		double most = highest.orElse((double) (stacked() ? shown.categories().stream().mapToLong(shown::sum).max().orElse(0) : shown.highest()));
		axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
		axis.setNumberFormatOverride(shown.amounts().axis(most));
		axis.setLabel(highest.isPresent() ? null : shown.amounts().unit(most, shown.table().unit().label(shown.table().locale())));
		axis.setVisible(shown.table().total() > 0);
		axis.setRange(0, Math.max(1, most * (1 + axis.getUpperMargin())));
		return axis;
	}

	private boolean stacked() {
		return (spec.kind() == Kind.STACKED || spec.kind() == Kind.PERCENT) && !shown.oneSeries();
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
		CategoryItemRenderer renderer = spec.kind() == Kind.LINE ? lines() : stacked() ? plain(new StackedBarRenderer(spec.kind() == Kind.PERCENT))
				: shown.oneSeries() ? single() : plain(new BarRenderer());
		for (int i = 0; i < shown.series().size(); i++) {
			Color colour = shown.oneSeries() ? Palette.single(look) : Palette.of(shown.table().axes().get(1), shown.series().get(i), look);
			renderer.setSeriesPaint(i, colour);
			renderer.setSeriesItemLabelPaint(i, stacked() ? Look.on(colour) : look.text());
		}
		if (stacked()) {
			renderer.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER));
		}
		renderer.setDefaultItemLabelGenerator(new BarNumbers(spec, shown, stacked(), sideways, look));
		renderer.setDefaultItemLabelsVisible(true);
		renderer.setDefaultItemLabelFont(look.small());
		renderer.setDefaultItemLabelPaint(look.text());
		return renderer;
	}

	private LineAndShapeRenderer lines() {
		LineAndShapeRenderer lines = new LineAndShapeRenderer(true, true) {
			private static final long serialVersionUID = 1L;

			/** "Not recorded" is a point of its own: nothing leads there. */
			@Override
			public boolean getItemLineVisible(int series, int item) {
				return !shown.categories().get(item).ids().contains("");
			}
		};
		lines.setDefaultStroke(new BasicStroke(2.2f));
		lines.setAutoPopulateSeriesStroke(false);
		lines.setDefaultShape(new Ellipse2D.Double(-3.5, -3.5, 7, 7));
		lines.setAutoPopulateSeriesShape(false);
		lines.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
		lines.setSeriesPositiveItemLabelPosition(1, new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER));
		return lines;
	}

	/** One series: "not recorded" is grey, what was put together is light grey. */
	private BarRenderer single() {
		Axis axis = shown.table().axes().getFirst();
		BarRenderer bars = new BarRenderer() {
			private static final long serialVersionUID = 1L;

			@Override
			public Paint getItemPaint(int row, int column) {
				Key key = shown.categories().get(column);
				return key.ids().size() > 1 || key.ids().getFirst().isEmpty() ? Palette.of(axis, key, look) : Palette.single(look);
			}
		};
		return plain(bars);
	}

	private BarRenderer plain(BarRenderer bars) {
		if (sideways) {
			bars.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
		}
		bars.setBarPainter(new StandardBarPainter());
		bars.setShadowVisible(false);
		bars.setDrawBarOutline(stacked());
		bars.setDefaultOutlinePaint(look.background());
		bars.setDefaultOutlineStroke(new BasicStroke(0.8f));
		bars.setMaximumBarWidth(spec.kind() == Kind.HISTOGRAM ? 1 : 0.12);
		bars.setItemMargin(0.04);
		return bars;
	}

	/** A line of shares of all over the bars, with an axis of its own. */
	private void over(CategoryPlot plot, Cumulated line) {
		DefaultCategoryDataset dataset = new DefaultCategoryDataset();
		List<Key> categories = shown.categories();
		for (int i = 0; i < categories.size(); i++) {
			dataset.addValue(line.stops(i) ? null : line.share(i), line.key(), categories.get(i));
		}
		NumberAxis shares = numbers();
		shares.setVisible(true);
		shares.setRange(0, 1.05);
		shares.setTickUnit(new org.jfree.chart.axis.NumberTickUnit(0.2));
		shares.setNumberFormatOverride(shown.amounts().shares());
		shares.setLabel(null);
		LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, true);
		renderer.setSeriesPaint(0, Palette.over(look));
		renderer.setSeriesStroke(0, new BasicStroke(2f));
		renderer.setSeriesShape(0, new Ellipse2D.Double(-3.5, -3.5, 7, 7));
		plot.setDataset(1, dataset);
		plot.setRangeAxis(1, shares);
		plot.setRangeAxisLocation(1, sideways ? AxisLocation.TOP_OR_LEFT : AxisLocation.BOTTOM_OR_RIGHT);
		plot.mapDatasetToRangeAxis(1, 1);
		plot.setRenderer(1, renderer);
		plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
	}
}
