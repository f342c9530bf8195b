package org.lookback.charts.internal;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.lookback.analysis.api.Table;
import org.lookback.charts.api.ChartSpec;

/** What stands around the plot: title, legend, what to do when nothing is found, and the lines that say what the numbers are. */
final class Frame {

	private static final int LOW = 340;

	private final ChartSpec spec;
	private final Look look;

	Frame(ChartSpec spec, Look look) {
		this.spec = spec;
		this.look = look;
	}

	/** Whether there is so little room that all of it belongs to the plot. */
	static boolean low(ChartSpec spec) {
		return spec.height() < LOW;
	}

	static String title(ChartSpec spec) {
		return spec.title().isBlank() ? spec.table().title() : spec.title();
	}

	/** The lines under a chart: unit and denominator, what was put together or left out, notes, provenance. */
	static List<String> footer(Table table, List<String> notes) {
		List<String> lines = new ArrayList<>(table.footer());
		lines.addAll(1, notes);
		return lines;
	}

	/** @param empty what to do, when there is nothing to draw */
	void around(JFreeChart chart, List<String> footer, String empty) {
		chart.setBackgroundPaint(look.background());
		chart.setPadding(low(spec) ? new RectangleInsets(2, 6, 2, 8) : new RectangleInsets(8, 10, 6, 14));
		chart.setTextAntiAlias(true);
		chart.getPlot().setBackgroundPaint(look.background());
		chart.getPlot().setOutlineVisible(false);
		TextTitle title = new TextTitle(title(spec), low(spec) ? look.heading() : look.title());
		title.setPaint(look.text());
		title.setMargin(low(spec) ? 0 : 2, 4, low(spec) ? 0 : 8, 4);
		chart.setTitle(title);
		if (!empty.isEmpty()) {
			chart.addSubtitle(line(empty, look.normal(), RectangleEdge.TOP));
		}
		List<String> lines = low(spec) ? List.of(String.join("  ", footer)) : footer;
		for (String each : lines.reversed()) {
			chart.addSubtitle(line(each, look.small(), RectangleEdge.BOTTOM));
		}
		LegendTitle legend = chart.getLegend();
		if (legend != null) {
			legend.setItemFont(look.normal());
			legend.setItemPaint(look.text());
			legend.setBackgroundPaint(look.background());
			legend.setFrame(BlockBorder.NONE);
			legend.setPosition(RectangleEdge.TOP);
		}
	}

	private TextTitle line(String text, Font font, RectangleEdge edge) {
		TextTitle line = new TextTitle(text, font);
		line.setPaint(look.faint());
		line.setPosition(edge);
		line.setTextAlignment(HorizontalAlignment.LEFT);
		line.setHorizontalAlignment(HorizontalAlignment.LEFT);
		line.setMargin(1, 6, 1, 6);
		return line;
	}
}
