package org.lookback.charts.internal;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;

import org.lookback.charts.api.HitArea;
import org.lookback.charts.internal.Texts.Align;

/**
 * Groups from bottom to top in the middle, two values of the other field to both sides. What is neither of the two (as "not recorded") stands
 * apart, on the right of all.
 */
final class Pyramids extends OwnPlot {

	private static final long serialVersionUID = 1L;
	private static final double PAD = 8;
	private static final int SIDES = 2;

	private final transient Shown shown;
	private final transient Look look;

	Pyramids(Shown shown, Look look) {
		this.shown = shown;
		this.look = look;
	}

	@Override
	void paint(Graphics2D g2, Rectangle2D area, Consumer<HitArea> parts) {
		List<Key> groups = shown.categories();
		List<Key> sexes = shown.series();
		if (groups.isEmpty() || sexes.isEmpty()) {
			return;
		}
		double labels = Math.min(area.getWidth() * 0.3, Texts.widest(groups.stream().map(Key::label).toList(), look.normal()) + 2 * PAD);
		double apart = sexes.size() > SIDES ? Math.min(area.getWidth() * 0.18, 130) : 0;
		double side = (area.getWidth() - labels - apart) / SIDES;
		double number = Texts.width(shown.amounts().brief(highest()), look.small()) + PAD;
		double heading = Texts.height(look.heading()) + PAD;
		double height = (area.getHeight() - heading) / groups.size();
		double scale = (side - number) / Math.max(1, highest());
		double middle = area.getX() + side;
		for (int s = 0; s < sexes.size(); s++) {
			double x = s == 0 ? middle : s == 1 ? middle + labels : area.getMaxX() - apart * (sexes.size() - s) / (sexes.size() - SIDES) + PAD;
			head(g2, sexes.get(s), x, area.getY() + heading / 2, s);
			for (int g = 0; g < groups.size(); g++) {
				double y = area.getMaxY() - (place(groups, g) + 1) * height;
				double room = s < SIDES ? side : apart / (sexes.size() - SIDES) - PAD;
				bar(g2, groups.get(g), sexes.get(s), x, y, height, s < SIDES ? scale : Math.min(scale, (room - number) / Math.max(1, highest())), s == 0, parts);
			}
		}
		g2.setFont(look.normal());
		g2.setPaint(look.text());
		for (int g = 0; g < groups.size(); g++) {
			double y = area.getMaxY() - (place(groups, g) + 0.5) * height;
			Texts.draw(g2, Texts.wrap(groups.get(g).label(), look.normal(), labels - PAD), middle + labels / 2, y, Align.CENTER);
		}
		g2.setPaint(look.grid());
		g2.draw(new Line2D.Double(middle, area.getY() + heading, middle, area.getMaxY()));
		g2.draw(new Line2D.Double(middle + labels, area.getY() + heading, middle + labels, area.getMaxY()));
	}

	/** From the bottom: the youngest first; "not recorded" below them. */
	private static int place(List<Key> groups, int at) {
		boolean nothing = groups.getLast().ids().contains("");
		return !nothing ? at : at == groups.size() - 1 ? 0 : at + 1;
	}

	private long highest() {
		return shown.highest();
	}

	private void head(Graphics2D g2, Key sex, double x, double y, int side) {
		g2.setFont(look.heading());
		g2.setPaint(look.text());
		long sum = shown.categories().stream().mapToLong(group -> shown.count(group, sex)).sum();
		Texts.draw(g2, sex.label() + "  " + shown.amounts().brief(sum), side == 0 ? x - PAD : x + PAD, y, side == 0 ? Align.RIGHT : Align.LEFT);
	}

	private void bar(Graphics2D g2, Key group, Key sex, double x, double y, double height, double scale, boolean leftwards, Consumer<HitArea> parts) {
		long count = shown.count(group, sex);
		double length = count * scale;
		Rectangle2D bar = new Rectangle2D.Double(leftwards ? x - length : x, y + height * 0.08, length, height * 0.84);
		g2.setPaint(Palette.of(shown.table().axes().get(1), sex, look));
		g2.fill(bar);
		if (count > 0) {
			g2.setFont(look.small());
			g2.setPaint(look.text());
			Texts.draw(g2, shown.amounts().brief(count), leftwards ? x - length - 3 : x + length + 3, bar.getCenterY(), leftwards ? Align.RIGHT : Align.LEFT);
			parts.accept(shown.area(bar.getWidth() < 4 ? new Rectangle2D.Double(bar.getX() - 2, bar.getY(), bar.getWidth() + 4, bar.getHeight()) : bar, group, sex));
		}
	}
}
