package org.lookback.charts.internal;

import java.text.AttributedString;
import java.util.Optional;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.labels.PieSectionLabelGenerator;
import org.jfree.chart.plot.PiePlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.general.DefaultPieDataset;
import org.jfree.data.general.PieDataset;

/** Slices of a whole; small ones together as "other". */
final class Pies {

	static final int ROOM = 10;

	private Pies() {
	}

	static JFreeChart chart(Shown shown, Look look) {
		DefaultPieDataset<Key> dataset = new DefaultPieDataset<>();
		Key all = shown.series().getFirst();
		for (Key category : shown.categories()) {
			dataset.setValue(category, shown.count(category, all));
		}
		PiePlot<Key> plot = new PiePlot<>(dataset);
		for (Key category : shown.categories()) {
			plot.setSectionPaint(category, Palette.of(shown.table().axes().getFirst(), category, look));
		}
		plot.setLabelGenerator(labels(shown));
		plot.setLabelFont(look.normal());
		plot.setLabelPaint(look.text());
		plot.setLabelBackgroundPaint(look.background());
		plot.setLabelOutlinePaint(null);
		plot.setLabelShadowPaint(null);
		plot.setLabelLinkPaint(look.faint());
		plot.setMaximumLabelWidth(0.28);
		plot.setShadowPaint(null);
		plot.setBackgroundPaint(look.background());
		plot.setOutlineVisible(false);
		plot.setInteriorGap(0.04);
		plot.setInsets(new RectangleInsets(4, 4, 4, 4));
		plot.setDefaultSectionOutlinePaint(look.background());
		plot.setCircular(true);
		plot.setIgnoreZeroValues(true);
		return new JFreeChart(null, look.title(), plot, false);
	}

	private static PieSectionLabelGenerator labels(Shown shown) {
		long sum = shown.categories().stream().mapToLong(shown::sum).sum();
		return new PieSectionLabelGenerator() {
			@Override
			public String generateSectionLabel(@SuppressWarnings("rawtypes") PieDataset dataset, @SuppressWarnings("rawtypes") Comparable key) {
				long count = shown.count((Key) key, shown.series().getFirst());
				return Optional.of(count).filter(number -> number > 0)
						.map(number -> key + "  " + shown.amounts().brief(number) + " (" + shown.amounts().share((double) number / sum) + ')').orElse(null);
			}

			@Override
			public AttributedString generateAttributedSectionLabel(@SuppressWarnings("rawtypes") PieDataset dataset,
					@SuppressWarnings("rawtypes") Comparable key) {
				return null;
			}
		};
	}
}
