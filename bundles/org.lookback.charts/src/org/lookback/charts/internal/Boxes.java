package org.lookback.charts.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;

import org.lookback.analysis.api.Spread;
import org.lookback.analysis.api.Spread.Group;
import org.lookback.analysis.api.Spread.Part;
import org.lookback.analysis.api.Spread.Stretch;
import org.lookback.charts.api.HitArea;
import org.lookback.charts.internal.Texts.Align;

/** A box a group, lying: from quartile to quartile with the median in it, whiskers to both sides, outliers as a number at either end. */
final class Boxes extends OwnPlot {

	private static final long serialVersionUID = 1L;
	private static final double PAD = 8;
	private static final double LABELS = 0.28;
	private static final double THICKEST = 46;
	/** Between narrower boxes there is no room for numbers. */
	private static final double NARROW = 16;

	private final transient Spread spread;
	private final transient Shown shown;
	private final transient Look look;

	Boxes(Spread spread, Shown shown, Look look) {
		this.spread = spread;
		this.shown = shown;
		this.look = look;
	}

	@Override
	void paint(Graphics2D g2, Rectangle2D area, Consumer<HitArea> parts) {
		if (spread.groups().isEmpty()) {
			return;
		}
		boxes(g2, area, parts);
		Unrecorded.draw(g2, area, spread, shown, look, parts);
	}

	private void boxes(Graphics2D g2, Rectangle2D area, Consumer<HitArea> parts) {
		List<Group> groups = spread.groups();
		double labels = Math.min(area.getWidth() * LABELS, Texts.widest(groups.stream().map(Group::label).toList(), look.normal()) + PAD);
		double counts = Texts.widest(groups.stream().map(this::outside).toList(), look.small()) / 2 + 3 * PAD;
		double foot = 2 * Texts.height(look.small()) + PAD;
		Scale scale = scale(groups, area.getX() + labels + counts, area.getMaxX() - counts);
		axis(g2, area, scale, area.getMaxY() - foot);
		double height = (area.getHeight() - foot) / groups.size();
		for (int i = 0; i < groups.size(); i++) {
			double middle = area.getY() + (i + 0.5) * height;
			g2.setFont(look.normal());
			g2.setPaint(look.text());
			Texts.draw(g2, Texts.wrap(groups.get(i).label(), look.normal(), labels - PAD), area.getX() + labels - PAD, middle, Align.RIGHT);
			box(g2, groups.get(i), middle, Math.min(THICKEST, height * 0.62), scale, parts);
		}
	}

	private String outside(Group group) {
		return shown.amounts().brief(group.box().parts().getFirst().count()) + "<<>>" + shown.amounts().brief(group.box().parts().getLast().count());
	}

	/** From the farthest whisker to the farthest: outliers would press the boxes flat. */
	private static Scale scale(List<Group> groups, double left, double right) {
		double from = groups.stream().mapToDouble(group -> group.box().low().doubleValue()).min().orElse(0);
		double until = groups.stream().mapToDouble(group -> group.box().high().doubleValue()).max().orElse(1);
		double margin = until == from ? 1 : (until - from) * 0.02;
		return new Scale(from - margin, until + margin, left, right);
	}

	private void axis(Graphics2D g2, Rectangle2D area, Scale scale, double bottom) {
		g2.setFont(look.small());
		double highest = Math.max(Math.abs(scale.from()), Math.abs(scale.until()));
		for (double tick : scale.ticks(8)) {
			g2.setPaint(look.grid());
			g2.draw(new Line2D.Double(scale.at(tick), area.getY(), scale.at(tick), bottom));
			g2.setPaint(look.faint());
			Texts.draw(g2, shown.amounts().axis(highest).format(tick), scale.at(tick), bottom + Texts.height(look.small()) / 2 + 2, Align.CENTER);
		}
		String unit = spread.unit().isEmpty() ? "" : "（" + shown.amounts().unit(highest, spread.unit()) + "）";
		g2.setPaint(look.faint());
		Texts.draw(g2, shown.messages().get("box.axis", spread.label(), unit), (scale.left() + scale.right()) / 2,
				bottom + 1.5 * Texts.height(look.small()) + 4, Align.CENTER);
	}

	private void box(Graphics2D g2, Group group, double middle, double thick, Scale scale, Consumer<HitArea> parts) {
		Spread.Box box = group.box();
		double low = scale.at(box.low().doubleValue());
		double from = scale.at(box.lowerQuartile().doubleValue());
		double median = scale.at(box.median().doubleValue());
		double until = scale.at(box.upperQuartile().doubleValue());
		double high = scale.at(box.high().doubleValue());
		Color colour = Palette.single(look);
		g2.setStroke(new BasicStroke(1.4f));
		g2.setPaint(look.text());
		g2.draw(new Line2D.Double(low, middle, from, middle));
		g2.draw(new Line2D.Double(until, middle, high, middle));
		g2.draw(new Line2D.Double(low, middle - thick / 4, low, middle + thick / 4));
		g2.draw(new Line2D.Double(high, middle - thick / 4, high, middle + thick / 4));
		Rectangle2D body = new Rectangle2D.Double(from, middle - thick / 2, Math.max(1, until - from), thick);
		g2.setPaint(Look.mix(colour, look.background(), 0.45));
		g2.fill(body);
		g2.setPaint(look.text());
		g2.draw(body);
		g2.setStroke(new BasicStroke(2.6f));
		g2.draw(new Line2D.Double(median, middle - thick / 2, median, middle + thick / 2));
		g2.setStroke(new BasicStroke(1));
		g2.setFont(look.small());
		if (thick > NARROW) {
			Texts.draw(g2, shown.amounts().brief(box.median().doubleValue()), median, middle - thick / 2 - Texts.height(look.small()) / 2, Align.CENTER);
		}
		for (Part part : box.parts()) {
			Rectangle2D place = switch (part.stretch()) {
			case BELOW -> new Rectangle2D.Double(scale.left() - 40, middle - thick / 2, 36, thick);
			case LOW -> new Rectangle2D.Double(low, middle - thick / 2, Math.max(3, from - low), thick);
			case BOX -> body;
			case HIGH -> new Rectangle2D.Double(until, middle - thick / 2, Math.max(3, high - until), thick);
			case ABOVE -> new Rectangle2D.Double(scale.right() + 4, middle - thick / 2, 36, thick);
			};
			part(g2, group, part, place, parts);
		}
	}

	private void part(Graphics2D g2, Group group, Part part, Rectangle2D place, Consumer<HitArea> parts) {
		if (part.count() == 0) {
			return;
		}
		boolean outliers = part.stretch() == Stretch.BELOW || part.stretch() == Stretch.ABOVE;
		if (outliers) {
			String number = shown.amounts().brief(part.count());
			g2.setPaint(Palette.over(look));
			Texts.draw(g2, part.stretch() == Stretch.BELOW ? "‹ " + number : number + " ›", place.getCenterX(), place.getCenterY(), Align.CENTER);
		}
		String range = shown.messages().get("box." + part.stretch().name().toLowerCase(java.util.Locale.ROOT), shown.amounts().exact(part.from()),
				shown.amounts().exact(part.until()), spread.unit());
		parts.accept(new HitArea(place, part.query(), shown.words(group.label() + " · " + range, part.count(), group.count()), List.of(group.id(),
				part.stretch().name())));
	}
}
