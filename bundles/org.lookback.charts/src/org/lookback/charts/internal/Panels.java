package org.lookback.charts.internal;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.ui.RectangleInsets;
import org.lookback.analysis.api.Axis;
import org.lookback.analysis.api.Table;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.ChartSpec.Kind;
import org.lookback.charts.api.HitArea;
import org.lookback.charts.internal.Texts.Align;
import org.lookback.model.api.text.LookbackException;
import org.lookback.model.api.text.Messages;

/** Small charts of the same scale beside each other, one a value of the last field. */
final class Panels extends OwnPlot {

	private record Panel(Axis.Value value, Shown shown, JFreeChart chart) {
	}

	private static final long serialVersionUID = 1L;
	private static final int NARROWEST = 230;
	private static final int LOWEST = 150;
	private static final int HEAD = 20;
	private static final int FOOT = 22;
	/** The lowest row of a small chart that can be read. */
	private static final int ROW = 13;

	private final transient Look look;
	private final transient List<Panel> panels = new ArrayList<>();
	private final transient Optional<String> note;
	private final int columns;
	private final int rows;

	Panels(ChartSpec spec, Look look, Messages messages) throws LookbackException {
		this.look = look;
		Axis last = spec.table().axes().getLast();
		int across = Math.max(1, spec.width() / NARROWEST);
		int down = Math.max(1, (spec.height() - Bars.FRAME / 2) / LOWEST);
		int count = Math.min(across * down, last.values().size());
		this.columns = Math.min(across, Math.max(1, (int) Math.ceil(Math.sqrt(count * (double) across / down))));
		this.rows = Math.max(1, (count + columns - 1) / columns);
		List<Axis.Value> rest = last.values().subList(count, last.values().size());
		this.note = rest.isEmpty() ? Optional.empty()
				: Optional.of(messages.get("more.panels", last.label(), rest.size(), String.join(messages.get("comma"), rest.stream().map(Axis.Value::label).toList())));
		panels(spec, last.values().subList(0, count), messages);
	}

	private void panels(ChartSpec spec, List<Axis.Value> values, Messages messages) throws LookbackException {
		List<ChartSpec> specs = new ArrayList<>();
		List<Shown> shown = new ArrayList<>();
		double highest = 0;
		for (Axis.Value value : values) {
			Table table = Subtables.within(spec.table(), value);
			int height = (spec.height() - Bars.FRAME / 2) / rows - HEAD - FOOT;
			ChartSpec small = spec.with(table.axes().size() > 1 ? Kind.STACKED : Kind.BAR, table, value.label(), spec.width() / columns,
					Bars.FRAME + Math.max(3, height / ROW) * Bars.ROW);
			Shown part = new Shown(table, Math.max(3, height / ROW), spec.recount(), messages);
			specs.add(small);
			shown.add(part);
			highest = Math.max(highest, part.categories().stream().mapToLong(part::sum).max().orElse(0));
		}
		for (int i = 0; i < specs.size(); i++) {
			JFreeChart chart = new Bars(specs.get(i), shown.get(i), look, Optional.empty(), Optional.of(highest)).chart();
			chart.removeLegend();
			chart.setBackgroundPaint(look.background());
			chart.setPadding(new RectangleInsets(0, 2, 2, 6));
			panels.add(new Panel(values.get(i), shown.get(i), chart));
		}
	}

	/** What found no room. */
	Optional<String> note() {
		return note;
	}

	@Override
	public LegendItemCollection getLegendItems() {
		return panels.isEmpty() || panels.getFirst().shown().oneSeries() ? new LegendItemCollection() : panels.getFirst().chart().getPlot().getLegendItems();
	}

	@Override
	void paint(Graphics2D g2, Rectangle2D area, Consumer<HitArea> parts) {
		double width = area.getWidth() / columns;
		double height = area.getHeight() / rows;
		for (int i = 0; i < panels.size(); i++) {
			Panel panel = panels.get(i);
			double x = area.getX() + i % columns * width;
			double y = area.getY() + i / columns * height;
			Rectangle2D head = new Rectangle2D.Double(x, y, width, HEAD);
			g2.setFont(look.heading());
			g2.setPaint(look.text());
			Table table = panel.shown().table();
			Texts.draw(g2, Texts.wrap(panel.value().label() + "  " + panel.shown().amounts().brief(table.total()), look.heading(), width), x + width / 2,
					y + HEAD / 2.0, Align.CENTER);
			parts.accept(new HitArea(head, table.query(), panel.shown().words(panel.value().label(), table.total(), table.total()), List.of(panel.value().id())));
			ChartRenderingInfo info = new ChartRenderingInfo();
			panel.chart().draw(g2, new Rectangle2D.Double(x, y + HEAD, width, height - HEAD - 4), info);
			Areas.of(info, panel.shown(), Optional.empty()).forEach(part -> parts.accept(within(part, panel.value().id())));
		}
	}

	private static HitArea within(HitArea part, String panel) {
		List<String> key = new ArrayList<>(part.key());
		key.add(panel);
		return new HitArea(part.shape(), part.query(), part.tooltip(), key);
	}
}
