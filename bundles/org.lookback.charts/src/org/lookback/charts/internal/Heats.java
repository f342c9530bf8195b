package org.lookback.charts.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.text.TextUtils;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.XYDataset;
import org.lookback.charts.api.ChartSpec;

/** A cross-tab as a grid of cells, the darker the more, with the number in each. */
final class Heats {

	private static final Color LOW = new Color(0xF2F6FA);
	private static final Color HIGH = new Color(0x08306B);
	private static final int FRAME = 130;

	private Heats() {
	}

	static int room(ChartSpec spec) {
		return Math.max(3, (spec.height() - FRAME) / Bars.ROW);
	}

	/** Cell number {@code i} is category {@code i / series} from the top, series {@code i % series} from the left. */
	static JFreeChart chart(Shown shown, Look look) {
		List<Key> rows = shown.categories();
		List<Key> columns = shown.series();
		double[][] cells = new double[3][rows.size() * columns.size()];
		for (int i = 0; i < cells[0].length; i++) {
			cells[0][i] = i % columns.size();
			cells[1][i] = i / columns.size();
			cells[2][i] = shown.count(rows.get(i / columns.size()), columns.get(i % columns.size()));
		}
		DefaultXYZDataset dataset = new DefaultXYZDataset();
		dataset.addSeries("cells", cells);
		SymbolAxis down = axis(rows, look);
		down.setInverted(true);
		SymbolAxis across = axis(columns, look);
		int longest = columns.stream().mapToInt(key -> key.label().length()).max().orElse(0);
		across.setVerticalTickLabels(columns.size() * longest > 60);
		Blocks blocks = new Blocks(look);
		blocks.setPaintScale(scale(shown.highest(), look));
		XYPlot plot = new XYPlot(dataset, across, down, blocks);
		plot.setBackgroundPaint(look.background());
		plot.setOutlineVisible(false);
		plot.setDomainGridlinesVisible(false);
		plot.setRangeGridlinesVisible(false);
		return new JFreeChart(null, look.title(), plot, false);
	}

	private static SymbolAxis axis(List<Key> keys, Look look) {
		SymbolAxis axis = new SymbolAxis(null, keys.stream().map(Heats::wrapped).toArray(String[]::new));
		axis.setTickLabelFont(look.normal());
		axis.setTickLabelPaint(look.text());
		axis.setGridBandsVisible(false);
		axis.setAxisLineVisible(false);
		axis.setTickMarksVisible(false);
		return axis;
	}

	private static String wrapped(Key key) {
		return key.label().length() > 14 ? key.label().substring(0, 13) + "…" : key.label();
	}

	private static PaintScale scale(long highest, Look look) {
		return new PaintScale() {
			@Override
			public double getLowerBound() {
				return 0;
			}

			@Override
			public double getUpperBound() {
				return Math.max(1, highest);
			}

			@Override
			public Paint getPaint(double value) {
				if (value == 0) {
					return mix(look.background(), look.grid(), 0.3);
				}
				double part = Math.sqrt(Math.clamp(value / getUpperBound(), 0, 1));
				return mix(LOW, HIGH, part);
			}
		};
	}

	private static Color mix(Color low, Color high, double part) {
		return new Color(mix(low.getRed(), high.getRed(), part), mix(low.getGreen(), high.getGreen(), part), mix(low.getBlue(), high.getBlue(), part));
	}

	private static int mix(int low, int high, double part) {
		return (int) Math.round(low + (high - low) * part);
	}

	/** Cells with their numbers. */
	private static final class Blocks extends XYBlockRenderer {

		private static final long serialVersionUID = 1L;
		private final transient Look look;

		Blocks(Look look) {
			this.look = look;
			setBlockWidth(0.96);
			setBlockHeight(0.94);
		}

		@Override
		public void drawItem(Graphics2D g2, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info, XYPlot plot, ValueAxis across,
				ValueAxis down, XYDataset dataset, int series, int item, CrosshairState crosshair, int pass) {
			super.drawItem(g2, state, area, info, plot, across, down, dataset, series, item, crosshair, pass);
			double value = ((DefaultXYZDataset) dataset).getZValue(series, item);
			if (value > 0) {
				float x = (float) across.valueToJava2D(dataset.getXValue(series, item), area, plot.getDomainAxisEdge());
				float y = (float) down.valueToJava2D(dataset.getYValue(series, item), area, plot.getRangeAxisEdge());
				g2.setFont(look.small());
				g2.setPaint(Palette.on((Color) getPaintScale().getPaint(value)));
				TextUtils.drawAlignedString(String.format("%,d", (long) value), g2, x, y, TextAnchor.CENTER);
			}
		}
	}
}
