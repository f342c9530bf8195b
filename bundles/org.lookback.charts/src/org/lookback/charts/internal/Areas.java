package org.lookback.charts.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.PieSectionEntity;
import org.jfree.chart.entity.XYItemEntity;
import org.lookback.charts.api.HitArea;

/** What can be pointed at in a chart that has been painted. */
final class Areas {

	private record Cell(Key category, Key series) {
	}

	private Areas() {
	}

	static List<HitArea> of(ChartRenderingInfo info, Shown shown) {
		List<HitArea> areas = new ArrayList<>();
		for (Object each : info.getEntityCollection().getEntities()) {
			ChartEntity entity = (ChartEntity) each;
			cell(entity, shown).ifPresent(cell -> areas.add(new HitArea(entity.getArea(), shown.query(cell.category(), cell.series()),
					shown.tooltip(cell.category(), cell.series()), shown.ids(cell.category(), cell.series()))));
		}
		return List.copyOf(areas);
	}

	private static Optional<Cell> cell(ChartEntity entity, Shown shown) {
		return switch (entity) {
		case CategoryItemEntity bar -> Optional.of(new Cell((Key) bar.getColumnKey(), (Key) bar.getRowKey()));
		case PieSectionEntity slice -> Optional.of(new Cell((Key) slice.getSectionKey(), shown.series().getFirst()));
		case XYItemEntity block -> Optional.of(new Cell(shown.categories().get(block.getItem() / shown.series().size()),
				shown.series().get(block.getItem() % shown.series().size())));
		default -> Optional.empty();
		};
	}
}
