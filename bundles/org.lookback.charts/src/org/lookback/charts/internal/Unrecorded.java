package org.lookback.charts.internal;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;

import org.lookback.analysis.api.Spread;
import org.lookback.charts.api.HitArea;
import org.lookback.charts.internal.Texts.Align;

/** The units without a value, which no box and no curve holds: named in a corner, and opened from there. */
final class Unrecorded {

	private static final double PAD = 4;

	private Unrecorded() {
	}

	/** Draws into the upper right corner of an area. */
	static void draw(Graphics2D g2, Rectangle2D area, Spread spread, Shown shown, Look look, Consumer<HitArea> parts) {
		if (spread.missing() == 0) {
			return;
		}
		String words = shown.words(shown.messages().get("unrecorded", spread.label()), spread.missing(), shown.table().total());
		double width = Texts.width(words, look.small()) + 2 * PAD;
		double height = Texts.height(look.small()) + 2 * PAD;
		Rectangle2D place = new Rectangle2D.Double(area.getMaxX() - width, area.getY(), width, height);
		g2.setPaint(Look.mix(look.background(), look.grid(), 0.6));
		g2.fill(place);
		g2.setFont(look.small());
		g2.setPaint(look.text());
		Texts.draw(g2, words, place.getCenterX(), place.getCenterY(), Align.CENTER);
		parts.accept(new HitArea(place, spread.without(), words, List.of("")));
	}
}
