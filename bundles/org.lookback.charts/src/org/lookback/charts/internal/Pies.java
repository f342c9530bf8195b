package org.lookback.charts.internal;

import java.text.NumberFormat;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.labels.StandardPieSectionLabelGenerator;
import org.jfree.chart.plot.PiePlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.general.DefaultPieDataset;

/** Slices of a whole; small ones together as "other". */
final class Pies {

	static final int ROOM = 10;

	private Pies() {
	}

	static JFreeChart chart(Shown shown, Look look) {
		DefaultPieDataset<Key> dataset = new DefaultPieDataset<>();
		for (Key category : shown.categories()) {
			dataset.setValue(category, shown.count(category, shown.series().getFirst()));
		}
		PiePlot<Key> plot = new PiePlot<>(dataset);
		for (Key category : shown.categories()) {
			String id = category.ids().size() == 1 ? category.ids().getFirst() : "";
			plot.setSectionPaint(category, Palette.of(shown.table().axes().getFirst(), id));
		}
		NumberFormat percent = NumberFormat.getPercentInstance();
		percent.setMaximumFractionDigits(1);
		plot.setLabelGenerator(new StandardPieSectionLabelGenerator("{0}  {1} ({2})", NumberFormat.getIntegerInstance(), percent));
		plot.setLabelFont(look.normal());
		plot.setLabelPaint(look.text());
		plot.setLabelBackgroundPaint(look.background());
		plot.setLabelOutlinePaint(null);
		plot.setLabelShadowPaint(null);
		plot.setLabelLinkPaint(look.faint());
		plot.setMaximumLabelWidth(0.24);
		plot.setShadowPaint(null);
		plot.setBackgroundPaint(look.background());
		plot.setOutlineVisible(false);
		plot.setInteriorGap(0.04);
		plot.setInsets(new RectangleInsets(4, 4, 4, 4));
		plot.setDefaultSectionOutlinePaint(look.background());
		plot.setCircular(true);
		return new JFreeChart(null, look.title(), plot, false);
	}
}
