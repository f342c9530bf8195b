package org.lookback.charts.internal;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.PieSectionEntity;
import org.lookback.charts.api.HitArea;

/** What can be pointed at in a chart that has been painted. */
final class Areas {

	private static final double HAND = 12;
	private static final double HAIR = 3;

	private Areas() {
	}

	static List<HitArea> of(ChartRenderingInfo info, Shown shown, Optional<Cumulated> cumulated) {
		List<HitArea> areas = new ArrayList<>();
		for (Object each : info.getEntityCollection().getEntities()) {
			area((ChartEntity) each, shown, cumulated).ifPresent(areas::add);
		}
		return List.copyOf(areas);
	}

	private static Optional<HitArea> area(ChartEntity entity, Shown shown, Optional<Cumulated> cumulated) {
		return switch (entity) {
		case PartEntity part -> Optional.of(part.part());
		case CategoryItemEntity bar when cumulated.isPresent() && bar.getRowKey() == cumulated.get().key() ->
			Optional.of(cumulated.get().area(handy(bar.getArea()), (Key) bar.getColumnKey()));
		case CategoryItemEntity bar -> counted(handy(bar.getArea()), (Key) bar.getColumnKey(), (Key) bar.getRowKey(), shown);
		case PieSectionEntity slice -> counted(slice.getArea(), (Key) slice.getSectionKey(), shown.series().getFirst(), shown);
		default -> Optional.empty();
		};
	}

	/** Nothing is drawn of a number that is 0. */
	private static Optional<HitArea> counted(Shape shape, Key category, Key one, Shown shown) {
		return shown.count(category, one) == 0 ? Optional.empty() : Optional.of(shown.area(shape, category, one));
	}

	/** A point is pointed at by what lies around it, a bar that is a hair's breadth too. */
	private static Shape handy(Shape shape) {
		Rectangle2D bounds = shape.getBounds2D();
		double least = shape instanceof Rectangle2D ? HAIR : HAND;
		if (bounds.getWidth() >= least && bounds.getHeight() >= least) {
			return shape;
		}
		double width = Math.max(bounds.getWidth(), least);
		double height = Math.max(bounds.getHeight(), least);
		return new Rectangle2D.Double(bounds.getCenterX() - width / 2, bounds.getCenterY() - height / 2, width, height);
	}
}
