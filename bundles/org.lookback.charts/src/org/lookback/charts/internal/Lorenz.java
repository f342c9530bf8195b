package org.lookback.charts.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.lookback.analysis.api.Axis;
import org.lookback.analysis.api.Spread;
import org.lookback.analysis.api.Spread.Group;
import org.lookback.analysis.api.Spread.Point;
import org.lookback.charts.api.HitArea;
import org.lookback.charts.internal.Texts.Align;

/** What share of all the poorest have, group by group, with the Gini coefficients beside it; the diagonal would be the same for everybody. */
final class Lorenz extends OwnPlot {

	/** More curves cannot be told apart. */
	static final int MOST = 6;
	private static final long serialVersionUID = 1L;
	private static final double PAD = 8;
	private static final double DOT = 3.5;
	private static final double HAND = 6;

	private final transient Spread spread;
	private final transient Shown shown;
	private final transient Look look;

	Lorenz(Spread spread, Shown shown, Look look) {
		this.spread = spread;
		this.shown = shown;
		this.look = look;
	}

	private List<Group> groups() {
		return spread.groups().subList(0, Math.min(MOST, spread.groups().size()));
	}

	@Override
	void paint(Graphics2D g2, Rectangle2D area, Consumer<HitArea> parts) {
		if (groups().isEmpty()) {
			return;
		}
		double foot = 2 * Texts.height(look.small()) + PAD;
		double left = 84;
		double size = Math.min(area.getHeight() - foot - PAD, area.getWidth() * 0.66 - left);
		double least = Math.min(0, groups().stream().flatMap(group -> group.curve().points().stream()).mapToDouble(Point::amount).min().orElse(0));
		Scale across = new Scale(0, 1, area.getX() + left, area.getX() + left + size);
		Scale up = new Scale(least, 1, area.getY() + PAD + size, area.getY() + PAD);
		axes(g2, across, up);
		double legend = up.right() + 4;
		for (int i = 0; i < groups().size(); i++) {
			Group group = groups().get(i);
			Color colour = colour(group);
			curve(g2, group, colour, across, up, parts);
			legend = legend(g2, group, colour, across.right() + 3 * PAD, area.getMaxX() - across.right() - 5 * PAD, legend);
		}
		if (spread.groups().size() > MOST) {
			text(g2, shown.messages().get("lorenz.more", spread.groups().size() - MOST), across.right() + 3 * PAD, area.getMaxX() - across.right() - 4 * PAD, legend);
		}
		Unrecorded.draw(g2, area, spread, shown, look, parts);
	}

	private Color colour(Group group) {
		List<Axis> axes = shown.table().axes();
		return axes.isEmpty() || group.id().isEmpty() && axes.getFirst().values().size() < 2 ? Palette.single(look)
				: Palette.of(axes.getFirst(), group.id(), look);
	}

	private void axes(Graphics2D g2, Scale across, Scale up) {
		g2.setFont(look.small());
		for (int tenth = 0; tenth <= 10; tenth += 2) {
			double share = tenth / 10.0;
			g2.setPaint(look.grid());
			g2.draw(new Line2D.Double(across.at(share), up.left(), across.at(share), up.right()));
			g2.draw(new Line2D.Double(across.left(), up.at(share), across.right(), up.at(share)));
			g2.setPaint(look.faint());
			Texts.draw(g2, tenth * 10 + "%", across.at(share), up.left() + Texts.height(look.small()) / 2 + 2, Align.CENTER);
			Texts.draw(g2, tenth * 10 + "%", across.left() - 4, up.at(share), Align.RIGHT);
		}
		String unit = shown.table().unit().label(shown.table().locale());
		Texts.draw(g2, shown.messages().get("lorenz.across", unit), (across.left() + across.right()) / 2, up.left() + 1.5 * Texts.height(look.small()) + 4,
				Align.CENTER);
		Texts.draw(g2, Texts.wrap(shown.messages().get("lorenz.up", spread.label()), look.small(), 46), across.left() - 60, (up.left() + up.right()) / 2,
				Align.CENTER);
		g2.setPaint(look.faint());
		g2.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] { 5, 4 }, 0));
		g2.draw(new Line2D.Double(across.at(0), up.at(0), across.at(1), up.at(1)));
		g2.setStroke(new BasicStroke(1));
	}

	private void curve(Graphics2D g2, Group group, Color colour, Scale across, Scale up, Consumer<HitArea> parts) {
		Path2D line = new Path2D.Double();
		List<Point> points = group.curve().points();
		for (int i = 0; i < points.size(); i++) {
			double x = across.at(points.get(i).units());
			double y = up.at(points.get(i).amount());
			if (i == 0) {
				line.moveTo(x, y);
			} else {
				line.lineTo(x, y);
			}
		}
		g2.setPaint(colour);
		g2.setStroke(new BasicStroke(2.2f));
		g2.draw(line);
		g2.setStroke(new BasicStroke(1));
		for (Point point : points) {
			if (point.count() > 0) {
				double x = across.at(point.units());
				double y = up.at(point.amount());
				g2.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
				parts.accept(new HitArea(new Ellipse2D.Double(x - HAND, y - HAND, 2 * HAND, 2 * HAND), point.query(), tooltip(group, point),
						List.of(group.id(), point.value().toPlainString())));
			}
		}
	}

	private String tooltip(Group group, Point point) {
		String range = shown.messages().get("lorenz.point", group.label(), spread.label(), shown.amounts().exact(point.value()), spread.unit());
		return shown.words(range, point.count(), group.count()) + shown.messages().get("lorenz.have", shown.amounts().share(point.amount()));
	}

	private double legend(Graphics2D g2, Group group, Color colour, double x, double width, double y) {
		g2.setPaint(colour);
		g2.fill(new Rectangle2D.Double(x, y + 3, 12, 12));
		String gini = shown.messages().get("lorenz.gini", group.label(), String.format(Locale.ROOT, "%.3f", group.curve().gini()));
		return text(g2, gini, x + 18, width - 18, y);
	}

	private double text(Graphics2D g2, String text, double x, double width, double y) {
		List<String> lines = Texts.wrap(text, look.heading(), width);
		double height = lines.size() * Texts.height(look.heading());
		g2.setFont(look.heading());
		g2.setPaint(look.text());
		Texts.draw(g2, lines, x, y + height / 2, Align.LEFT);
		return y + height + PAD;
	}
}
