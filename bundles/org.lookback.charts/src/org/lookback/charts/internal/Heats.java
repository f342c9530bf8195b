package org.lookback.charts.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;

import org.lookback.analysis.api.Axis;
import org.lookback.charts.api.ChartSpec;
import org.lookback.charts.api.HitArea;
import org.lookback.charts.internal.Texts.Align;

/** A cross-tab as a grid of cells, with the number in each: the farther from the background the more, so darker on white and lighter on black. */
final class Heats extends OwnPlot {

	private static final long serialVersionUID = 1L;
	private static final Color LOW = new Color(0xE8F1FA);
	private static final Color HIGH = new Color(0x08306B);
	private static final Color LOW_IN_THE_DARK = new Color(0x24394F);
	private static final Color HIGH_IN_THE_DARK = new Color(0xA6D3FA);
	private static final double LABELS = 0.3;
	private static final double GAP = 1.5;
	private static final double PAD = 6;

	private final transient Shown shown;
	private final transient Look look;

	Heats(Shown shown, Look look) {
		this.shown = shown;
		this.look = look;
	}

	static int room(ChartSpec spec) {
		return Math.max(4, (spec.height() - Bars.FRAME - 30) / Bars.ROW);
	}

	@Override
	void paint(Graphics2D g2, Rectangle2D area, Consumer<HitArea> parts) {
		List<Key> rows = shown.categories();
		List<Key> columns = shown.series();
		if (rows.isEmpty() || columns.isEmpty()) {
			return;
		}
		Axis down = shown.table().axes().getFirst();
		double left = Math.min(area.getWidth() * LABELS, Math.max(Texts.widest(rows.stream().map(Key::label).toList(), look.normal()),
				Texts.width(down.label(), look.small())) + PAD);
		double width = (area.getWidth() - left) / columns.size();
		List<List<String>> headings = columns.stream().map(key -> Texts.wrap(key.label(), look.normal(), width - PAD)).toList();
		double line = Texts.height(look.normal());
		double top = headings.stream().mapToInt(List::size).max().orElse(1) * line + PAD;
		double height = (area.getHeight() - top) / rows.size();
		headings(g2, area, left, top, width, headings);
		double highest = Math.max(1, shown.highest());
		for (int r = 0; r < rows.size(); r++) {
			double y = area.getY() + top + r * height;
			g2.setFont(look.normal());
			g2.setPaint(look.text());
			Texts.draw(g2, Texts.wrap(rows.get(r).label(), look.normal(), left - PAD), area.getX() + left - PAD, y + height / 2, Align.RIGHT);
			for (int c = 0; c < columns.size(); c++) {
				Rectangle2D cell = new Rectangle2D.Double(area.getX() + left + c * width + GAP / 2, y + GAP / 2, width - GAP, height - GAP);
				cell(g2, cell, rows.get(r), columns.get(c), highest, parts);
			}
		}
	}

	private void headings(Graphics2D g2, Rectangle2D area, double left, double top, double width, List<List<String>> headings) {
		g2.setFont(look.small());
		g2.setPaint(look.faint());
		Texts.draw(g2, Texts.wrap(shown.table().axes().getFirst().label(), look.small(), left - PAD), area.getX() + left - PAD, area.getY() + top / 2, Align.RIGHT);
		g2.setFont(look.normal());
		g2.setPaint(look.text());
		for (int c = 0; c < headings.size(); c++) {
			Texts.draw(g2, headings.get(c), area.getX() + left + (c + 0.5) * width, area.getY() + top / 2, Align.CENTER);
		}
	}

	private void cell(Graphics2D g2, Rectangle2D cell, Key row, Key column, double highest, Consumer<HitArea> parts) {
		long count = shown.count(row, column);
		Color low = look.dark() ? LOW_IN_THE_DARK : LOW;
		Color high = look.dark() ? HIGH_IN_THE_DARK : HIGH;
		Color colour = count == 0 ? Look.mix(look.background(), look.grid(), 0.3) : Look.mix(low, high, Math.sqrt(count / highest));
		g2.setPaint(colour);
		g2.fill(cell);
		if (count > 0) {
			g2.setFont(look.small());
			g2.setPaint(Look.on(colour));
			String number = shown.amounts().brief(count);
			if (Texts.width(number, look.small()) < cell.getWidth()) {
				Texts.draw(g2, number, cell.getCenterX(), cell.getCenterY(), Align.CENTER);
			}
			parts.accept(shown.area(cell, row, column));
		}
	}
}
