package org.lookback.ui.explore.internal.grid;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowHeaderComposite;
import org.eclipse.nebula.widgets.nattable.filterrow.FilterRowPainter;
import org.eclipse.nebula.widgets.nattable.filterrow.IFilterStrategy;
import org.eclipse.nebula.widgets.nattable.filterrow.config.FilterRowConfigAttributes;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.lookback.model.api.text.Messages;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Appearance.Role;

/** The line of filters under the headings: shows the conditions of the query and hears what is typed; filters nothing itself. */
final class FilterLine implements IFilterStrategy<Object> {

	/** Hears what was typed over a column. */
	interface Typed {
		void typed(int column, String words);
	}

	private static final Messages MESSAGES = Messages.in(FilterLine.class);
	private static final int HEIGHT = 26;
	private static final int LEFT = 5;

	private final FilterRowHeaderComposite<Object> layer;
	private final Typed told;
	private Map<Integer, Object> known = new HashMap<>();
	private boolean showing;

	FilterLine(ILayer header, IDataProvider headings, IConfigRegistry registry, Typed told) {
		this.told = told;
		layer = new FilterRowHeaderComposite<>(this, header, headings, registry);
		layer.getFilterRowDataLayer().setRowHeightByPosition(0, HEIGHT);
	}

	FilterRowHeaderComposite<Object> layer() {
		return layer;
	}

	/** Shows what the query says of each column. */
	void show(Map<Integer, String> conditions) {
		showing = true;
		known = new HashMap<>(conditions);
		layer.getFilterRowDataLayer().getFilterRowDataProvider().setFilterIndexToObjectMap(new HashMap<>(conditions));
		showing = false;
	}

	@Override
	public void applyFilter(Map<Integer, Object> filters) {
		if (showing) {
			return;
		}
		Map<Integer, Object> before = known;
		known = new HashMap<>(filters);
		for (int column = 0; column < layer.getColumnCount() + before.size() + filters.size(); column++) {
			String now = words(filters.get(column));
			if (!Objects.equals(words(before.get(column)), now)) {
				told.typed(column, now);
			}
		}
	}

	private static String words(Object value) {
		return value == null ? "" : value.toString();
	}

	/** How it looks, light and dark. */
	static AbstractRegistryConfiguration look(Appearance appearance) {
		return new AbstractRegistryConfiguration() {
			@Override
			public void configureRegistry(IConfigRegistry registry) {
				Style style = new Style();
				style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, appearance.color(Role.BACKGROUND));
				style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, appearance.color(Role.ACCENT));
				style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
				registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, GridRegion.FILTER_ROW);
				registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new Hint(appearance), DisplayMode.NORMAL, GridRegion.FILTER_ROW);
				// words are read by the query, not by the table
				registry.registerConfigAttribute(FilterRowConfigAttributes.TEXT_DELIMITER, "\u0000");
			}
		};
	}

	/** Says in an empty place what it is for. */
	private static final class Hint extends FilterRowPainter {

		private final Appearance appearance;

		Hint(Appearance appearance) {
			this.appearance = appearance;
		}

		@Override
		public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
			super.paintCell(cell, gc, bounds, registry);
			if (words(cell.getDataValue()).isEmpty()) {
				gc.setForeground(appearance.color(Role.MUTED));
				gc.setFont(JFaceResources.getFontRegistry().get(JFaceResources.DEFAULT_FONT));
				String hint = MESSAGES.get("filter.line");
				gc.drawString(hint, bounds.x + LEFT, bounds.y + (bounds.height - gc.textExtent(hint).y) / 2, true);
			}
		}
	}
}
