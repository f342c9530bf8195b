package org.lookback.charts.internal;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Consumer;

import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.lookback.charts.api.HitArea;

/** A plot that draws itself, within a chart that gives it title, legend and footer. */
abstract class OwnPlot extends Plot {

	private static final long serialVersionUID = 1L;

	/** @param parts hears of everything that can be pointed at */
	abstract void paint(Graphics2D g2, Rectangle2D area, Consumer<HitArea> parts);

	@Override
	public final void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState state, PlotRenderingInfo info) {
		EntityCollection entities = info == null || info.getOwner() == null ? null : info.getOwner().getEntityCollection();
		paint(g2, area, part -> {
			if (entities != null) {
				entities.add(new PartEntity(part));
			}
		});
	}

	@Override
	public String getPlotType() {
		return getClass().getSimpleName();
	}
}
