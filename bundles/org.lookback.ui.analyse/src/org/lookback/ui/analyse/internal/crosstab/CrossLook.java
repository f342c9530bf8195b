package org.lookback.ui.analyse.internal.crosstab;

import java.util.List;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.lookback.ui.api.Appearance;
import org.lookback.ui.api.Appearance.Role;

/** How the cells look: numbers at the right, totals as heads, nothing pale, and the darker the more. */
final class CrossLook extends AbstractRegistryConfiguration {

	static final String NUMBER = "cross.number";
	static final String TOTAL = "cross.total";
	static final String NOTHING = "cross.nothing";
	private static final String HEAT = "cross.heat.";
	private static final int SHADES = 8;
	private static final int PADDING = 5;

	private final Appearance appearance;

	CrossLook(Appearance appearance) {
		this.appearance = appearance;
	}

	/** The label of a cell that holds so much of the most there is, from 0 to 1. */
	static String heat(double part) {
		return HEAT + (int) Math.ceil(Math.sqrt(Math.clamp(part, 0, 1)) * SHADES);
	}

	@Override
	public void configureRegistry(IConfigRegistry registry) {
		Style right = new Style();
		right.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.RIGHT);
		register(registry, right, NUMBER);
		Style total = new Style();
		total.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, appearance.color(Role.HEADING));
		total.setAttributeValue(CellStyleAttributes.FONT, JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		register(registry, total, TOTAL);
		for (DisplayMode mode : List.of(DisplayMode.NORMAL, DisplayMode.SELECT)) {
			registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, side(), mode, GridRegion.ROW_HEADER);
		}
		registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new PaddingDecorator(new TextPainter(), 0, PADDING, 0, PADDING), DisplayMode.NORMAL,
				GridRegion.ROW_HEADER);
		Style nothing = new Style();
		nothing.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, appearance.color(Role.MUTED));
		register(registry, nothing, NOTHING);
		RGB from = appearance.color(Role.BACKGROUND).getRGB();
		RGB until = appearance.color(Role.BAR).getRGB();
		for (int shade = 0; shade <= SHADES; shade++) {
			double part = (double) shade / SHADES;
			Style heat = new Style();
			heat.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR,
					new Color(mix(from.red, until.red, part), mix(from.green, until.green, part), mix(from.blue, until.blue, part)));
			register(registry, heat, HEAT + shade);
		}
	}

	/** Names at the left read like words, not like numbers of rows. */
	private Style side() {
		Style side = new Style();
		side.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
		side.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, appearance.color(Role.HEADING));
		side.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, appearance.color(Role.TEXT));
		side.setAttributeValue(CellStyleAttributes.FONT, JFaceResources.getFontRegistry().get(JFaceResources.DEFAULT_FONT));
		return side;
	}

	private static void register(IConfigRegistry registry, Style style, String label) {
		registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, label);
	}

	private static int mix(int from, int until, double part) {
		return (int) Math.round(from + (until - from) * part);
	}
}
